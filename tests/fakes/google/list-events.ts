import { occurrencesOf } from './busy';
import type { CalendarStore, Row } from './calendar-store';
import type { Answer, CalendarCall } from './call';
import { instanceEvent } from './edits';
import { inFullList, inWindow, passesTypes } from './event-filter';
import { spanOf } from './expand';
import {
  decodePageToken,
  decodeSyncToken,
  encodeToken,
  type PageToken,
  parametersKey,
  type SyncToken,
} from './list-tokens';
import { cutPage, type Sorted, sortRows } from './page';
import { refuse } from './replies';
import { type Viewer, viewEvent } from './view';
import type { HttpReply } from './wire';
import { formatIn } from './zone-time';

const forbiddenWithToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];
/** Free to change between a full sync and its increments: everything else has to stay. */
const freeWithToken = new Set([
  ...forbiddenWithToken,
  'syncToken',
  'pageToken',
  'prettyPrint',
  'quotaUser',
  'alt',
]);
const pageOnly = new Set(['pageToken', 'prettyPrint', 'quotaUser']);
const windowOnly = new Set(['timeMin', 'timeMax']);
/** Google issues no sync token for these. */
const noTokenWith = [
  'orderBy',
  'q',
  'iCalUID',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'updatedMin',
];

export const viewerOf = (call: CalendarCall): Viewer => ({
  accessRole: call.subscription.accessRole,
  timesOnly: call.scopes.size > 0 && [...call.scopes].every((scope) => scope === 'calendar.events.freebusy'),
  timeZone: call.query.get('timeZone') ?? call.store.timeZone,
  maxAttendees: call.query.has('maxAttendees') ? Number(call.query.get('maxAttendees')) : undefined,
});

export function listEvents(call: CalendarCall): Answer {
  const { query, store, subscription } = call;
  const since = readSyncToken(call);
  if (since && 'body' in since) return since;
  const at = readPageToken(call, since?.version);
  if ('body' in at) return at;
  const refused = badWindow(query) ?? badOrder(query);
  if (refused) return refused;
  const singles = query.get('singleEvents') === 'true';
  if (singles && since) {
    call.violate('unsupported', 'singleEvents=true with a sync token is not part of the stand-in');
    return refuse.badRequest('The stand-in does not follow single events with sync tokens.');
  }
  const asked = Math.min(2500, Number(query.get('maxResults') ?? 250));
  const cut = cutPage({ sorted: chosenRows(call, since), at, asked, paging: call.paging });
  const viewer = viewerOf(call);
  const last = cut.nextPageToken === undefined;
  const tokenless = call.paging.omitSyncToken || singles || noTokenWith.some((name) => query.has(name));
  return {
    value: {
      kind: 'calendar#events',
      etag: `"p${store.id.length}${store.version}"`,
      summary: store.summary,
      ...(store.description === undefined ? {} : { description: store.description }),
      updated: new Date(store.updatedAt).toISOString(),
      timeZone: query.get('timeZone') ?? store.timeZone,
      accessRole: subscription.accessRole,
      defaultReminders: [],
      ...(last ? {} : { nextPageToken: cut.nextPageToken }),
      ...(last && !tokenless ? { nextSyncToken: issueSyncToken(call, at.version, since) } : {}),
      items: cut.rows.map((row) => viewEvent(row.event, store, viewer)),
    },
  };
}

/** The same list is asked for page by page: kept as long as nothing changes. */
const lastChosen = new WeakMap<CalendarStore, { readonly key: string; readonly rows: Sorted<Row>[] }>();

function chosenRows(call: CalendarCall, since: SyncToken | undefined): Sorted<Row>[] {
  const { query, store, paging } = call;
  const parameters = parametersKey(query, pageOnly, false);
  const key = [store.version, store.timeZone, paging.order, parameters].join(' ');
  const known = lastChosen.get(store);
  if (known?.key === key) return known.rows;
  const all = query.get('singleEvents') === 'true' ? singleRows(store, query) : [...store.rows.values()];
  const chosen = since ? changedRows(call, all, since) : all.filter((row) => inFullList(row, store, query));
  const rows = sortRows(chosen, keyOf(call));
  lastChosen.set(store, { key, rows });
  return rows;
}

function changedRows({ query, store, paging }: CalendarCall, all: readonly Row[], since: SyncToken): Row[] {
  const changed = all.filter((row) => row.version > since.version && passesTypes(row.event, query));
  if (paging.increments !== 'tombstonesOutside') return changed;
  const window = new URLSearchParams(since.window);
  return changed.map((row) => {
    const { id, kind, etag, recurringEventId } = row.event;
    if (recurringEventId !== undefined || inWindow(row.event, store, window)) return row;
    return { ...row, event: { id, kind: kind ?? '', etag: etag ?? '', status: 'cancelled' } };
  });
}

