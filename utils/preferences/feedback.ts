import type { EpochMs } from '../time/instant';
import type { ChoiceSet } from './choice-set';
import { type FeatureTable, featureNames } from './features';

/**
 * What was shown and what the user did with it: an explicit answer, kept until the user deletes it. Numbers only:
 * what each shown time was judged by then, so that it means the same when the history behind it has changed.
 */
export interface Feedback {
  readonly at: EpochMs;
  /** By feature, one number for each shown time. Features that were the same for all are left out: they tell nothing. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** How many times were shown. */
  readonly shown: number;
  /** Which of them the answer is about. */
  readonly slot: number;
  /** `moved`: picked as the new time of a meeting. */
  readonly kind: FeedbackKind;
}

export const feedbackKinds = ['picked', 'dismissed', 'moved'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** An explicit pick says twice what a meeting in the calendar says; a dismissal half as much as a pick. */
const weights: Readonly<Record<FeedbackKind, number>> = { picked: 2, moved: 2, dismissed: 1 };

/** Feature values of the shown times, rounded to ten-thousandths. */
export function toFeedbackValues(table: FeatureTable): Record<string, number[]> {
  const values: Record<string, number[]> = {};
  featureNames.forEach((name, column) => {
    const numbers = Array.from(
      { length: table.days.length },
      (_, row) => Math.round((table.values[row * table.columns + column] ?? 0) * 10_000) / 10_000,
    );
    if (numbers.some((number) => number !== numbers[0])) values[name] = numbers;
  });
  return values;
}

/** The answer as a choice among what was shown; `null` where it tells nothing (one slot, or no such slot). */
export function toFeedbackSet({ values, shown, slot, kind }: Feedback): ChoiceSet | null {
  if (shown < 2 || slot < 0 || slot >= shown) return null;
  const rows = Array.from({ length: shown }, (_, row) => row);
  const columns = Uint16Array.from(featureNames.flatMap((name, column) => (values[name] ? [column] : [])));
  const byColumn = Float64Array.from(
    [...columns].flatMap((column) => rows.map((row) => values[featureNames[column] ?? 'prior']?.[row] ?? 0)),
  );
  return {
    rows: shown,
    columns,
    values: byColumn,
    right: kind === 'dismissed' ? rows.filter((row) => row !== slot) : [slot],
    weight: weights[kind],
  };
}
