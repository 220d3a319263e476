import { findSlots, type SlotQuestion } from '../availability/find-slots';
import { type RankQuestion, rankSlots } from '../preferences/rank';
import { type Interval, mergeIntervals } from '../time/interval';

/** How many times likelier than the average slot a time has to be to count as liked. */
const LIKED = 1.6;

/** Stretches in which the habits would have a meeting like this one begin and end, free or not. */
export function findLikedTimes(
  slots: Omit<SlotQuestion, 'busy'>,
  question: Omit<RankQuestion, 'candidates'>,
): Interval[] {
  const candidates = findSlots({ ...slots, busy: [] });
  const ranked = rankSlots({ ...question, candidates });
  return mergeIntervals(ranked.filter(({ probability }) => probability * ranked.length >= LIKED));
}
