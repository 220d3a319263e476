import type { DayMeeting, WeekContext } from './day-context';

/** What the day around a slot looks like; see `fillContext` for units. */
export const contextNames = [
  'afterPrevious',
  'nearPrevious',
  'beforeNext',
  'nearNext',
  'breathPrevious',
  'hourPrevious',
  'farPrevious',
  'breathNext',
  'hourNext',
  'farNext',
  'tightGap',
  'fitsGap',
  'leavesScraps',
  'closeness',
  'insideDay',
  'dayCount',
  'dayEmpty',
  'dayBusy',
  'dayLoad',
  'awayDay',
  'sameTitleDay',
  'alikeDay',
  'alikeNeighbour',
  'alikeClock',
  'alikeBefore',
  'alikeAfter',
  'weekClock',
] as const;

export interface Placement {
  readonly day: number;
  readonly minute: number;
  readonly lengthMinutes: number;
  readonly titled: boolean;
}

/** Gaps to the neighbours, minutes: touching, a breath, near, within the hour, within two. */
const TOUCH = 5;
const BREATH = 15;
const NEAR = 30;
const HOUR = 60;
const FAR = 120;

const narrowBell = createBell(12);
const wideBell = createBell(15);

/** Writes `contextNames.length` numbers from `at` on. Indicators are 0 or 1, counts logarithms, times hours. */
export function fillContext(week: WeekContext, slot: Placement, values: Float64Array, at: number): void {
  const day = week.dayAt(slot.day);
  const end = slot.minute + slot.lengthMinutes;
  let before = 1440;
  let after = 1440;
  let earlier = false;
  let later = false;
  let sameTitleDay = 0;
  let alikeDay = 0;
  let alikeNeighbour = 0;
  let alikeBefore = 0;
  let alikeAfter = 0;
  for (const meeting of day.meetings) {
    if (meeting.endMinute <= slot.minute) {
      before = Math.min(before, slot.minute - meeting.endMinute);
      earlier = true;
      alikeBefore = Math.max(alikeBefore, meeting.alike);
    } else if (meeting.startMinute >= end) {
      after = Math.min(after, meeting.startMinute - end);
      later = true;
      alikeAfter = Math.max(alikeAfter, meeting.alike);
    }
    if (meeting.sameTitle) sameTitleDay = 1;
    if (meeting.alike === 0) continue;
    alikeDay = Math.max(alikeDay, meeting.alike);
    const gap = gapBetween(meeting, slot.minute, end);
    alikeNeighbour = Math.max(alikeNeighbour, meeting.alike * Math.exp(-gap / 45));
  }
  let alikeClock = 0;
  eachAround(day.alikeElsewhere, slot.minute, narrowBell.reach, ({ alike, startMinute }) => {
    alikeClock = Math.max(alikeClock, alike * narrowBell.at(startMinute - slot.minute));
  });
  let weekClock = 0;
  eachAround(day.elsewhere, slot.minute, wideBell.reach, ({ startMinute }) => {
    weekClock += wideBell.at(startMinute - slot.minute);
  });
  const count = day.meetings.length;
  const touchesBefore = before <= TOUCH;
  const touchesAfter = after <= TOUCH;
  values[at++] = touchesBefore ? 1 : 0;
  values[at++] = !touchesBefore && before <= NEAR ? 1 : 0;
  values[at++] = touchesAfter ? 1 : 0;
  values[at++] = !touchesAfter && after <= NEAR ? 1 : 0;
  for (const gap of [before, after]) {
    values[at++] = gap > TOUCH && gap <= BREATH ? 1 : 0;
    values[at++] = gap > NEAR && gap <= HOUR ? 1 : 0;
    values[at++] = gap > HOUR && gap <= FAR ? 1 : 0;
  }
  values[at++] = earlier && later ? Math.exp(-(before + after) / 60) : 0;
  values[at++] = touchesBefore && touchesAfter ? 1 : 0;
  values[at++] = (before > TOUCH && before < NEAR ? 1 : 0) + (after > TOUCH && after < NEAR ? 1 : 0);
  values[at++] = Math.exp(-Math.min(before, after) / 90);
  values[at++] = earlier && later ? 1 : 0;
  values[at++] = Math.log1p(count);
  values[at++] = count === 0 ? 1 : 0;
  values[at++] = day.busyMinutes / 60;
  values[at++] = Math.log1p(count) - Math.log1p(day.typicalCount);
  values[at++] = day.away ? 1 : 0;
  values[at++] = sameTitleDay;
  values[at++] = alikeDay;
  values[at++] = alikeNeighbour;
  values[at++] = alikeClock;
  values[at++] = alikeBefore;
  values[at++] = alikeAfter;
  values[at++] = Math.log1p(weekClock);
}

function gapBetween(meeting: DayMeeting, start: number, end: number): number {
  if (meeting.endMinute <= start) return start - meeting.endMinute;
  return meeting.startMinute >= end ? meeting.startMinute - end : 0;
}

interface Bell {
  /** Minutes from its middle beyond which it is 0. */
  readonly reach: number;
  /** Height at whole minutes from the middle. */
  readonly at: (distance: number) => number;
}

function createBell(width: number): Bell {
  const reach = 4 * width;
  const heights = Float64Array.from({ length: reach + 1 }, (_, x) => Math.exp(-0.5 * (x / width) ** 2));
  return { reach, at: (distance) => heights[Math.abs(distance)] ?? 0 };
}

/** Those that begin within `reach` of a minute, out of meetings sorted by it: a shared week has hundreds of others. */
function eachAround(
  meetings: readonly DayMeeting[],
  minute: number,
  reach: number,
  visit: (meeting: DayMeeting) => void,
): void {
  let first = 0;
  for (let end = meetings.length; first < end; ) {
    const middle = (first + end) >> 1;
    if ((meetings[middle]?.startMinute ?? 0) < minute - reach) first = middle + 1;
    else end = middle;
  }
  for (let i = first; i < meetings.length; i++) {
    const meeting = meetings[i];
    if (!meeting || meeting.startMinute > minute + reach) return;
    visit(meeting);
  }
}