function issueSyncToken(
  { query, store }: CalendarCall,
  version: number,
  since: SyncToken | undefined,
): string {
  store.tokensIssued++;
  const q = parametersKey(query, freeWithToken, false);
  const window = since?.window ?? parametersKey(query, windowOnly, true);
  return encodeToken({
    k: 'sync',
    of: store.id,
    epoch: store.epoch,
    version,
    n: store.tokensIssued,
    q,
    window,
  });
}

function readSyncToken(call: CalendarCall): SyncToken | HttpReply | undefined {
  const { query, store } = call;
  const text = query.get('syncToken');
  if (text === null) return undefined;
  const forbidden = forbiddenWithToken.filter((name) => query.has(name));
  if (query.get('showDeleted') === 'false') forbidden.push('showDeleted=false');
  if (forbidden.length > 0) {
    call.violate('forbidden-with-sync-token', forbidden.join(', '));
    return refuse.syncTokenWithRestrictions();
  }
  const token = decodeSyncToken(text);
  if (token?.of !== store.id || token.n < store.unreadableBefore) return refuse.invalidSyncToken();
  if (token.epoch !== store.epoch) return refuse.fullSyncRequired();
  if (token.q !== parametersKey(query, freeWithToken, false)) {
    call.violate('changed-parameters', `sync token of «${token.q}»`);
    return refuse.badRequest();
  }
  return token;
}

function readPageToken(call: CalendarCall, since: number | undefined): PageToken | HttpReply {
  const { query, store } = call;
  const q = parametersKey(query, pageOnly, false);
  const text = query.get('pageToken');
  if (text === null) {
    return { k: 'page', of: store.id, epoch: store.pageEpoch, version: store.version, page: 0, after: [], q };
  }
  const token = decodePageToken(text);
  if (token?.of !== store.id) return refuse.invalid('Invalid page token value.', 'pageToken');
  if (token.epoch !== store.pageEpoch) return refuse.fullSyncRequired();
  if (token.q !== q) {
    call.violate(
      'changed-parameters',
      `page token of «${token.q}»${since === undefined ? '' : ' (incremental)'}`,
    );
    return refuse.invalid('Invalid page token value.', 'pageToken');
  }
  return token;
}

function badWindow(query: URLSearchParams): HttpReply | undefined {
  const [from, to] = [query.get('timeMin'), query.get('timeMax')];
  if (from !== null && to !== null && Date.parse(to) <= Date.parse(from)) return refuse.timeRangeEmpty();
  return undefined;
}

function badOrder(query: URLSearchParams): HttpReply | undefined {
  if (query.get('orderBy') !== 'startTime' || query.get('singleEvents') === 'true') return undefined;
  return refuse.badRequest('The requested ordering is not available for the particular query.');
}

function keyOf({ query, paging, store }: CalendarCall): (row: Row) => readonly number[] {
  const order = query.get('orderBy');
  if (order === 'startTime') return (row) => [spanOf(row.event, store.timeZone)?.start ?? 0, row.seq];
  if (order === 'updated') return (row) => [Date.parse(row.event.updated ?? '') || 0, row.seq];
  if (paging.order === 'exceptionsFirst') {
    return (row) => [row.event.recurringEventId === undefined ? 1 : 0, row.version, row.seq];
  }
  if (paging.order === 'newestFirst') return (row) => [-row.seq, row.version];
  return (row) => [row.version, row.seq];
}

const tenYears = 3_653 * 86_400_000;

function singleRows(store: CalendarStore, query: URLSearchParams): Row[] {
  const from = Date.parse(query.get('timeMin') ?? '');
  const to = Date.parse(query.get('timeMax') ?? '');
  const start = Number.isNaN(from) ? store.updatedAt - tenYears : from;
  const window = {
    start,
    end: Number.isNaN(to) ? Math.max(start, store.updatedAt) + 2 * 366 * 86_400_000 : to,
  };
  return occurrencesOf(store, window).flatMap(({ event, span, key }, seq) => {
    if (!event.recurrence) return { event, version: 0, seq };
    const allDay = event.start?.date !== undefined;
    const zone = event.start?.timeZone ?? store.timeZone;
    const original = allDay ? { date: key } : { dateTime: formatIn(zone, span.start), timeZone: zone };
    const instance = instanceEvent(store, event.id, original);
    return instance ? { event: instance, version: 0, seq } : [];
  });
}
