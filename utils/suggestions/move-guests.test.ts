import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import type { CalendarEntry, Guest } from '../calendar/event';
import { toEntryRow } from '../db/entry-row';
import { AllsetDb } from '../db/schema';
import { settingsSchema } from '../settings/schema';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { createQuestionReader } from './read-question';

const clock = { now: () => Date.parse('2026-11-23T10:05:00Z'), timeZone: () => 'Europe/Berlin' };
/** Friday evening: nobody else's time. */
const present = { start: Date.parse('2026-11-27T15:15:00Z'), end: Date.parse('2026-11-27T15:45:00Z') };
const later = { start: present.start + 15 * MINUTE_MS, end: present.end + 15 * MINUTE_MS };

/** A meeting with these guests, and a reader to whom Google says that everybody is busy from its start to its end. */
async function readerWith(guests: readonly Guest[]) {
  const db = new AllsetDb(`move-guests-${crypto.randomUUID()}`);
  await createStartSample({ db, clock })();
  const calendarKey = (await db.calendars.toArray()).find(({ primary }) => primary)?.key ?? '';
  const event: CalendarEntry = {
    id: 'one',
    etag: '1',
    status: 'confirmed',
    time: { kind: 'timed', ...present, timeZone: 'Europe/Berlin' },
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    guests,
  };
  await db.entries.put(toEntryRow(event, { calendarKey, timeZone: 'Europe/Berlin', generation: 0 }));
  return createQuestionReader({
    db,
    learning: { loadModel: async () => undefined, loadTravel: async () => undefined },
    loadSettings: async () => settingsSchema.parse({}),
    loadGuests: async ({ emails }) =>
      new Map(emails.map((email) => [email.toLowerCase(), { sight: 'seen', busy: [present] }])),
    clock,
  });
}

const moving = { eventId: 'one', ...present };

it.each([
  ['for who said yes, however their address is written', 'Ana@x.example', 'accepted', moving, 'theirs', true],
  ['not for who has not answered', 'ana@x.example', 'needsAction', moving, 'open', false],
  ['not for who may come', 'ana@x.example', 'tentative', moving, 'open', false],
  [
    'not for who said no: they are busy with something else',
    'ana@x.example',
    'declined',
    moving,
    undefined,
    false,
  ],
  ['not where no meeting is moved', 'ana@x.example', 'accepted', undefined, undefined, false],
  [
    'not where the meeting is not found at that time',
    'ana@x.example',
    'accepted',
    { ...moving, start: present.start - HOUR_MS },
    undefined,
    false,
  ],
] as const)('the present time of a meeting is free %s', async (_, email, response, asked, said, isFree) => {
  const read = await readerWith([{ email: 'ana@X.example', response }]);
  const { guests } = await read({
    durationMinutes: 30,
    within: 'this-week',
    guests: [{ email }],
    ...(asked && { moving: asked }),
  });
  expect(guests.asked[0]?.present).toBe(said);
  expect(guests.isFree(later)).toBe(isFree);
});
