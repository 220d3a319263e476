import { weekdayOfEpochDay } from '../time/civil';
import { MINUTE_MS } from '../time/instant';
import { type Choice, type ChooseOptions, type ChosenSlot, chooseSlots } from './choose-slots';
import { coverSlots } from './cover-slots';
import type { RankedSlot } from './rank';
import type { MeetingRequest } from './request';

/**
 * What the user said about meetings of one kind: a rule goes before everything learned, a confirmed habit counts more
 * than one that was only seen. Starts from `startMinute` to `endMinute`, both included.
 */
export interface StatedHabit {
  /** As `PatternKey`, or `all` for every meeting. */
  readonly pattern: string;
  readonly strength: Strength;
  /** 0 is Monday; absent: any day. */
  readonly weekday?: number | undefined;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly title?: string | undefined;
}
export type Strength = 'rule' | 'confirmed';

/** A confirmed habit: e times likelier than the same habit only seen. */
const CONFIRMED = 1;

/** The habit that speaks for a slot of this question. Rules go first, then the narrower kind of meeting. */
export function createStatedMatch(
  habits: readonly StatedHabit[],
  request: MeetingRequest,
): (slot: Pick<RankedSlot, 'day' | 'minute'>) => StatedHabit | undefined {
  const kinds = [
    `title:${request.titleKey}`,
    ...(request.guests ?? []).map((guest) => `guest:${guest}`),
    `length:${request.durationMs / MINUTE_MS}`,
    'all',
  ];
  const place = ({ pattern, strength }: StatedHabit): number =>
    kinds.indexOf(pattern) + (strength === 'rule' ? 0 : kinds.length);
  const speaking = habits
    .filter(({ pattern }) => kinds.includes(pattern))
    .sort((a, b) => place(a) - place(b));
  // The narrowest kind that has a rule: «1:1 on Tuesdays» outdoes «everything in the morning».
  const narrowest = speaking[0]?.strength === 'rule' ? speaking[0].pattern : undefined;
  return (slot) =>
    speaking.find(
      (habit) =>
        (habit.strength === 'confirmed' || habit.pattern === narrowest) &&
        slot.minute >= habit.startMinute &&
        slot.minute <= habit.endMinute &&
        (habit.weekday === undefined || habit.weekday === weekdayOfEpochDay(slot.day)),
    );
}

export type StatedMatch = ReturnType<typeof createStatedMatch>;

/** Confirmed habits count more; best first, chances that sum to one. */
export function strengthen(ranked: readonly RankedSlot[], match: StatedMatch): readonly RankedSlot[] {
  const isConfirmed = (slot: RankedSlot): boolean => match(slot)?.strength === 'confirmed';
  if (!ranked.some(isConfirmed)) return ranked;
  return withChances(
    ranked
      .map((slot) => (isConfirmed(slot) ? { ...slot, score: slot.score + CONFIRMED } : slot))
      .sort((a, b) => b.score - a.score || a.start - b.start),
  );
}

/**
 * As `chooseSlots`, with what the user asked for on top: of every day the likeliest time a rule names, one place
 * kept for something else. Nothing learned comes before it.
 */
export function chooseStated(
  ranked: readonly RankedSlot[],
  match: StatedMatch,
  options: ChooseOptions,
): Choice {
  const count = options.count ?? 5;
  const days = new Map<number, RankedSlot>();
  for (const slot of ranked)
    if (match(slot)?.strength === 'rule' && !days.has(slot.day)) days.set(slot.day, slot);
  if (days.size === 0) return chooseSlots(ranked, options);
  const first = coverSlots(withChances([...days.values()]), Math.max(1, count - 1));
  const isFar = (slot: RankedSlot): boolean =>
    first.every(({ start, end }) => slot.end <= start || slot.start >= end);
  const others = ranked.filter((slot) => match(slot)?.strength !== 'rule' && isFar(slot));
  const rest = chooseSlots(withChances(others), { ...options, count: count - first.length });
  return {
    ...rest,
    slots: [
      ...first.map((slot, place): ChosenSlot => ({ ...slot, label: place === 0 ? 'best' : 'good' })),
      ...rest.slots.map((slot): ChosenSlot => ({ ...slot, label: 'possible' })),
    ],
    hasHabit: true,
  };
}

/** With the habit said, or taken back: of one kind of meeting and one weekday there is one. */
export function withHabit<Habit extends StatedHabit>(
  habits: readonly Habit[],
  habit: Habit,
  on: boolean,
): Habit[] {
  const others = habits.filter(
    ({ pattern, weekday }) => pattern !== habit.pattern || weekday !== habit.weekday,
  );
  return on ? [...others, habit] : others;
}

function withChances(slots: readonly RankedSlot[]): RankedSlot[] {
  const best = Math.max(...slots.map(({ score }) => score));
  const total = slots.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return slots.map((slot) => ({ ...slot, probability: Math.exp(slot.score - best) / total }));
}
