import type { Obstacle, ObstacleQuestion } from '../availability/obstacles';
import { whyNot } from '../availability/obstacles';
import type { Interval } from '../time/interval';
import { type FeatureName, featureNames } from './features';
import { type RankQuestion, rankSlots } from './rank';

/** Why a slot was not among the suggestions. */
export type WhyNot =
  /** It breaks a rule or is not free. */
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  /**
   * It would do; others fit better. `rank` counts from 1; `worst` are the features that cost it most beside the best
   * slot, dearest first; `likelier` is how many times likelier the best one is.
   */
  | {
      readonly kind: 'outranked';
      readonly rank: number;
      readonly of: number;
      readonly likelier: number;
      readonly worst: readonly { readonly feature: FeatureName; readonly loss: number }[];
    };

const MOST = 3;
/** Below a tenth of log-odds nothing is worth naming. */
const AUDIBLE = 0.1;

export function whyNotSlot(
  slot: Interval,
  question: RankQuestion & { readonly obstacles: Omit<ObstacleQuestion, 'window'> },
): WhyNot {
  const obstacle = whyNot(slot, question.obstacles);
  if (obstacle) return { kind: 'obstacle', obstacle };
  const others = question.candidates.filter((candidate) => candidate.start !== slot.start);
  const ranked = rankSlots({ ...question, candidates: [...others, slot] });
  const place = ranked.findIndex((one) => one.start === slot.start);
  const best = ranked[0];
  const own = ranked[place];
  const losses = featureNames.map((feature, column) => ({
    feature,
    loss: (best?.contributions[column] ?? 0) - (own?.contributions[column] ?? 0),
  }));
  return {
    kind: 'outranked',
    rank: place + 1,
    of: ranked.length,
    likelier: Math.exp((best?.score ?? 0) - (own?.score ?? 0)),
    worst: losses
      .filter(({ loss }) => loss > AUDIBLE)
      .sort((a, b) => b.loss - a.loss)
      .slice(0, MOST),
  };
}
