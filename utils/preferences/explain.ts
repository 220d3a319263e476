import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../time/instant';
import { type Interval, mergeIntervals, subtractIntervals } from '../time/interval';
import type { FeatureName } from './features';
import { findHabit, findHabitGroups, type Habit, type HabitGroups } from './find-habits';
import type { PastMeeting } from './meeting';
import type { PreparedModel } from './prepare';
import { contributionOf, preparedOf, type RankedSlot, type RankQuestion } from './rank';
import { HABIT_MEETINGS, type Reason } from './reasons';

export interface ExplainQuestion extends RankQuestion {
  /** What `chooseSlots` said: without a habit no habit is claimed. */
  readonly hasHabit: boolean;
}

/** Part of a score below which a feature is not worth a sentence: a tenth more likely. */
const AUDIBLE = 0.1;
const MOST_REASONS = 3;
/** Only this much free time in one piece is worth pointing out. */
const LONG_FREE_MS = 2 * HOUR_MS;

/** One explainer for all slots of a question: the groups of past meetings are found once. */
export function createExplainer(question: ExplainQuestion): (slot: RankedSlot) => readonly Reason[] {
  const prepared = preparedOf(question.model);
  const groups = findHabitGroups({ prepared, request: question.request, now: question.now });
  const earliest = Math.min(...question.candidates.map((candidate) => candidate.start));
  return (slot) => {
    const reasons = [
      ...(question.hasHabit ? habitReasons(prepared, groups, question, slot) : []),
      ...contextReasons(question, slot),
    ]
      .sort((a, b) => b.part - a.part)
      .map(({ reason }) => reason);
    const meetings = groups.all.length;
    if (reasons.length === 0 || !question.hasHabit) {
      const usual = contributionOf(slot, 'prior') > AUDIBLE;
      if (slot.start === earliest) reasons.push({ kind: 'earliest', meetings });
      else if (usual || reasons.length === 0) reasons.push({ kind: 'usualHours', meetings });
    }
    return reasons.slice(0, MOST_REASONS);
  };
}

interface Weighed {
  readonly reason: Reason;
  /** What the features behind it add to the score. */
  readonly part: number;
}

const titleFeatures: readonly FeatureName[] = ['title', 'titleSharp', 'sameTitle', 'lastSame', 'stem'];
const timeFeatures: readonly FeatureName[] = ['all', 'sharp', 'weekday', 'clock'];

/** At most one habit of time: the narrowest group that really carries the score. */
function habitReasons(
  prepared: PreparedModel,
  groups: HabitGroups,
  { request }: ExplainQuestion,
  slot: RankedSlot,
): Weighed[] {
  const part = (names: readonly FeatureName[]): number =>
    names.reduce((total, name) => total + contributionOf(slot, name), 0);
  const found: Weighed[] = [];
  const add = (
    weight: number,
    group: readonly number[],
    base: readonly number[] | 'evenly',
    toReason: (habit: Habit) => Reason,
  ): void => {
    if (weight < AUDIBLE) return;
    const habit = findHabit(prepared, group, base, slot);
    if (habit) found.push({ part: weight, reason: toReason(habit) });
  };
  add(part(titleFeatures), groups.titles, groups.all, (habit) => ({ kind: 'titleHabit', ...habit }));
  for (const { guest, meetings } of groups.guests) {
    add(part(['guests']), meetings, groups.all, (habit) => ({ kind: 'guestHabit', guest, ...habit }));
  }
  const minutes = request.durationMs / MINUTE_MS;
  add(part(['length', 'lengthSharp']), groups.lengths, groups.all, (habit) => ({
    kind: 'lengthHabit',
    minutes,
    ...habit,
  }));
  if (found.length > 0) return found;
  add(part(['recent', 'fortnight']), groups.recent, groups.all, (habit) => ({
    kind: 'recentHabit',
    ...habit,
  }));
  add(part(timeFeatures), groups.all, 'evenly', (habit) => ({ kind: 'timeHabit', ...habit }));
  return found.sort((a, b) => b.part - a.part).slice(0, 1);
}

function contextReasons(question: ExplainQuestion, slot: RankedSlot): Weighed[] {
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
  const free = longestFreeAround(timed, slot);
  if (free) found.push({ reason: { kind: 'leavesFree', free }, part: 0.01 });
  return found;
}

function findTwin(
  timed: readonly PastMeeting[],
  slot: RankedSlot,
  { request }: ExplainQuestion,
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

/** What is stored with a shown suggestion, so that it can be accounted for later. */
export interface SuggestionRecord {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly modelVersion: number;
  readonly weightsVersion: number;
  /** Parts of the score by feature, rounded to thousandths; those that round to 0 are left out. */
  readonly factors: Readonly<Partial<Record<FeatureName, number>>>;
}
