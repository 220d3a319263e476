import type { CalendarEvent, ResponseStatus } from '../calendar/event';
import { DAY_MS, type IsoDate, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { overlaps } from '../time/interval';
import { addDays, epochAt, weekdayOf } from '../time/zone';
import { createdBefore, type Teller, timedAt, writeEvent } from './draft';
import { type MeetingHabit, meetingHabits } from './habits';
import { ana, type Person, places, team, toGuest } from './people';
import type { Random } from './random';
import { type Absence, isAbsent } from './span';

/** Ahead of today the calendar thins out: half as full every two weeks. */
const halvingWeeks = 2;

/** Meetings made one at a time, then lunches, never on top of what is there already. */
export function tellMeetings(
  teller: Teller,
  taken: readonly Interval[],
  absences: readonly Absence[],
): CalendarEvent[] {
  const { span, random } = teller;
  const busy = byDay(taken);
  const events: CalendarEvent[] = [];
  const monday = addDays(span.from, (7 - weekdayOf(span.from)) % 7);
  for (let week = monday; addDays(week, 7) <= span.to; week = addDays(week, 7)) {
    const weeksAhead = Math.max(0, (epochAt(week, 0, 'UTC') - epochAt(span.today, 0, 'UTC')) / (7 * DAY_MS));
    const fullness = 0.5 ** (weeksAhead / halvingWeeks);
    for (const habit of [...meetingHabits, lunch]) {
      for (let n = howMany(random, habit.perWeek * fullness); n > 0; n--) {
        const event = tellMeeting(teller, habit, week, busy, absences);
        if (event) events.push(event);
      }
    }
  }
  return events;
}

const lunch: MeetingHabit = {
  titles: ['Lunch', 'Lunch with the team', 'Lunch: catching up'],
  people: team,
  upTo: 2,
  weekdays: [3, 1, 4],
  minutes: [12 * 60, 12 * 60 + 15],
  lengths: [45, 60],
  perWeek: 1.2,
  lead: [0, 4],
  invited: 0.4,
  location: places.noodles,
};

function howMany(random: Random, expected: number): number {
  const whole = Math.floor(expected);
  return whole + (random.chance(expected - whole) ? 1 : 0);
}

/** Index of the favourite half the time, of the next one half of the rest, … */
function favourite<T>(random: Random, from: readonly [T, ...T[]]): T {
  for (const candidate of from) if (random.chance(0.5)) return candidate;
  return random.pick(from);
}

function tellMeeting(
  teller: Teller,
  habit: MeetingHabit,
  week: IsoDate,
  busy: Map<number, Interval[]>,
  absences: readonly Absence[],
): CalendarEvent | undefined {
  const { span, random } = teller;
  const length = random.pick(habit.lengths);
  for (let attempt = 0; attempt < 6; attempt++) {
    // Now and then life does not follow the habit.
    const offHabit = attempt > 3 || random.chance(0.12);
    const weekday = offHabit ? random.between(0, 4) : random.pick(habit.weekdays);
    const minute = offHabit ? 9 * 60 + 30 * random.between(0, 14) : favourite(random, habit.minutes);
    const date = addDays(week, weekday);
    if (isAbsent(date, absences)) continue;
    const start = epochAt(date, minute, span.timeZone);
    const slot = { start, end: start + length * MINUTE_MS };
    if (collides(busy, slot) && !random.chance(0.04)) continue;
    add(busy, slot);
    return writeMeeting(teller, habit, date, minute, length);
  }
  return undefined;
}

function writeMeeting(
  teller: Teller,
  habit: MeetingHabit,
  date: IsoDate,
  minute: number,
  length: number,
): CalendarEvent {
  const { span, random } = teller;
  const people = choose(random, habit.people, random.between(1, habit.upTo));
  const [host] = people;
  const invited = host !== undefined && random.chance(habit.invited);
  const createdAt = createdBefore(teller, date, minute, random.between(...habit.lead));
  const selfResponse: ResponseStatus = invited ? answer(random, date >= span.today) : 'accepted';
  return writeEvent(teller, {
    title: random.pick(habit.titles),
    time: timedAt(teller, date, minute, length),
    status: invited && random.chance(0.03) ? 'tentative' : 'confirmed',
    organizer: invited ? { email: host.email, self: false } : { email: ana.email, self: true },
    selfResponse,
    guests: people.map((person) =>
      toGuest(person, person === host && invited ? 'accepted' : guestAnswer(random)),
    ),
    ...(habit.location === undefined ? {} : { location: habit.location }),
    ...(habit.online ? { hasConference: true } : {}),
    createdAt,
    updatedAt: createdAt + random.between(1, 240) * MINUTE_MS,
  });
}

function answer(random: Random, isAhead: boolean): ResponseStatus {
  if (isAhead && random.chance(0.3)) return 'needsAction';
  if (random.chance(0.11)) return 'declined';
  return random.chance(0.08) ? 'tentative' : 'accepted';
}

function guestAnswer(random: Random): ResponseStatus {
  if (random.chance(0.05)) return 'declined';
  return random.chance(0.12) ? 'needsAction' : 'accepted';
}

function choose(random: Random, from: readonly Person[], count: number): Person[] {
  const left = [...from];
  const chosen: Person[] = [];
  while (chosen.length < count && left.length > 0)
    chosen.push(...left.splice(random.between(0, left.length - 1), 1));
  return chosen;
}

/** Busy intervals by the UTC day they start on, so that a look-up touches two days. */
function byDay(intervals: readonly Interval[]): Map<number, Interval[]> {
  const days = new Map<number, Interval[]>();
  for (const interval of intervals) add(days, interval);
  return days;
}

function add(days: Map<number, Interval[]>, interval: Interval): void {
  const day = Math.floor(interval.start / DAY_MS);
  const there = days.get(day) ?? [];
  there.push(interval);
  days.set(day, there);
}

function collides(days: Map<number, Interval[]>, slot: Interval): boolean {
  const day = Math.floor(slot.start / DAY_MS);
  return [day - 1, day].some((key) => days.get(key)?.some((interval) => overlaps(interval, slot)));
}
