import type { Interval } from '../time/interval';
import { guestEdge } from './guest';
import type { HoursBlock } from './working-hours';

/** Somebody who has to be there, and whose clock is known. */
export interface TurnTaker {
  /** Absent for the user. */
  readonly email?: string;
  /** IANA. */
  readonly timeZone: string;
  readonly hours?: HoursBlock | undefined;
}

export interface TurnCount {
  readonly email?: string;
  /** In how many of the meetings it was early, late or the weekend for this person. */
  readonly times: number;
}

/** `turn`: it is early or late for those who had that least. `again`: for somebody who had it more often than others. */
export interface TurnNote {
  readonly kind: 'turn' | 'again';
  /** For whom it is. */
  readonly whose: readonly { readonly email?: string }[];
  /** Everybody, most often first. */
  readonly counts: readonly TurnCount[];
  /** Meetings that were counted. */
  readonly of: number;
}

export interface FairTurns {
  /** Log-odds, 0 or below: whoever had early and late hours more often than others is spared first. */
  readonly of: (slot: Interval) => number;
  readonly noteOf: (slot: Interval) => TurnNote | undefined;
}

/** The last meetings say who took the odd hours; what was before is forgiven. */
const COUNTED = 12;
/** Log-odds for each time more than whoever had it least, and the most for one person: about an hour and a half outside their hours. */
const STEP = -0.35;
const MOST_STEPS = 3;

/**
 * Who took the inconvenient hours of a group so far. An hour outside somebody's day never gains by it: it only costs
 * less for those whose turn it is, so that nobody is moved out of their day for the sake of fairness.
 */
export function findFairTurns(
  past: readonly Interval[],
  people: readonly TurnTaker[],
): FairTurns | undefined {
  if (people.length < 2 || past.length === 0) return undefined;
  const counted = [...past].sort((a, b) => a.start - b.start).slice(-COUNTED);
  const isOdd = (slot: Interval, { timeZone, hours }: TurnTaker) =>
    guestEdge(slot, timeZone, hours) !== undefined;
  const takers = people.map((person) => ({
    person,
    times: counted.filter((meeting) => isOdd(meeting, person)).length,
  }));
  const least = Math.min(...takers.map(({ times }) => times));
  if (takers.every(({ times }) => times === least)) return undefined;
  const counts = takers
    .map(({ person: { email }, times }) => ({ ...(email !== undefined && { email }), times }))
    .sort((a, b) => b.times - a.times);
  const oddFor = (slot: Interval) => takers.filter(({ person }) => isOdd(slot, person));
  return {
    of: (slot) =>
      oddFor(slot).reduce((sum, { times }) => sum + STEP * Math.min(MOST_STEPS, times - least), 0),
    noteOf(slot) {
      const odd = oddFor(slot);
      if (odd.length === 0) return undefined;
      const again = odd.filter(({ times }) => times > least);
      const whose = (again.length ? again : odd).map(({ person: { email } }) =>
        email === undefined ? {} : { email },
      );
      return { kind: again.length ? 'again' : 'turn', whose, counts, of: counted.length };
    },
  };
}
