import { describe, expect, it } from 'vitest';
import { createFetch } from './create-fetch';
import { createGoogle } from './google';
import { createWorld } from './world';

const email = 'ana@northwind.example';
const readScopes = [
  'calendar.events.readonly',
  'calendar.calendarlist.readonly',
  'calendar.settings.readonly',
];
const base = 'https://www.googleapis.com/calendar/v3';
const eventsUrl = `${base}/calendars/${encodeURIComponent(email)}/events`;

interface Page {
  readonly items: readonly { readonly id: string; readonly status?: string; readonly summary?: string }[];
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
}

function setUp(paging = {}) {
  const world = createWorld({ now: () => Date.UTC(2026, 2, 2, 8) });
  world.addAccount({ email, timeZone: 'Europe/Berlin' });
  const google = createGoogle({ world, paging });
  const token = google.auth.issueToken({ email, scopes: readScopes });
  const fetch = createFetch(google);
  const get = async (url: string, query: Record<string, string> = {}) => {
    const response = await fetch(`${url}?${new URLSearchParams(query)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: await response.json() };
  };
  const list = async (query: Record<string, string> = {}) => {
    const items: Page['items'][number][] = [];
    let pages = 0;
    let pageToken: string | undefined;
    for (;;) {
      const { status, body } = await get(eventsUrl, { ...query, ...(pageToken ? { pageToken } : {}) });
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      const page: Page = body;
      pages++;
      items.push(...page.items);
      if (page.nextPageToken === undefined) return { items, pages, syncToken: page.nextSyncToken ?? '' };
      expect(page.nextSyncToken).toBeUndefined();
      pageToken = page.nextPageToken;
    }
  };
  return { world, google, token, get, list, fetch };
}

const at = (day: number, hour: number) => ({
  start: {
    dateTime: `2026-03-${String(day).padStart(2, '0')}T${hour}:00:00+01:00`,
    timeZone: 'Europe/Berlin',
  },
  end: {
    dateTime: `2026-03-${String(day).padStart(2, '0')}T${hour + 1}:00:00+01:00`,
    timeZone: 'Europe/Berlin',
  },
});

describe('events.list', () => {
  it('pages to the end with short and empty pages, each event once, the sync token last', async () => {
    const { world, google, list } = setUp({ pageSize: 4, short: true, emptyEvery: 3 });
    for (let i = 1; i <= 20; i++)
      world.putEvent(email, { id: `event${i}`, summary: `Event ${i}`, ...at(i, 10) });
    const { items, pages, syncToken } = await list();
    expect(items.map((item) => item.id).sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => `event${i + 1}`).sort(),
    );
    expect(pages).toBeGreaterThan(5);
    expect(syncToken).not.toBe('');
    expect(google.violations()).toEqual([]);
  });

  it('sends with a sync token what changed since, tombstones included, and then nothing', async () => {
    const { world, list } = setUp();
    for (let i = 1; i <= 5; i++)
      world.putEvent(email, { id: `event${i}`, summary: `Event ${i}`, ...at(i, 10) });
    const first = await list();
    world.patchEvent(email, 'event2', { summary: 'Changed' });
    world.deleteEvent(email, 'event3');
    const second = await list({ syncToken: first.syncToken });
    expect(second.items.map(({ id, status, summary }) => ({ id, status, summary }))).toEqual([
      { id: 'event2', status: 'confirmed', summary: 'Changed' },
      { id: 'event3', status: 'cancelled', summary: undefined },
    ]);
    expect((await list({ syncToken: second.syncToken })).items).toEqual([]);
    expect((await list({ syncToken: first.syncToken })).items).toHaveLength(2);
  });

  it.each([
    ['everything', '2025-11-01T09:00:00Z'],
    ['tombstonesOutside', undefined],
  ] as const)(
    'can send increments as «%s»: an event moved out of the window starts at %s',
    async (increments, expected) => {
      const { world, get, list } = setUp({ increments });
      world.putEvent(email, { id: 'event1', ...at(1, 10) });
      const { syncToken } = await list({ timeMin: '2026-01-01T00:00:00Z' });
      const past = (hour: string) => ({ dateTime: `2025-11-01T${hour}:00:00Z`, timeZone: 'UTC' });
      world.patchEvent(email, 'event1', { start: past('09'), end: past('10') });
      const [item] = (await get(eventsUrl, { syncToken, timeZone: 'UTC' })).body.items ?? [];
      expect(item).toBeUndefined();
      const [sent] = (await get(eventsUrl, { syncToken })).body.items;
      expect([sent.status, sent.start?.dateTime]).toEqual(
        expected === undefined ? ['cancelled', undefined] : ['confirmed', '2025-11-01T10:00:00+01:00'],
      );
    },
  );

  it('brings in the next increment whatever changed while a full sync was paging', async () => {
    const { world, get, list } = setUp({ pageSize: 2 });
    for (let i = 1; i <= 4; i++) world.putEvent(email, { id: `event${i}`, ...at(i, 10) });
    const one: Page = (await get(eventsUrl)).body;
    world.patchEvent(email, 'event1', { summary: 'Late' });
    const seen = [...one.items];
    let page = one;
    while (page.nextPageToken !== undefined) {
      page = (await get(eventsUrl, { pageToken: page.nextPageToken })).body;
      seen.push(...page.items);
    }
    expect(new Set(seen.map((item) => item.id)).size).toBe(4);
    const next = await list({ syncToken: page.nextSyncToken ?? '' });
    expect(next.items.map((item) => item.id)).toContain('event1');
  });

  it('applies the field mask and refuses one with an unknown name', async () => {
    const { world, google, get } = setUp();
    world.putEvent(email, { id: 'event1', summary: 'Secret', ...at(1, 10) });
    const { body } = await get(eventsUrl, { fields: 'nextSyncToken,items(id,start/dateTime)' });
    expect(Object.keys(body).sort()).toEqual(['items', 'nextSyncToken']);
    expect(body.items).toEqual([{ id: 'event1', start: { dateTime: '2026-03-01T10:00:00+01:00' } }]);
    expect((await get(eventsUrl, { fields: 'items(id,colour)' })).status).toBe(400);
    expect(google.violations().map((v) => v.kind)).toEqual(['bad-fields']);
  });

  it.each([
    ['an expired sync token', 410, 'fullSyncRequired', 'expireSyncTokens' as const],
    ['an unreadable sync token', 400, 'invalid', 'breakSyncTokens' as const],
  ])('answers %s with %i %s', async (_, status, reason, operation) => {
    const { world, google, get, list } = setUp();
    const { syncToken } = await list();
    world[operation](email);
    const refused = await get(eventsUrl, { syncToken });
    expect(refused.status).toBe(status);
    expect(refused.body.error.errors[0].reason).toBe(reason);
    expect(google.violations()).toEqual([]);
    const again = await list();
    expect((await get(eventsUrl, { syncToken: again.syncToken })).status).toBe(200);
  });

  it.each([
    ['an unknown parameter', { colour: 'red' }, 'unknown-parameter'],
    ['a parameter of the wrong type', { maxResults: 'many' }, 'bad-value'],
    ['a page of nothing', { maxResults: '0' }, 'bad-value'],
    ['a value outside its list', { eventTypes: 'party' }, 'bad-value'],
    ['a time without an offset', { timeMin: '2026-03-01T00:00:00' }, 'bad-value'],
  ])('refuses %s and writes it down', async (_, query, kind) => {
    const { google, get } = setUp();
    expect((await get(eventsUrl, query as Record<string, string>)).status).toBe(400);
    expect(google.violations().map((violation) => violation.kind)).toEqual([kind]);
  });

  it.each([['timeMin'], ['timeMax'], ['updatedMin']])('refuses %s beside a sync token', async (name) => {
    const { google, get, list } = setUp();
    const { syncToken } = await list();
    const refused = await get(eventsUrl, { syncToken, [name]: '2026-03-01T00:00:00Z' });
    expect(refused.body.error.errors[0].reason).toBe('syncTokenWithRequestRestrictions');
    expect(google.violations().map((violation) => violation.kind)).toEqual(['forbidden-with-sync-token']);
  });

  it('refuses an increment asked with other parameters than its full sync', async () => {
    const { google, get, list } = setUp();
    const { syncToken } = await list({ maxResults: '10', timeMin: '2026-01-01T00:00:00Z' });
    expect((await get(eventsUrl, { syncToken, maxResults: '10' })).status).toBe(200);
    expect((await get(eventsUrl, { syncToken })).status).toBe(400);
    expect(google.violations().map((violation) => violation.kind)).toEqual(['changed-parameters']);
  });
});

describe('the guard', () => {
  it('answers 401 without a live token, 403 without the scope, 404 for a stranger’s calendar', async () => {
    const { google, get, token, fetch } = setUp();
    expect((await fetch(eventsUrl)).status).toBe(401);
    const narrow = google.auth.issueToken({ email, scopes: ['calendar.settings.readonly'] });
    const refused = await fetch(eventsUrl, { headers: { authorization: `Bearer ${narrow}` } });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(await refused.json())).toContain('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
    expect((await get(`${base}/calendars/nobody%40else.example/events`)).status).toBe(404);
    google.auth.expireToken(token);
    expect((await get(eventsUrl)).status).toBe(401);
    expect(google.violations().map((violation) => violation.kind)).toEqual(['missing-scope']);
  });

  it('lists calendars and settings', async () => {
    const { google, get } = setUp();
    const calendars = await get(`${base}/users/me/calendarList`);
    expect(calendars.body.items).toMatchObject([{ id: email, primary: true, accessRole: 'owner' }]);
    const settings = await get(`${base}/users/me/settings`);
    expect(settings.body.items).toContainEqual(
      expect.objectContaining({ id: 'timezone', value: 'Europe/Berlin' }),
    );
    expect(google.violations()).toEqual([]);
  });
});
