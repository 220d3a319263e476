import type { BusyPolicy } from '../../utils/calendar/busy';
import type { CalendarEvent, Occurrence } from '../../utils/calendar/event';
import type { Interval } from '../../utils/time/interval';
import type { RandomWeek } from './random-week';

/**
 * What a slot must not do, said again from the rules' own words and the browser's own calendar, without a line of
 * the product: by wall minutes of the slot's day, one by one.
 */
export type Wrong =
  | 'past'
  | 'notice'
  | 'length'
  | 'busy'
  | 'buffer'
  | 'hours'
  | 'block'
  | 'lunch'
  | 'perDay'
  | 'inRow'
  | 'focus'
  | 'dismissed';

const MINUTE = 60_000;

export interface Wall {
  readonly date: string;
  readonly minute: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

export function createOracle(week: RandomWeek, travelBusy: readonly Interval[], hidden: readonly Interval[]) {
  const { settings, timeZone, now } = week;
  const events = week.occurrences.flatMap((one) =>
    takesTime(one, settings.busyPolicy) ? [spanOf(one)] : [],
  );
  const busy = [...events, ...travelBusy];
  const meetings = week.occurrences.filter(isCounted).map(spanOf);
  // A meeting in two calendars is one.
  const counted = [...new Map(meetings.map((one) => [`${one.start} ${one.end}`, one])).values()];
  const wall = (at: number): Wall => wallOf(at, timeZone);

  function spanOf({ time }: Occurrence): Interval {
    if (time.kind === 'timed') return time;
    return { start: midnightOf(time.startOn, timeZone), end: midnightOf(time.endOn, timeZone) };
  }

  function dayOf({ start }: Interval) {
    const { date, minute, weekday } = wall(start);
    const exception = settings.hoursExceptions.find((one) => one.date === date);
    const hours = asked(exception ? exception.blocks : (settings.workingHours[weekday] ?? []), week.hours);
    // No clock changes between six in the morning and midnight.
    const at = (wallMinute: number) => start + (wallMinute - minute) * MINUTE;
    const todays = counted.filter((one) => wall(one.start).date <= date && wall(one.end - 1).date >= date);
    return { from: minute, weekday, hours, at, todays };
  }

  function isFree(at: number, taken: readonly Interval[]): boolean {
    return taken.every((one) => at + MINUTE <= one.start || at >= one.end);
  }

  /** Longest free stretch between two wall minutes, minutes. */
  function longest(isOpen: (minute: number) => boolean, from: number, to: number): number {
    let best = 0;
    let run = 0;
    for (let minute = from; minute < to; minute++) {
      run = isOpen(minute) ? run + 1 : 0;
      best = Math.max(best, run);
    }
    return best;
  }

  return function wrongsOf(slot: Interval): Wrong[] {
    const { from, weekday, hours, at, todays } = dayOf(slot);
    const to = from + (slot.end - slot.start) / MINUTE;
    const overlapsAny = (list: readonly Interval[], before = 0, after = 0) =>
      list.some(
        (one) =>
          one.end > one.start &&
          one.start < slot.end + after * MINUTE &&
          one.end > slot.start - before * MINUTE,
      );
    const near = busy.filter((one) => one.end > at(0) && one.start < at(1440));
    const free = (minute: number) => isFree(at(minute), near);
    const freeWith = (minute: number) => isFree(at(minute), [...near, slot]);
    const { lunch, maxMeetingsPerDay, maxMeetingsInRow, focusMinutes } = settings;
    const isOpen = (minute: number) => hours.some((h) => minute >= h.startMinute && minute < h.endMinute);
    const focusLeft = (isIt: (minute: number) => boolean) =>
      longest((minute) => isOpen(minute) && isIt(minute), 0, 1440) >= focusMinutes;
    const found: [Wrong, boolean][] = [
      ['past', slot.start < now],
      ['notice', slot.start < now + settings.minimumNoticeMinutes * MINUTE],
      ['length', to - from !== lengthOf(week.durationMinutes, settings.shortMeetings)],
      ['busy', overlapsAny(busy)],
      ['buffer', overlapsAny(busy, settings.bufferBeforeMinutes, settings.bufferAfterMinutes)],
      ['hours', !hours.some((block) => block.startMinute <= from && to <= block.endMinute)],
      [
        'block',
        settings.noMeetingBlocks.some(
          (block) => block.weekday === weekday && block.startMinute < to && from < block.endMinute,
        ),
      ],
      [
        'lunch',
        lunch !== null &&
          lunch.startMinute < to &&
          from < lunch.endMinute &&
          longest(freeWith, lunch.startMinute, lunch.endMinute) < lunch.minimumMinutes,
      ],
      ['perDay', maxMeetingsPerDay > 0 && todays.length + 1 > maxMeetingsPerDay],
      ['inRow', maxMeetingsInRow > 0 && rowOf(slot, todays) > maxMeetingsInRow],
      ['focus', focusMinutes > 0 && focusLeft(free) && !focusLeft(freeWith)],
      ['dismissed', overlapsAny(hidden)],
    ];
    return found.flatMap(([name, is]) => (is ? [name] : []));
  };
}

/** How many stand in one row with the slot: between two that follow each other less than a quarter of an hour. */
function rowOf(slot: Interval, todays: readonly Interval[]): number {
  const all = [...todays, slot].sort((a, b) => a.start - b.start);
  let row: Interval[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const one of all) {
    if (one.start - until >= 15 * MINUTE) {
      if (row.includes(slot)) break;
      row = [];
    }
    row.push(one);
    until = Math.max(until, one.end);
  }
  return row.length;
}

function takesTime({ event, time }: Occurrence, policy: BusyPolicy): boolean {
  const { eventType, selfResponse } = event;
  if (eventType === 'workingLocation' || eventType === 'birthday' || selfResponse === 'declined')
    return false;
  if (time.kind === 'timed' && time.end <= time.start) return false;
  if (eventType === 'outOfOffice') return policy.outOfOfficeBlocks;
  if (event.transparency === 'transparent') return false;
  if (time.kind === 'allDay' && !policy.allDayBlocks) return false;
  if (eventType === 'focusTime') return policy.focusTimeBlocks;
  if (selfResponse === 'needsAction' && !policy.unansweredBlocks) return false;
  if (selfResponse === 'tentative' && !policy.maybeBlocks) return false;
  return event.status !== 'tentative' || policy.tentativeEventsBlock;
}

function isCounted({ event, time }: { event: CalendarEvent; time: Occurrence['time'] }): boolean {
  return time.kind === 'timed' && event.transparency === 'opaque' && event.selfResponse !== 'declined';
}

function lengthOf(minutes: number, short: boolean): number {
  return short ? ({ 30: 25, 45: 40, 60: 50, 90: 80, 120: 110 }[minutes] ?? minutes) : minutes;
}

type Block = { readonly startMinute: number; readonly endMinute: number };

/** Working hours inside the part of the day that was asked for; where there are none, that part of a working day. */
function asked(hours: readonly Block[], part: Block | undefined): readonly Block[] {
  if (!part || hours.length === 0) return hours;
  const inside = hours
    .map(({ startMinute, endMinute }) => ({
      startMinute: Math.max(startMinute, part.startMinute),
      endMinute: Math.min(endMinute, part.endMinute),
    }))
    .filter(({ startMinute, endMinute }) => endMinute > startMinute);
  return inside.length > 0 ? inside : [part];
}

const formats = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, Wall>();

function wallOf(at: number, timeZone: string): Wall {
  const key = `${timeZone} ${at}`;
  const known = walls.get(key);
  if (known) return known;
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(timeZone, format);
  }
  // `2026-11-23 09:15`
  const [date = '', time = ''] = format.format(at).split(' ');
  const [hour, minute] = time.split(':').map(Number);
  const found = {
    date,
    minute: (hour ?? 0) * 60 + (minute ?? 0),
    weekday: (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7,
  };
  walls.set(key, found);
  return found;
}

const midnights = new Map<string, number>();

/** First minute of a day, found by looking at the clock. */
function midnightOf(date: string, timeZone: string): number {
  const key = `${timeZone} ${date}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  let at = Date.parse(`${date}T00:00:00Z`) - 14 * 3_600_000;
  while (wallOf(at, timeZone).date < date) at += 15 * MINUTE;
  midnights.set(key, at);
  return at;
}
