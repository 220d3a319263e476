import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf, wallMsAt } from '../time/zone';

/** Fewer meetings say nothing about somebody's ways. */
const ENOUGH = 20;
/** Of the meetings of about half an hour or an hour, the share that has to end early. */
const SHORT_SHARE = 0.6;
/** A break up to this long still makes two meetings neighbours. */
const TOGETHER_MS = 15 * MINUTE_MS;

export interface InferredWays {
  /** Ends five or ten minutes early as a rule. */
  readonly shortMeetings: boolean;
  /** From -2 to 2, as the sliders have them: afternoons to mornings … */
  readonly leanMorning: number;
  /** … spread to together … */
  readonly leanTogether: number;
  /** … late to early in the week. */
  readonly leanEarly: number;
}

/** How somebody has met so far, as defaults of the controls that the user sees. */
export function inferWays(meetings: readonly Interval[], timeZone: string): InferredWays | undefined {
  if (meetings.length < ENOUGH) return undefined;
  const offsetAt = offsetsOf(timeZone);
  const sorted = [...meetings].sort((a, b) => a.start - b.start);
  let [mornings, neighbours, early, late] = [0, 0, 0, 0];
  for (const [index, { start, end }] of sorted.entries()) {
    const wall = wallMsAt(start, offsetAt);
    const day = Math.floor(wall / DAY_MS);
    if ((wall - day * DAY_MS) / MINUTE_MS < 720) mornings++;
    const weekday = weekdayOfEpochDay(day);
    if (weekday < 2) early++;
    else if (weekday === 3 || weekday === 4) late++;
    const [before, next] = [sorted[index - 1], sorted[index + 1]];
    const touches =
      (before && start - before.end <= TOGETHER_MS && start - before.end >= 0) ||
      (next && next.start - end <= TOGETHER_MS && next.start - end >= 0);
    if (touches) neighbours++;
  }
  return {
    shortMeetings: endsEarly(sorted),
    leanMorning: toLeaning(mornings / sorted.length),
    leanTogether: toLeaning(neighbours / sorted.length),
    leanEarly: early + late < ENOUGH ? 0 : toLeaning(early / (early + late)),
  };
}

/** Half and half is neither; four in five is all the one. */
function toLeaning(share: number): number {
  return Math.max(-2, Math.min(2, Math.round((share - 0.5) * 6.6))) + 0;
}

function endsEarly(meetings: readonly Interval[]): boolean {
  const minutes = meetings.map(({ start, end }) => Math.round((end - start) / MINUTE_MS));
  const short = minutes.filter((length) => length === 25 || length === 50).length;
  const full = minutes.filter((length) => length === 30 || length === 60).length;
  return short + full >= ENOUGH && short >= SHORT_SHARE * (short + full);
}
