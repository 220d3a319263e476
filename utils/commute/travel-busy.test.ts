import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlin, clock, meetingAt, monday, wholeDay } from '../../tests/builders/located-event';
import { findSlots } from '../availability/find-slots';
import { defaultBusyPolicy, findBusy } from '../calendar/busy';
import type { Occurrence } from '../calendar/event';
import { MINUTE_MS } from '../time/instant';
import { mergeIntervals, subtractIntervals } from '../time/interval';
import { wallTimeAt } from '../time/zone';
import { learnTravel } from './learn-travel';
import { createPlaceBook } from './place';
import type { StatedTravel } from './travel';
import { addTravel, type TravelBusyQuestion } from './travel-busy';
import { findWhereabouts } from './visits';

const stated: StatedTravel[] = [
  { from: 'clinic', to: 'court', minutes: 40 },
  { from: 'home', to: 'clinic', minutes: 30 },
  { from: 'home', to: 'court', minutes: 15 },
  { from: 'home', to: 'work', minutes: 50 },
];
const context = { learned: learnTravel([]), stated, timeZone: berlin };
const clinic = meetingAt('Clinic', '9:00', '10:00');
const base = (kind: 'home' | 'office') =>
  wholeDay({ eventType: 'workingLocation', workingLocation: { kind } });
const show = (at: number) => {
  const { minuteOfDay } = wallTimeAt(at, berlin);
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
};
const busyOf = (occurrences: readonly Occurrence[], over: Partial<TravelBusyQuestion> = {}) => {
  const busy = findBusy(occurrences, defaultBusyPolicy, berlin);
  const whereabouts = findWhereabouts(occurrences, createPlaceBook(), berlin);
  return addTravel(busy, whereabouts, { context, ...over }).map(
    ({ start, end }) => `${show(start)}–${show(end)}`,
  );
};

describe('busy with travel', () => {
  const rows: [
    sentence: string,
    occurrences: Occurrence[],
    busy: string[],
    over?: Partial<TravelBusyQuestion>,
  ][] = [
    ['leaves room at both ends of a meeting somewhere', [clinic], ['8:40–10:20']],
    ['leaves calls alone', [meetingAt('https://meet.google.com/abc', '9:00', '10:00')], ['9:00–10:00']],
    ['begins and ends at home, if named', [clinic], ['8:30–10:30'], { hasHome: true }],
    ['begins and ends at home on days worked there', [base('home'), clinic], ['8:30–10:30']],
    [
      'needs no way to a room on an office day',
      [base('office'), meetingAt('Room 4', '9:00', '10:00')],
      ['9:00–10:00'],
    ],
    [
      'commutes to a room on an office day from a named home',
      [base('office'), meetingAt('Room 4', '9:00', '10:00')],
      ['8:10–10:50'],
      { hasHome: true },
    ],
    [
      'goes straight from one to the next where time is short',
      [base('home'), clinic, meetingAt('Court', '11:00', '12:00')],
      ['8:30–10:00', '10:20–12:15'],
    ],
    [
      'goes home between where it is worth it',
      [base('home'), clinic, meetingAt('Court', '14:00', '15:00')],
      ['8:30–10:30', '13:45–15:15'],
    ],
    [
      'needs no way between two visits at one place',
      [base('home'), clinic, meetingAt('Clinic', '11:00', '12:00')],
      ['8:30–10:00', '11:00–12:30'],
    ],
    [
      'knows no home on a day away',
      [wholeDay({ title: 'Hotel', transparency: 'transparent' }), clinic],
      ['9:00–10:00'],
    ],
    [
      'takes the larger of buffer and travel',
      [base('home'), clinic],
      ['8:40–10:20'],
      { bufferBeforeMs: 10 * MINUTE_MS, bufferAfterMs: 10 * MINUTE_MS },
    ],
    [
      'adds nothing where the buffer is larger',
      [base('home'), clinic],
      ['9:00–10:00'],
      { bufferBeforeMs: 45 * MINUTE_MS, bufferAfterMs: 45 * MINUTE_MS },
    ],
  ];
  it.each(rows)('%s', (_, occurrences, busy, over) => {
    expect(busyOf(occurrences, over)).toEqual(busy);
  });
});

describe('together with the rules', () => {
  it.each([
    [0, '10:30'],
    [10, '10:30'],
    [45, '10:45'],
  ])('a buffer of %d minutes and a way of 30 keep the larger free, not the sum', (minutes, first) => {
    const all = [base('home'), clinic];
    const bufferBeforeMs = minutes * MINUTE_MS;
    const plain = findBusy(all, defaultBusyPolicy, berlin);
    const whereabouts = findWhereabouts(all, createPlaceBook(), berlin);
    const [slot] = findSlots({
      window: { start: clock('10:00'), end: clock('17:00') },
      durationMs: 30 * MINUTE_MS,
      gridMs: 5 * MINUTE_MS,
      busy: addTravel(plain, whereabouts, { context, bufferBeforeMs }),
      rules: { bufferBeforeMs },
      timeZone: berlin,
      now: 0,
    });
    expect(show(slot?.start ?? 0)).toBe(first);
  });
});

describe('always', () => {
  const anyMeeting = fc
    .record({
      location: fc.constantFrom('Clinic', 'Court', 'Room 4', 'Zoom', undefined, '\u202e'.repeat(50)),
      hour: fc.integer({ min: 0, max: 22 }),
      quarter: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: 23, max: 25 }),
      minutes: fc.integer({ min: 1, max: 180 }),
    })
    .map(({ location, hour, quarter, day, minutes }) => {
      const date = `2026-11-${day}`;
      const made = meetingAt(location, '0:00', '0:01', { date });
      const start = clock(`${hour}:${quarter * 15}`, date);
      const time = { kind: 'timed', start, end: start + minutes * MINUTE_MS, timeZone: berlin } as const;
      return { event: { ...made.event, time }, time };
    });
  const days = fc.tuple(
    fc.array(anyMeeting, { maxLength: 10 }),
    fc.constantFrom(undefined, 'home', 'office'),
  );
  const buffer = fc.integer({ min: 0, max: 60 }).map((minutes) => minutes * MINUTE_MS);

  it('takes no busy time away, and a larger buffer never makes more of it', () => {
    fc.assert(
      fc.property(days, buffer, buffer, fc.boolean(), ([meetings, kind], before, after, hasHome) => {
        const all =
          kind === undefined
            ? meetings
            : [...meetings, wholeDay({ eventType: 'workingLocation', workingLocation: { kind } }, monday)];
        const busy = findBusy(all, defaultBusyPolicy, berlin);
        const whereabouts = findWhereabouts(all, createPlaceBook(), berlin);
        const plain = addTravel(busy, whereabouts, { context, hasHome });
        const buffered = addTravel(busy, whereabouts, {
          context,
          hasHome,
          bufferBeforeMs: before,
          bufferAfterMs: after,
        });
        expect(subtractIntervals(busy, buffered)).toEqual([]);
        expect(subtractIntervals(buffered, plain)).toEqual([]);
        expect(mergeIntervals(plain)).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });
});
