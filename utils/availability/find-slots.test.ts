import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import { epochAt, wallTimeAt } from '../time/zone';
import { findSlots } from './find-slots';
import type { AvailabilityRules } from './rules';
import { defaultWorkingHours } from './working-hours';

const berlin = 'Europe/Berlin';
const at = (date: string, hour: number, minute = 0) => epochAt(date, hour * 60 + minute, berlin);
const monday = '2026-11-23';
const week: Interval = { start: at(monday, 0), end: at('2026-11-30', 0) };
const clock = (slots: readonly Interval[]) =>
  slots.map(({ start }) => {
    const wall = wallTimeAt(start, berlin);
    return `${wall.date.slice(8)} ${Math.floor(wall.minuteOfDay / 60)}:${String(wall.minuteOfDay % 60).padStart(2, '0')}`;
  });

const ask = (over: Partial<Parameters<typeof findSlots>[0]>) =>
  clock(
    findSlots({
      window: { start: at(monday, 9), end: at(monday, 12) },
      durationMs: HOUR_MS,
      gridMs: 30 * MINUTE_MS,
      busy: [],
      rules: {},
      timeZone: berlin,
      now: at('2026-11-20', 12),
      ...over,
    }),
  );

describe('findSlots', () => {
  const busyTen = [{ start: at(monday, 10), end: at(monday, 10, 30) }];
  const rows: [sentence: string, over: Parameters<typeof ask>[0], starts: string[]][] = [
    [
      'offers every grid start that fits the window',
      {},
      ['23 9:00', '23 9:30', '23 10:00', '23 10:30', '23 11:00'],
    ],
    ['may touch a busy interval on either side', { busy: busyTen }, ['23 9:00', '23 10:30', '23 11:00']],
    [
      'keeps the buffer after a busy interval',
      { busy: busyTen, rules: { bufferBeforeMs: 15 * MINUTE_MS } },
      ['23 9:00', '23 11:00'],
    ],
    [
      'keeps the buffer before a busy interval',
      { busy: busyTen, rules: { bufferAfterMs: MINUTE_MS } },
      ['23 10:30', '23 11:00'],
    ],
    [
      'stays inside working hours',
      {
        window: week,
        rules: {
          workingHours: {
            timeZone: berlin,
            days: [[{ startMinute: 600, endMinute: 690 }], [], [], [], [], [], []],
          },
        },
      },
      ['23 10:00', '23 10:30'],
    ],
    [
      'joins blocks that touch',
      {
        window: week,
        rules: {
          workingHours: {
            timeZone: berlin,
            days: [
              [
                { startMinute: 600, endMinute: 630 },
                { startMinute: 630, endMinute: 660 },
              ],
              [],
              [],
              [],
              [],
              [],
              [],
            ],
          },
        },
      },
      ['23 10:00'],
    ],
    [
      'leaves the minimum notice',
      { now: at(monday, 9), rules: { minimumNoticeMs: HOUR_MS } },
      ['23 10:00', '23 10:30', '23 11:00'],
    ],
    [
      'keeps no-meeting blocks free',
      { rules: { noMeetingBlocks: [{ weekday: 0, startMinute: 600, endMinute: 720 }] } },
      ['23 9:00'],
    ],
    [
      'leaves one piece of lunch',
      {
        window: { start: at(monday, 11), end: at(monday, 14) },
        rules: { lunch: { startMinute: 720, endMinute: 780, minimumMinutes: 30 } },
      },
      ['23 11:00', '23 11:30', '23 12:30', '23 13:00'],
    ],
    ['gives a full day no more', { busy: busyTen, rules: { maxMeetingsPerDay: 1 } }, []],
    ['offers nothing of no length', { durationMs: 0 }, []],
  ];
  it.each(rows)('%s', (_, over, starts) => {
    expect(ask(over)).toEqual(starts);
  });

  it('has no slots in the hour that spring skips, and offers the hour that autumn repeats once', () => {
    const spring = ask({
      window: { start: at('2026-03-29', 1), end: at('2026-03-29', 4) },
      now: 0,
      durationMs: 30 * MINUTE_MS,
    });
    expect(spring).toEqual(['29 1:00', '29 1:30', '29 3:00', '29 3:30']);
    const autumn = ask({
      window: { start: at('2026-10-25', 2), end: at('2026-10-25', 3) },
      now: 0,
      durationMs: 30 * MINUTE_MS,
    });
    expect(autumn).toEqual(['25 2:00', '25 2:30']);
  });
});

