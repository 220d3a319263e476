import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salt, weekly } from '../../tests/builders/past-meeting';
import type { GuestBusy } from '../availability/guest';
import { learnPreferences } from '../preferences/model';
import { rankSlots } from '../preferences/rank';
import type { CommandInput } from '../rpc/contract';
import { type Settings, settingsSchema } from '../settings/schema';
import { epochAt } from '../time/zone';
import { toWeeks } from './load-weeks';
import { settleQuestion, toRequest } from './settle-question';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const NOW = epochAt('2026-11-23', 480, BERLIN);
const window = { start: NOW, end: epochAt('2026-11-28', 0, BERLIN) };
const ANA = { email: 'ana@x.example', timeZone: NEW_YORK };
const question = {
  durationMinutes: 30,
  within: 'this-week',
  guests: [ANA],
} satisfies CommandInput<'suggest'>;
/** Six in New York, eight times. */
const early = weekly(8, {
  on: '2026-09-29',
  at: '12:00',
  timeZone: BERLIN,
  guests: [ANA.email],
  title: 'Ana',
});

const off = settingsSchema.parse({
  learningSalt: salt,
  workingHours: Array.from({ length: 7 }, () => [{ startMinute: 480, endMinute: 1200 }]),
});
const on = { ...off, fairTurns: true };

function settle(settings: Settings, more: { meetings?: typeof early; busy?: GuestBusy['busy'] } = {}) {
  const { meetings = early, busy = [] } = more;
  return settleQuestion({
    found: toWeeks([], { window, busyPolicy: settings.busyPolicy, salt, timeZone: BERLIN }),
    question,
    request: toRequest(question, settings),
    settings,
    model: learnPreferences(meetings, { now: NOW, timeZone: BERLIN }),
    timeZone: BERLIN,
    now: NOW,
    window,
    unseen: [],
    listed: [],
    guestBusy: new Map([[ANA.email, { sight: 'seen', busy }]]),
  });
}
const rankOf = (settings: Settings, meetings = early) => rankSlots(settle(settings, { meetings }).rank);

describe('taking turns', () => {
  it('spares who had the early hours, and says so of each time', () => {
    const then = (hour: number) => {
      const start = epochAt('2026-11-24', hour * 60, BERLIN);
      return { start, end: start + 1_800_000 };
    };
    const { guests } = settle(on);
    const counts = [{ email: ANA.email, times: 8 }, { times: 0 }];
    const again = { kind: 'again', whose: [{ email: ANA.email }], counts, of: 8 };
    expect(guests.notesOf(then(13)).turn).toEqual(again);
    expect(guests.notesOf(then(19)).turn).toEqual({ kind: 'turn', whose: [{}], counts, of: 8 });
    expect(guests.notesOf(then(16)).turn).toBeUndefined();
    const scoreAt = (settings: Settings, start: number) =>
      rankOf(settings).find((slot) => slot.start === start)?.score ?? 0;
    const ahead = (settings: Settings) =>
      scoreAt(settings, then(19).start) - scoreAt(settings, then(13).start);
    expect(ahead(on)).toBeGreaterThan(ahead(off));
  });

  it.each([
    ['switched off', off, early],
    ['on, where this group has not met', on, early.map((meeting) => ({ ...meeting, guests: [1, 2] }))],
    [
      'on, where nobody had an odd hour',
      on,
      weekly(8, { on: '2026-09-29', at: '16:00', guests: [ANA.email] }),
    ],
  ])('changes nothing %s', (_, settings, meetings) => {
    const [was, is] = [settle(off, { meetings }), settle(settings, { meetings })];
    expect(rankSlots(is.rank)).toEqual(rankSlots(was.rank));
    for (const slot of is.rank.candidates) expect(is.guests.notesOf(slot)).toEqual(was.guests.notesOf(slot));
  });

  it('offers the same times as without it: never one at which a guest is busy or a rule says no', () => {
    const quarter = 900_000;
    const anyBusy = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 440 }), length: fc.integer({ min: 1, max: 40 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyBusy, fc.integer({ min: 0, max: 1200 }), (blocks, notice) => {
        const busy = blocks.map(({ at, length }) => ({
          start: NOW + at * quarter,
          end: NOW + (at + length) * quarter,
        }));
        const rules = { minimumNoticeMinutes: notice };
        const [was, is] = [settle({ ...off, ...rules }, { busy }), settle({ ...on, ...rules }, { busy })];
        expect(is.rank.candidates).toEqual(was.rank.candidates);
      }),
      { numRuns: 60 },
    );
  });
});
