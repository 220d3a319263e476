import { contributionOf, type RankedSlot, type RankQuestion, rankSlots } from '../preferences/rank';
import { type StatedMatch, strengthen } from '../preferences/stated-habits';
import { type Interval, overlaps } from '../time/interval';

/** How other times stand beside the one a meeting has now. */
export interface MoveComparison {
  /** Something else is there at its present time. */
  readonly conflict: boolean;
  /** How many times likelier the user would choose this slot, were both free; below 1: the present time is better. */
  readonly likelier: (slot: Interval) => number;
  /** Worth the trouble of moving. */
  readonly isBetter: (slot: RankedSlot) => boolean;
}

/** Nobody writes to everybody for less. */
const WORTH_IT = 1.25;

/**
 * By habit and by the day around it, without what is known of moves: those mostly go later and stay near, which says
 * where a meeting goes and not how good it stands.
 */
export function compareMove(
  { start, end }: Interval,
  question: RankQuestion,
  match: StatedMatch,
  busy: readonly Interval[],
): MoveComparison {
  const others = question.candidates.filter((slot) => slot.start !== start);
  const ranked = strengthen(rankSlots({ ...question, candidates: [...others, { start, end }] }), match);
  const worth = new Map(ranked.map((slot) => [slot.start, slot.score - contributionOf(slot, 'move')]));
  const present = ranked.find((slot) => slot.start === start);
  const isRuled = (slot: RankedSlot | undefined) => slot !== undefined && match(slot)?.strength === 'rule';
  const conflict = busy.some((one) => overlaps(one, { start, end }));
  const likelier = (slot: Interval) => Math.exp((worth.get(slot.start) ?? 0) - (worth.get(start) ?? 0));
  return {
    conflict,
    likelier,
    isBetter: (slot) => {
      if (slot.start === start) return false;
      return conflict || likelier(slot) >= WORTH_IT || (isRuled(slot) && !isRuled(present));
    },
  };
}
