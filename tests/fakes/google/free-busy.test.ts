import { describe, expect, it } from 'vitest';
import { apiBase, createTestClient, email } from './test-client';

const ask = { timeMin: '2026-03-02T00:00:00Z', timeMax: '2026-03-09T00:00:00Z' };
const url = `${apiBase}/freeBusy`;
const post = (body: unknown) => ({ method: 'POST', body });

function setUp() {
  const client = createTestClient(['calendar.freebusy']);
  const at = (hour: number) => ({ dateTime: `2026-03-04T${hour}:00:00+01:00`, timeZone: 'Europe/Berlin' });
  client.world.putEvent(email, { id: 'event1', start: at(10), end: at(12) });
  client.world.putEvent(email, { id: 'event2', start: at(11), end: at(13) });
  client.world.putEvent(email, { id: 'event3', start: at(15), end: at(16), transparency: 'transparent' });
  return client;
}

describe('freeBusy.query', () => {
  it('merges what overlaps, leaves out what is free, and answers under the id asked for', async () => {
    const { google, call } = setUp();
    const { body } = await call(url, post({ ...ask, timeZone: 'Europe/Berlin', items: [{ id: 'primary' }] }));
    expect(body.calendars).toEqual({
      primary: { busy: [{ start: '2026-03-04T10:00:00+01:00', end: '2026-03-04T13:00:00+01:00' }] },
    });
    expect(google.violations()).toEqual([]);
  });

  it('cuts at the edges of the window and speaks UTC unless asked otherwise', async () => {
    const { call } = setUp();
    const window = { timeMin: '2026-03-04T10:00:00Z', timeMax: '2026-03-04T11:00:00Z' };
    const { body } = await call(url, post({ ...window, items: [{ id: email }] }));
    expect(body.calendars[email].busy).toEqual([
      { start: '2026-03-04T10:00:00Z', end: '2026-03-04T11:00:00Z' },
    ]);
  });

  it('sees colleagues of the same domain, nobody else, and refuses the 51st calendar one by one', async () => {
    const { world, call } = setUp();
    world.addAccount({ email: 'ben@northwind.example' });
    world.addAccount({ email: 'mira@harbourworks.example' });
    const items = ['ben@northwind.example', 'mira@harbourworks.example'].map((id) => ({ id }));
    const { body } = await call(url, post({ ...ask, items }));
    expect(body.calendars['ben@northwind.example'].errors).toBeUndefined();
    expect(body.calendars['mira@harbourworks.example'].errors[0].reason).toBe('notFound');
    const many = Array.from({ length: 51 }, (_, i) => ({ id: `someone${i}@northwind.example` }));
    const answer = await call(url, post({ ...ask, items: many }));
    expect(answer.body.calendars['someone50@northwind.example'].errors[0].reason).toBe(
      'tooManyCalendarsRequested',
    );
  });

  it.each([
    ['an empty window', { timeMin: ask.timeMax, timeMax: ask.timeMin }, 'timeRangeEmpty'],
    ['more than 90 days', { timeMin: ask.timeMin, timeMax: '2026-06-02T00:00:00Z' }, 'timeRangeTooLong'],
    ['no start', { timeMax: ask.timeMax }, 'required'],
    ['a date for a time', { timeMin: '2026-03-02', timeMax: ask.timeMax }, 'badRequest'],
  ])('refuses %s', async (_, window, reason) => {
    const { call } = setUp();
    expect(await call(url, post({ ...window, items: [] }))).toMatchObject({ status: 400, reason });
  });

  it('is not covered by the scope that reads events', async () => {
    const { call } = createTestClient(['calendar.events.readonly']);
    expect((await call(url, post({ ...ask, items: [] }))).status).toBe(403);
  });
});