describe('the promise', () => {
  const minutes = (max: number) => fc.integer({ min: 0, max });
  const twoDays = { start: week.start + 3 * 24 * HOUR_MS, end: week.start + 5 * 24 * HOUR_MS };
  const intervals = fc.array(
    fc.tuple(minutes(2 * 1440), fc.integer({ min: 1, max: 300 })).map(([start, length]) => ({
      start: twoDays.start + start * MINUTE_MS,
      end: twoDays.start + (start + length) * MINUTE_MS,
    })),
    { maxLength: 12 },
  );
  const block = fc.tuple(minutes(1380), fc.integer({ min: 15, max: 240 })).map(([startMinute, length]) => ({
    startMinute,
    endMinute: Math.min(1440, startMinute + length),
  }));
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const rules = fc.record({
    workingHours: some(fc.constantFrom(defaultWorkingHours(berlin), defaultWorkingHours('Asia/Kathmandu'))),
    minimumNoticeMs: some(minutes(3000).map((m) => m * MINUTE_MS)),
    bufferBeforeMs: some(minutes(60).map((m) => m * MINUTE_MS)),
    bufferAfterMs: some(minutes(60).map((m) => m * MINUTE_MS)),
    lunch: some(
      fc.tuple(minutes(60), minutes(90)).map(([length, from]) => ({
        startMinute: 660 + from,
        endMinute: 780 + from,
        minimumMinutes: length,
      })),
    ),
    noMeetingBlocks: some(
      fc.array(
        fc.tuple(minutes(6), block).map(([weekday, b]) => ({ weekday, ...b })),
        { maxLength: 3 },
      ),
    ),
    maxMeetingsPerDay: some(minutes(6)),
  });

  it('never overlaps busy time and never breaks a stated rule, over 10,000 random calendars', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        intervals,
        rules,
        fc.constantFrom(15, 25, 30, 60, 90),
        minutes(2 * 1440),
        (raw, stated, length, since) => {
          const busy = mergeIntervals(raw);
          // Absent rather than undefined, as settings hold them.
          const kept = Object.fromEntries(
            Object.entries(stated).filter(([, value]) => value !== undefined),
          ) as AvailabilityRules;
          const now = twoDays.start - 12 * HOUR_MS + since * MINUTE_MS;
          const question = { window: twoDays, busy, rules: kept, timeZone: berlin, now, meetings: raw };
          for (const slot of findSlots({
            ...question,
            durationMs: length * MINUTE_MS,
            gridMs: 15 * MINUTE_MS,
          })) {
            offered++;
            // Hundreds of thousands of slots: an `expect` for each would take a minute.
            const broken = breaks(slot, raw, kept, now);
            if (broken) throw new Error(`${broken}: ${JSON.stringify(slot)}`);
          }
        },
      ),
      { numRuns: 10_000, seed: 20_261_123, verbose: 1 },
    );
    expect(offered).toBeGreaterThan(100_000);
  }, 300_000);
});

/** The rules once more, minute by minute and without the code under test. */
function breaks(
  slot: Interval,
  raw: readonly Interval[],
  rules: AvailabilityRules,
  now: number,
): string | null {
  const before = slot.start - (rules.bufferBeforeMs ?? 0);
  const after = slot.end + (rules.bufferAfterMs ?? 0);
  for (const one of raw) if (one.start < after && before < one.end) return 'busy or buffer';
  if (slot.start < now + (rules.minimumNoticeMs ?? 0)) return 'notice';
  const first = wallTimeAt(slot.start, berlin);
  const last = first.minuteOfDay + (slot.end - slot.start) / MINUTE_MS;
  if (rules.workingHours) {
    const wall = wallTimeAt(slot.start, rules.workingHours.timeZone);
    const end = wall.minuteOfDay + (slot.end - slot.start) / MINUTE_MS;
    const inside = (rules.workingHours.days[wall.weekday] ?? []).some(
      (b) => b.startMinute <= wall.minuteOfDay && end <= b.endMinute,
    );
    if (!inside) return 'hours';
  }
  for (const b of rules.noMeetingBlocks ?? []) {
    if (b.weekday === first.weekday && b.startMinute < last && first.minuteOfDay < b.endMinute)
      return 'block';
  }
  const midnight = slot.start - first.minuteOfDay * MINUTE_MS;
  if (rules.maxMeetingsPerDay !== undefined) {
    const today = raw.filter((m) => m.start < midnight + 24 * HOUR_MS && m.end > midnight).length;
    if (today >= rules.maxMeetingsPerDay) return 'maximum';
  }
  const { lunch } = rules;
  if (lunch && lunch.startMinute < last && first.minuteOfDay < lunch.endMinute) {
    let longest = 0;
    let run = 0;
    for (let m = lunch.startMinute; m < lunch.endMinute; m++) {
      const minute = midnight + m * MINUTE_MS;
      const taken = [...raw, slot].some((one) => one.start < minute + MINUTE_MS && minute < one.end);
      run = taken ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    if (longest < lunch.minimumMinutes) return 'lunch';
  }
  return null;
}
