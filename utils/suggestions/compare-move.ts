import { contributionOf, type RankedSlot, type RankQuestion, rankSlots } from '../preferences/rank';
import type { Interval } from '../time/interval';

/** How the best time found stands beside the one a meeting has now. */
export interface MoveComparison {
  /** How many times likelier the user would choose it, were both free; below 1: the present time is the better one. */
  readonly likelier: number;
}

/**
 * By habit and by the day around it, without what is known of moves: those mostly go later and stay near, which says
 * where a meeting goes and not how good it stands.
 */
export function compareMove(
  present: Interval,
  question: RankQuestion,
  best: RankedSlot | undefined,
): MoveComparison | undefined {
  if (!best) return undefined;
  const { start, end } = present;
  const others = question.candidates.filter((slot) => slot.start !== start);
  const ranked = rankSlots({ ...question, candidates: [...others, { start, end }] });
  const worth = (at: number): number => {
    const slot = ranked.find((one) => one.start === at);
    return slot ? slot.score - contributionOf(slot, 'move') : 0;
  };
  return { likelier: Math.exp(worth(best.start) - worth(start)) };
}
