import { MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { AUDIBLE, contextReasons, createDayCounts, type Weighed } from './explain-context';
import type { FeatureName } from './features';
import { findHabit, findHabitGroups, type Habit, type HabitGroups } from './find-habits';
import { withoutIgnored } from './ignored-patterns';
import { densityNames, trustedNames } from './lenses';
import type { PreparedModel } from './prepare';
import { contributionOf, preparedOf, type RankedSlot, type RankQuestion } from './rank';
import type { LeaningSide, Reason } from './reasons';
import type { Leanings } from './stated-terms';
import { weekdayNames } from './weekday-habits';

export interface ExplainQuestion extends RankQuestion {
  /** What `chooseSlots` said: without a habit no habit is claimed. */
  readonly hasHabit: boolean;
  /** As the terms of the question have them. */
  readonly leanings?: Leanings;
  /** What the way to a slot adds to its reasons. */
  readonly travelReasons?: (slot: Interval) => readonly Reason[];
}

const MOST_REASONS = 3;
/** A way to go is always said, though a stated preference or a strong habit goes first. */
const TRAVEL_PART = 1;

/** One explainer for all slots of a question: the groups of past meetings are found once. */
export function createExplainer(asked: ExplainQuestion): (slot: RankedSlot) => readonly Reason[] {
  const question = { ...asked, request: withoutIgnored(asked.request, asked.model.ignored) };
  const prepared = preparedOf(question.model);
  const groups = findHabitGroups({ prepared, request: question.request, now: question.now });
  const days = createDayCounts(question);
  const earliest = Math.min(...question.candidates.map((candidate) => candidate.start));
  return (slot) => {
    const reasons = [
      ...(question.hasHabit ? habitReasons(prepared, groups, question, slot) : []),
      ...contextReasons(question, slot, days),
      ...leaningReasons(question, slot),
      ...(question.travelReasons?.(slot) ?? []).map((reason) => ({ reason, part: TRAVEL_PART })),
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

const titleFeatures: readonly FeatureName[] = [
  'title',
  'titleSharp',
  'titleClock',
  'sameTitle',
  'lastSame',
  'stem',
  'dayTitle',
  ...trustedNames,
];
const timeFeatures: readonly FeatureName[] = ['all', 'sharp', 'weekday', 'clock', 'dayAll', 'dayRecent'];
const habitFeatures: readonly FeatureName[] = [...densityNames, ...weekdayNames];

/**
 * The narrowest group of meetings that really carries the score: title before guest before length before all. One
 * is enough, for densities nest: the title's habit is also, in part, the habit of its length.
 */
function habitReasons(
  prepared: PreparedModel,
  groups: HabitGroups,
  { request }: ExplainQuestion,
  slot: RankedSlot,
): Weighed[] {
  const part = (names: readonly FeatureName[]): number =>
    names.reduce((total, name) => total + contributionOf(slot, name), 0);
  const minutes = request.durationMs / MINUTE_MS;
  const tries: readonly {
    readonly names: readonly FeatureName[];
    readonly group: readonly number[];
    readonly base: readonly number[] | 'evenly';
    readonly toReason: (habit: Habit) => Reason;
  }[] = [
    {
      names: titleFeatures,
      group: groups.titles,
      base: groups.all,
      toReason: (habit) => ({ kind: 'titleHabit', ...habit }),
    },
    ...groups.guests.map(({ guest, meetings }) => ({
      names: ['guests'] as const,
      group: meetings,
      base: groups.all,
      toReason: (habit: Habit): Reason => ({ kind: 'guestHabit', guest, ...habit }),
    })),
    {
      names: ['length', 'lengthSharp', 'lengthRecent', 'dayLength'],
      group: request.anyLength ? [] : groups.lengths,
      base: groups.all,
      toReason: (habit) => ({ kind: 'lengthHabit', minutes, ...habit }),
    },
    {
      names: ['recent', 'fortnight'],
      group: groups.recent,
      base: groups.all,
      toReason: (habit) => ({ kind: 'recentHabit', ...habit }),
    },
    {
      names: timeFeatures,
      group: groups.all,
      base: 'evenly',
      toReason: (habit) => ({ kind: 'timeHabit', ...habit }),
    },
  ];
  for (const { names, group, base, toReason } of tries) {
    if (part(names) < AUDIBLE) continue;
    const habit = findHabit(prepared, group, base, slot);
    if (habit) return [{ reason: toReason(habit), part: part(habitFeatures) }];
  }
  return [];
}

const sides = {
  morning: ['afternoons', 'mornings'],
  together: ['spread', 'together'],
  early: ['late', 'early'],
} as const satisfies Record<keyof Leanings, readonly [LeaningSide, LeaningSide]>;

/** A term that raised the slot: which end of its slider that is, the slider says. */
function leaningReasons({ leanings }: ExplainQuestion, slot: RankedSlot): Weighed[] {
  return (Object.keys(sides) as (keyof Leanings)[]).flatMap((name) => {
    const part = slot.terms[name] ?? 0;
    if (part <= AUDIBLE || !leanings) return [];
    return [{ reason: { kind: 'leaning', toward: sides[name][leanings[name] > 0 ? 1 : 0] }, part }];
  });
}
