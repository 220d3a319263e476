import type { DayContext } from './day-context';

/** How a slot sits among the meetings of its day. What people make of it differs: only personal weights use these. */
export const gapNames = [
  'blockLength',
  'startsBlock',
  'endsBlock',
  'gapBefore',
  'gapAfter',
  'sinceMeeting',
  'earlierCount',
  'laterCount',
  'countSquared',
  'firstOfDay',
  'lastOfDay',
] as const;

const TOUCH = 5;
/** A longer gap says no more than one of this many hours. */
const LONG_GAP = 4;

/** Writes `gapNames.length` numbers from `at` on: times in hours, counts and the block's length as logarithms. */
export function fillGaps(
  day: DayContext,
  minute: number,
  endMinute: number,
  values: Float64Array,
  at: number,
): void {
  let blockStart = 0;
  let blockEnd = 1440;
  let earlier = 0;
  let later = 0;
  for (const meeting of day.meetings) {
    if (meeting.endMinute <= minute) {
      earlier++;
      blockStart = Math.max(blockStart, meeting.endMinute);
    } else if (meeting.startMinute >= endMinute) {
      later++;
      blockEnd = Math.min(blockEnd, meeting.startMinute);
    }
  }
  const before = minute - blockStart;
  const after = blockEnd - endMinute;
  const hours = Math.max(15, blockEnd - blockStart) / 60;
  const count = day.meetings.length;
  values[at++] = Math.log(hours);
  values[at++] = earlier > 0 && before <= TOUCH ? 1 / hours : 0;
  values[at++] = later > 0 && after <= TOUCH ? 1 / hours : 0;
  values[at++] = earlier > 0 ? Math.min(LONG_GAP, before / 60) : 0;
  values[at++] = later > 0 ? Math.min(LONG_GAP, after / 60) : 0;
  values[at++] = earlier > 0 ? Math.exp(-before / 60) : 0;
  values[at++] = Math.log1p(earlier);
  values[at++] = Math.log1p(later);
  values[at++] = (count * count) / 10;
  values[at++] = earlier === 0 ? 1 : 0;
  values[at] = later === 0 ? 1 : 0;
}
