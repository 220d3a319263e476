import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { toEntryRow } from './entry-row';
import { meetingUntil } from './meeting-until';

const START = Date.parse('2027-05-05T10:00:00Z');
const HOUR = 3_600_000;

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
  const [calendar] = await world.db.calendars.filter(({ chosen }) => chosen).toArray();
  const [before] = await world.db.entries.filter((row) => row.id === 'past').toArray();
  if (!calendar || !before || before.status === 'cancelled') throw new Error('an empty world');
  const { guests: _guests, ...bare } = before;
  const time = { kind: 'timed', start: START, end: START + HOUR, timeZone: 'UTC' } as const;
  const place = { calendarKey: calendar.key, timeZone: 'UTC', generation: 1 };
  const other = { email: 'ben@northwind.example', response: 'accepted' } as const;
  const room = { email: 'room@northwind.example', response: 'accepted', resource: true } as const;
  const long = { ...time, end: START + 2 * HOUR };
  await world.db.entries.bulkPut([
    toEntryRow({ ...bare, id: 'meeting', time, guests: [other] }, place),
    toEntryRow({ ...bare, id: 'alone', time: long }, place),
    toEntryRow({ ...bare, id: 'in a room', time: long, guests: [room] }, place),
  ]);
});
afterEach(() => world.db.delete());

describe('meetingUntil', () => {
  it.each([
    ['the end of the meeting with a guest, at its start', START, START + HOUR],
    ['the same in its last moment', START + HOUR - 1, START + HOUR],
    ['nothing before it', START - 1, undefined],
    ['nothing after it, though an event without guests goes on', START + HOUR, undefined],
  ])('answers %s', async (_sentence, now, until) => {
    expect(await meetingUntil(world.db, now)).toBe(until);
  });
});
