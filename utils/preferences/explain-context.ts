import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { type Interval, mergeIntervals, subtractIntervals } from '../time/interval';
import { offsetsOf, wallMsAt } from '../time/zone';
import type { FeatureName } from './features';
import type { PastMeeting } from './meeting';
import { contributionOf, type RankedSlot, type RankQuestion } from './rank';
import { HABIT_MEETINGS, type Reason } from './reasons';

export interface Weighed {
  readonly reason: Reason;
  /** What the features behind it add to the score. */
  readonly part: number;
}

/** Part of a score below which a feature is not worth a sentence: a tenth more likely. */
export const AUDIBLE = 0.1;
/** Only this much free time in one piece is worth pointing out. */
const LONG_FREE_MS = 2 * HOUR_MS;

/** What a slot gains by keeping the rest of the day in one piece, and by how full its day is. */
const wholeFeatures: readonly FeatureName[] = ['closeness', 'leavesScraps', 'newcomerCloseness'];
const loadFeatures: readonly FeatureName[] = ['dayCount', 'dayEmpty', 'dayBusy', 'dayLoad', 'newcomerCount'];

function part(slot: RankedSlot, names: readonly FeatureName[]): number {
  return names.reduce((total, name) => total + contributionOf(slot, name), 0);
}

/** How many meetings the days of the candidates hold. */
export interface DayCounts {
  /** Where this day holds fewer than any other: how many, and how many the next lightest holds. */
  readonly lightest: (day: number) => { readonly meetings: number; readonly nextLightest: number } | null;
}

export function createDayCounts({ candidates, known, timeZone }: RankQuestion): DayCounts {
  const offsetAt = offsetsOf(timeZone);
  const counts = new Map<number, number>();
  for (const { start } of candidates) counts.set(Math.floor(wallMsAt(start, offsetAt) / DAY_MS), 0);
  for (const { day, allDay, weight } of known) {
    const count = counts.get(day);
    if (count !== undefined && !allDay && weight >= 0) counts.set(day, count + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const [least = 0, next] = sorted;
  return {
    lightest: (day) =>
      next !== undefined && counts.get(day) === least && next > least
        ? { meetings: least, nextLightest: next }
        : null,
  };
}

/** Facts about the day around a slot, each with the part of the score that rests on it. */
export function contextReasons(question: RankQuestion, slot: RankedSlot, days: DayCounts): Weighed[] {
  const timed = question.known.filter((meeting) => !meeting.allDay && meeting.weight >= 0);
  const found: Weighed[] = [];
  const previous = timed.find((m) => m.end <= slot.start && slot.start - m.end <= 5 * MINUTE_MS);
  const next = timed.find((m) => m.start >= slot.end && m.start - slot.end <= 5 * MINUTE_MS);
  const after = contributionOf(slot, 'afterPrevious') + contributionOf(slot, 'closeness');
  const before = contributionOf(slot, 'beforeNext') + contributionOf(slot, 'closeness');
  if (previous && next && after > AUDIBLE) {
    found.push({ reason: { kind: 'fillsGap', gap: { start: previous.end, end: next.start } }, part: after });
  } else if (previous && after > AUDIBLE) {
    found.push({ reason: { kind: 'rightAfter', endedAt: previous.end }, part: after });
  } else if (next && before > AUDIBLE) {
    found.push({ reason: { kind: 'rightBefore', startsAt: next.start }, part: before });
  }
  const alike = contributionOf(slot, 'alikeClock');
  const twin = alike > AUDIBLE ? findTwin(timed, slot, question) : undefined;
  if (twin)
    found.push({ reason: { kind: 'alikeThisWeek', day: twin.day, startMinute: twin.minute }, part: alike });
  const whole = part(slot, wholeFeatures);
  const free = whole > AUDIBLE ? longestFreeAround(timed, slot) : null;
  if (free) found.push({ reason: { kind: 'leavesFree', free }, part: whole });
  const light = part(slot, loadFeatures);
  const lightest = light > AUDIBLE ? days.lightest(slot.day) : null;
  if (lightest) found.push({ reason: { kind: 'lightestDay', ...lightest }, part: light });
  const move = contributionOf(slot, 'move');
  const stays = question.request.movedFrom && move > AUDIBLE ? stayOf(question, slot) : null;
  if (stays) found.push({ reason: { kind: stays }, part: move });
  return found;
}

function findTwin(
  timed: readonly PastMeeting[],
  slot: RankedSlot,
  { request }: RankQuestion,
): PastMeeting | undefined {
  const tokens = new Set(request.titleTokens ?? []);
  return timed.find(
    (m) =>
      m.day !== slot.day &&
      Math.abs(m.day - slot.day) < 7 &&
      Math.abs(m.minute - slot.minute) <= 15 &&
      m.titleTokens.some((token) => tokens.has(token)),
  );
}

/** The longest stretch that stays free right before or after the slot, among that day's meetings. */
function longestFreeAround(timed: readonly PastMeeting[], slot: RankedSlot): Interval | null {
  const near = timed.filter((m) => Math.abs(m.start - slot.start) < DAY_MS && m.day === slot.day);
  if (near.length < HABIT_MEETINGS - 1) return null;
  const span = { start: Math.min(...near.map((m) => m.start)), end: Math.max(...near.map((m) => m.end)) };
  const free = subtractIntervals([span], mergeIntervals([...near, slot]));
  const touching = free.filter((f) => f.end === slot.start || f.start === slot.end);
  const longest = touching.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest && longest.end - longest.start >= LONG_FREE_MS ? longest : null;
}

function stayOf(
  { request, timeZone }: RankQuestion,
  slot: RankedSlot,
): 'sameDayAsBefore' | 'sameWeekAsBefore' | null {
  if (!request.movedFrom) return null;
  const home = Math.floor(wallMsAt(request.movedFrom.start, offsetsOf(timeZone)) / DAY_MS);
  if (slot.day === home) return 'sameDayAsBefore';
  const monday = home - weekdayOfEpochDay(home);
  return slot.day >= monday && slot.day < monday + 7 ? 'sameWeekAsBefore' : null;
}
