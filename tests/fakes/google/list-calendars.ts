import type { Subscription } from './account';
import type { Answer, Call } from './call';
import { decodePageToken, decodeSyncToken, encodeToken, type PageToken, parametersKey } from './list-tokens';
import { cutPage, sortRows } from './page';
import { refuse } from './replies';
import { accessRoles, type CalendarListEntry, type HttpReply } from './wire';

const pageOnly = new Set(['pageToken', 'prettyPrint', 'quotaUser']);

export function toListEntry(call: Call, subscription: Subscription): CalendarListEntry {
  const base = {
    kind: 'calendar#calendarListEntry' as const,
    etag: `"${1_700_000_000_000 + subscription.version}"`,
    id: subscription.id,
  };
  if (subscription.deleted) return { ...base, deleted: true };
  const store = call.world.calendar(subscription.id);
  return {
    ...base,
    summary: store.summary,
    timeZone: store.timeZone,
    colorId: '14',
    backgroundColor: '#9fe1e7',
    foregroundColor: '#000000',
    accessRole: subscription.accessRole,
    defaultReminders: [],
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
    ...(subscription.primary ? { primary: true } : {}),
    ...(subscription.selected ? { selected: true } : {}),
    ...(subscription.hidden ? { hidden: true } : {}),
  };
}

interface ListSource {
  readonly of: string;
  readonly epoch: number;
  readonly version: number;
}

interface Start {
  readonly at: PageToken;
  /** Version of the sync token, if one was sent. */
  readonly since: number | undefined;
}

/** The tokens both account-wide lists share. */
function readTokens(call: Call, source: ListSource): Start | HttpReply {
  const { query } = call;
  let since: number | undefined;
  const syncText = query.get('syncToken');
  if (syncText !== null) {
    const token = decodeSyncToken(syncText);
    if (token?.of !== source.of) return refuse.invalidSyncToken();
    if (token.epoch !== source.epoch) return refuse.fullSyncRequired();
    since = token.version;
  }
  const q = parametersKey(query, pageOnly, false);
  const pageText = query.get('pageToken');
  const first: PageToken = { ...source, k: 'page', page: 0, after: [], q };
  if (pageText === null) return { at: first, since };
  const at = decodePageToken(pageText);
  if (at?.of !== source.of) return refuse.invalid('Invalid page token value.', 'pageToken');
  if (at.q !== q) {
    call.violate('changed-parameters', `page token of «${at.q}»`);
    return refuse.invalid('Invalid page token value.', 'pageToken');
  }
  return { at, since };
}

function answerList<T extends { readonly version: number }>(
  call: Call,
  source: ListSource,
  { at, since }: Start,
  kind: string,
  all: readonly T[],
  toItem: (row: T) => unknown,
): Answer {
  const numbered = all.map((row, seq) => ({ row, seq }));
  const changed = numbered.filter(({ row }) => since === undefined || row.version > since);
  const asked = Math.min(250, Number(call.query.get('maxResults') ?? 100));
  const cut = cutPage({ sorted: sortRows(changed, ({ seq }) => [seq]), at, asked, paging: call.paging });
  const nextSyncToken = encodeToken({
    k: 'sync',
    of: source.of,
    epoch: source.epoch,
    version: at.version,
    n: 1,
    q: '',
  });
  return {
    value: {
      kind,
      etag: `"p${source.version}"`,
      ...(cut.nextPageToken === undefined ? { nextSyncToken } : { nextPageToken: cut.nextPageToken }),
      items: cut.rows.map(({ row }) => toItem(row)),
    },
  };
}

/** Renames, zones and roles do not raise an entry's version: at Google an increment never shows them. */
export function listCalendars(call: Call): Answer {
  const { account, query } = call;
  const forbidden = ['minAccessRole', 'showOwnOrganizationOnly'].filter((name) => query.has(name));
  for (const name of ['showDeleted', 'showHidden'])
    if (query.get(name) === 'false') forbidden.push(`${name}=false`);
  if (query.has('syncToken') && forbidden.length > 0) {
    call.violate('forbidden-with-sync-token', forbidden.join(', '));
    return refuse.syncTokenWithRestrictions();
  }
  const source = { of: `list ${account.email}`, epoch: account.listEpoch, version: account.listVersion };
  const start = readTokens(call, source);
  if ('body' in start) return start;
  const least = (accessRoles as readonly string[]).indexOf(query.get('minAccessRole') ?? '');
  const all = [...account.subscriptions.values()].filter(
    (s) =>
      start.since !== undefined ||
      ((!s.deleted || query.get('showDeleted') === 'true') &&
        (!s.hidden || query.get('showHidden') === 'true') &&
        accessRoles.indexOf(s.accessRole) >= least),
  );
  return answerList(call, source, start, 'calendar#calendarList', all, (s) => toListEntry(call, s));
}

export function getListEntry(call: Call, subscription: Subscription): Answer {
  const value = toListEntry(call, subscription);
  return { value, etag: value.etag };
}

const toSetting = ([id, { value, version }]: [string, { value: string; version: number }]) => ({
  kind: 'calendar#setting',
  etag: `"${1_600_000_000_000 + version}"`,
  id,
  value,
});

export function listSettings(call: Call): Answer {
  const { account } = call;
  const source = {
    of: `settings ${account.email}`,
    epoch: account.listEpoch,
    version: account.settingsVersion,
  };
  const start = readTokens(call, source);
  if ('body' in start) return start;
  const all = [...account.settings].map((entry) => ({ entry, version: entry[1].version }));
  return answerList(call, source, start, 'calendar#settings', all, ({ entry }) => toSetting(entry));
}

export function getSetting(call: Call): Answer {
  const id = call.route.pathParams['setting'] ?? '';
  const setting = call.account.settings.get(id);
  return setting ? { value: toSetting([id, setting]) } : refuse.notFound();
}
