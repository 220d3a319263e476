import type { BusyPolicy } from '../../utils/calendar/busy';
import type { CalendarEvent, Occurrence } from '../../utils/calendar/event';
import { createRandom, type Random } from '../../utils/sample/random';
import type { Settings } from '../../utils/settings/schema';
import type { Interval } from '../../utils/time/interval';
import { addDays, epochAt } from '../../utils/time/zone';

/** A week with anything in it, and rules of any strictness, from a seed. */
export interface RandomWeek {
  readonly seed: number;
  readonly timeZone: string;
  readonly now: number;
  /** Two to four days of the whole week are asked about. */
  readonly window: Interval;
  readonly weeks: Interval;
  readonly occurrences: readonly Occurrence[];
  readonly settings: Settings;
  readonly durationMinutes: number;
  readonly hours: { readonly startMinute: number; readonly endMinute: number } | undefined;
  /** Put away, by their place among the candidates. */
  readonly dismissed: readonly number[];
}

/** Mondays; clocks change at the end of the first two weeks and in the middle of the third. */
const mondays = ['2026-10-19', '2027-03-22', '2026-11-23', '2026-12-28'] as const;
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'] as const;
const durations = [15, 25, 30, 45, 60, 90, 120] as const;
const locations = [
  'Kopenhagener Str. 5, Berlin',
  'Room 4.12',
  'https://meet.example/x',
  'Hamburg Hbf',
] as const;

export function randomWeek(seed: number, defaults: Settings): RandomWeek {
  const random = createRandom(seed);
  const timeZone = random.pick(zones);
  const monday = random.pick(mondays);
  const midnight = (day: number) => epochAt(addDays(monday, day), 0, timeZone);
  const start = midnight(0);
  const days = random.between(2, 4);
  const first = random.between(0, 7 - days);
  return {
    seed,
    timeZone,
    now: start + random.between(-1, 5) * 86_400_000 + random.between(0, 1439) * 60_000,
    weeks: { start, end: midnight(7) },
    window: { start: midnight(first), end: midnight(first + days) },
    occurrences: Array.from({ length: random.between(0, 30) }, (_, at) =>
      randomOccurrence(random, at, (day, minute) => epochAt(addDays(monday, day), minute, timeZone), {
        timeZone,
        dateOf: (day) => addDays(monday, day),
      }),
    ),
    settings: randomSettings(random, defaults, (day) => addDays(monday, day)),
    durationMinutes: random.pick(durations),
    hours: random.chance(0.2) ? random.pick([morning, evening]) : undefined,
    dismissed: random.chance(0.2) ? [random.between(0, 20), random.between(0, 60)] : [],
  };
}

const morning = { startMinute: 480, endMinute: 720 };
const evening = { startMinute: 1020, endMinute: 1320 };

function randomOccurrence(
  random: Random,
  at: number,
  instant: (day: number, minute: number) => number,
  { timeZone, dateOf }: { readonly timeZone: string; readonly dateOf: (day: number) => string },
): Occurrence {
  const day = random.between(0, 6);
  const start = instant(day, random.between(72, 260) * 5);
  const length = random.pick([0, 5, 15, 30, 30, 60, 60, 90, 240, 1500]);
  const time = random.chance(0.06)
    ? ({ kind: 'allDay', startOn: dateOf(day), endOn: dateOf(day + random.between(1, 2)) } as const)
    : ({ kind: 'timed', start, end: start + length * 60_000, timeZone } as const);
  const isOwn = random.chance(0.6);
  const event: CalendarEvent = {
    id: `e${at}`,
    etag: '1',
    status: random.chance(0.1) ? 'tentative' : 'confirmed',
    time,
    eventType: random.chance(0.85)
      ? 'default'
      : random.pick(['focusTime', 'outOfOffice', 'workingLocation', 'birthday']),
    transparency: random.chance(0.15) ? 'transparent' : 'opaque',
    visibility: 'default',
    organizer: { email: 'x@y.example', self: isOwn },
    ...(!isOwn && {
      selfResponse: random.pick(['accepted', 'accepted', 'needsAction', 'tentative', 'declined']),
    }),
    ...(random.chance(0.2) && { location: random.pick(locations) }),
  };
  return { event, time };
}

/** Hours never touch each other: a slot lies in one block. */
function randomHours(random: Random): { startMinute: number; endMinute: number }[] {
  if (random.chance(0.15)) return [];
  const from = random.between(12, 20) * 30;
  const to = random.between(28, 44) * 30;
  if (random.chance(0.7)) return [{ startMinute: from, endMinute: to }];
  const noon = random.between(23, 26) * 30;
  return [
    { startMinute: from, endMinute: noon },
    { startMinute: noon + 30, endMinute: to },
  ];
}

function randomSettings(random: Random, defaults: Settings, dateOf: (day: number) => string): Settings {
  const some = <T>(value: () => T, none: T, chance = 0.35): T => (random.chance(chance) ? value() : none);
  const flag = () => random.chance(0.6);
  const busyPolicy: BusyPolicy = {
    tentativeEventsBlock: flag(),
    maybeBlocks: flag(),
    unansweredBlocks: flag(),
    allDayBlocks: flag(),
    focusTimeBlocks: flag(),
    outOfOfficeBlocks: flag(),
  };
  return {
    ...defaults,
    workingHours: Array.from({ length: 7 }, () => randomHours(random)),
    busyPolicy,
    minimumNoticeMinutes: some(() => random.pick([30, 240, 1440, 4000]), 0),
    bufferBeforeMinutes: some(() => random.pick([5, 10, 15, 45]), 0),
    bufferAfterMinutes: some(() => random.pick([5, 10, 15, 45]), 0),
    hoursExceptions: some(() => [{ date: dateOf(random.between(0, 6)), blocks: randomHours(random) }], []),
    lunch: some(
      () => ({ startMinute: 690, endMinute: 840, minimumMinutes: random.pick([15, 30, 45, 60]) }),
      null,
    ),
    noMeetingBlocks: some(
      () =>
        Array.from({ length: random.between(1, 3) }, () => {
          const startMinute = random.between(16, 36) * 30;
          const endMinute = startMinute + random.between(1, 6) * 30;
          return { weekday: random.between(0, 6), startMinute, endMinute };
        }),
      [],
    ),
    focusMinutes: some(() => random.pick([60, 90, 120, 180]), 0),
    maxMeetingsPerDay: some(() => random.between(1, 6), 0),
    maxMeetingsInRow: some(() => random.between(1, 4), 0),
    shortMeetings: random.chance(0.25),
    leanMorning: some(() => random.between(-2, 2), 0),
    stated: ['leanMorning'],
    statedHabits: some(
      () => [
        {
          pattern: 'all',
          strength: random.pick(['rule', 'confirmed']),
          startMinute: random.between(16, 30) * 30,
          endMinute: 960,
          ...(random.chance(0.5) && { weekday: random.between(0, 4) }),
        },
      ],
      [],
    ),
    places: {
      ...defaults.places,
      named: some(() => [{ name: 'Office', role: 'work', address: 'Hauptstr. 1, Berlin' }], [], 0.5),
    },
  };
}
