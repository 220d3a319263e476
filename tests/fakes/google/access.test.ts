import { describe, expect, it } from 'vitest';
import { apiBase, createTestClient, email, eventsUrl } from './test-client';
import type { AccessRole, GoogleEvent } from './wire';

const shared = 'team@group.example';
const listUrl = `${apiBase}/users/me/calendarList`;
const at = (hour: number) => ({ dateTime: `2026-03-04T${hour}:00:00+01:00`, timeZone: 'Europe/Berlin' });
const planning: GoogleEvent = {
  id: 'event1',
  summary: 'Planning',
  location: 'Here',
  start: at(10),
  end: at(11),
  attendees: [{ email: 'ben@northwind.example' }, { email: shared }, { email: 'dana@northwind.example' }],
};

function setUp(
  accessRole: AccessRole,
  scopes = ['calendar.events.readonly', 'calendar.calendarlist.readonly'],
) {
  const client = createTestClient(scopes);
  client.world.addCalendar({ account: email, id: shared, summary: 'Team', accessRole });
  client.world.putEvent(shared, planning);
  client.world.putEvent(shared, { ...planning, id: 'event2', visibility: 'private', attendees: [] });
  return client;
}

describe('what a caller may see', () => {
  it.each<[AccessRole, (string | undefined)[]]>([
    ['freeBusyReader', [undefined, undefined]],
    ['reader', ['Planning', undefined]],
    ['writerWithoutPrivateAccess', ['Planning', undefined]],
    ['writer', ['Planning', 'Planning']],
    ['owner', ['Planning', 'Planning']],
  ])('as %s: titles %j of a plain and a private event, times of both', async (role, titles) => {
    const { google, call } = setUp(role);
    const { body } = await call(eventsUrl(shared));
    expect(body.accessRole).toBe(role);
    expect(body.items.map((event: GoogleEvent) => event.summary)).toEqual(titles);
    expect(body.items.every((event: GoogleEvent) => event.start && event.end)).toBe(true);
    expect(google.violations()).toEqual([]);
  });

  it('as nobody: 404', async () => {
    expect((await setUp('none').call(eventsUrl(shared))).status).toBe(404);
  });

  it('with the free/busy scope alone: times without titles, even of one’s own', async () => {
    const { call } = setUp('owner', ['calendar.events.freebusy']);
    const { body } = await call(eventsUrl(shared));
    expect(body.items[0]).not.toHaveProperty('summary');
    expect(body.items[0]).not.toHaveProperty('attendees');
  });

  it('with a scope for owned calendars: nothing of the others', async () => {
    expect((await setUp('writer', ['calendar.events.owned']).call(eventsUrl(shared))).status).toBe(404);
    expect((await setUp('owner', ['calendar.events.owned']).call(eventsUrl(shared))).status).toBe(200);
  });

  it('leaves all guests but oneself out when there are more than asked for', async () => {
    const { call } = setUp('owner');
    const { body } = await call(eventsUrl(shared), { query: { maxAttendees: '2' } });
    expect(body.items[0]).toMatchObject({
      attendeesOmitted: true,
      attendees: [{ email: shared, self: true }],
    });
    const all = await call(eventsUrl(shared), { query: { maxAttendees: '3' } });
    expect(all.body.items[0].attendees).toHaveLength(3);
    expect(all.body.items[0].attendeesOmitted).toBeUndefined();
  });

  it('writes times in the zone asked for, the event’s own zone beside it', async () => {
    const { call } = setUp('owner');
    const { body } = await call(eventsUrl(shared), { query: { timeZone: 'America/New_York' } });
    expect(body.items[0].start).toEqual({ dateTime: '2026-03-04T04:00:00-05:00', timeZone: 'Europe/Berlin' });
    expect(body.timeZone).toBe('America/New_York');
  });
});

describe('calendarList', () => {
  const ids = (body: { items: { id: string }[] }) => body.items.map((entry) => entry.id);

  it('hides hidden and removed calendars unless asked, and always tells an increment of them', async () => {
    const { world, call } = setUp('reader');
    const first = await call(listUrl);
    expect(ids(first.body)).toEqual([email, shared]);
    world.setHidden(email, shared, true);
    expect(ids((await call(listUrl)).body)).toEqual([email]);
    expect(ids((await call(listUrl, { query: { showHidden: 'true' } })).body)).toEqual([email, shared]);
    const syncToken: string = first.body.nextSyncToken;
    expect((await call(listUrl, { query: { syncToken } })).body.items).toMatchObject([
      { id: shared, hidden: true },
    ]);
    world.removeCalendar(email, shared);
    expect((await call(listUrl, { query: { syncToken } })).body.items).toMatchObject([
      { id: shared, deleted: true },
    ]);
    expect((await call(eventsUrl(shared))).status).toBe(404);
    world.addBack(email, shared);
    expect((await call(eventsUrl(shared))).status).toBe(200);
  });

  it('does not tell an increment of new names, zones and roles, as Google does not', async () => {
    const { world, call } = setUp('reader');
    const syncToken: string = (await call(listUrl)).body.nextSyncToken;
    world.renameCalendar(shared, 'New name');
    world.setTimeZone(shared, 'Asia/Tokyo');
    world.setAccessRole(email, shared, 'freeBusyReader');
    expect((await call(listUrl, { query: { syncToken } })).body.items).toEqual([]);
    const entry = (await call(listUrl)).body.items[1];
    expect(entry).toMatchObject({
      summary: 'New name',
      timeZone: 'Asia/Tokyo',
      accessRole: 'freeBusyReader',
    });
  });

  it('filters by least role, pages, and refuses filters beside a sync token', async () => {
    const { google, call } = setUp('reader');
    expect(ids((await call(listUrl, { query: { minAccessRole: 'writer' } })).body)).toEqual([email]);
    const one = await call(listUrl, { query: { maxResults: '1' } });
    expect(one.body.nextSyncToken).toBeUndefined();
    const two = await call(listUrl, { query: { maxResults: '1', pageToken: one.body.nextPageToken } });
    expect(ids(two.body)).toEqual([shared]);
    expect(google.violations()).toEqual([]);
    const query = { syncToken: two.body.nextSyncToken, minAccessRole: 'writer' };
    expect((await call(listUrl, { query })).reason).toBe('syncTokenWithRequestRestrictions');
  });

  it('answers 410 once its tokens have expired', async () => {
    const { world, call } = setUp('reader');
    const syncToken: string = (await call(listUrl)).body.nextSyncToken;
    world.expireListTokens(email);
    expect((await call(listUrl, { query: { syncToken } })).reason).toBe('fullSyncRequired');
  });
});

describe('settings', () => {
  it('leaves out what is at its default, and tells an increment what changed', async () => {
    const { world, call } = createTestClient(['calendar.settings.readonly']);
    const url = `${apiBase}/users/me/settings`;
    const first = await call(url);
    world.setSetting(email, 'weekStart', '0');
    world.setSetting(email, 'locale', undefined);
    const { body } = await call(url, { query: { syncToken: first.body.nextSyncToken } });
    expect(body.items).toMatchObject([{ id: 'weekStart', value: '0' }]);
    expect((await call(`${url}/locale`)).status).toBe(404);
  });
});
