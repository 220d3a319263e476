import type { PreparedModel } from './prepare';
import { BIN_MINUTES, BINS_A_DAY } from './week-bins';

/** When this person's days begin and end. */
export interface DayEdges {
  /** For every quarter hour, how much more often than evenly a day's first meeting starts then; a logarithm. */
  readonly first: Float64Array;
  /** The same for the end of the last meeting. */
  readonly last: Float64Array;
  /** Minutes: nine in ten days begin after the one and end before the other. */
  readonly usualFirst: number;
  readonly usualLast: number;
}

const MEETINGS = 1500;
/** Evenly spread days everybody is taken to have had. */
const STRENGTH = 10;
const SIGMA_BINS = 1.5;
const NOBODYS = { usualFirst: 540, usualLast: 1080 } as const;

const remembered = new WeakMap<PreparedModel, DayEdges>();

export function dayEdgesOf(prepared: PreparedModel): DayEdges {
  let edges = remembered.get(prepared);
  if (!edges) {
    edges = findDayEdges(prepared);
    remembered.set(prepared, edges);
  }
  return edges;
}

function findDayEdges(prepared: PreparedModel): DayEdges {
  const firsts: number[] = [];
  const lasts: number[] = [];
  let day = Number.NaN;
  for (let i = Math.max(0, prepared.visible - MEETINGS); i < prepared.visible; i++) {
    if ((prepared.weight[i] ?? 0) <= 0) continue;
    const minute = prepared.meetings[i]?.minute ?? 0;
    const end = Math.min(1439, minute + (prepared.minutes[i] ?? 0));
    if (prepared.day[i] === day) {
      lasts[lasts.length - 1] = Math.max(lasts.at(-1) ?? 0, end);
      continue;
    }
    day = prepared.day[i] ?? 0;
    firsts.push(minute);
    lasts.push(end);
  }
  const byClock = (a: number, b: number): number => a - b;
  firsts.sort(byClock);
  lasts.sort(byClock);
  return {
    first: logDensity(firsts),
    last: logDensity(lasts),
    usualFirst: firsts[Math.floor(firsts.length * 0.1)] ?? NOBODYS.usualFirst,
    usualLast: lasts[Math.floor(lasts.length * 0.9)] ?? NOBODYS.usualLast,
  };
}

function logDensity(minutes: readonly number[]): Float64Array {
  const counts = new Float64Array(BINS_A_DAY);
  for (const minute of minutes) {
    const bin = Math.floor(minute / BIN_MINUTES);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((_, bin) => {
    let near = 0;
    for (let k = -4; k <= 4; k++) near += (counts[bin + k] ?? 0) * Math.exp(-0.5 * (k / SIGMA_BINS) ** 2);
    const share = near / (SIGMA_BINS * Math.sqrt(2 * Math.PI));
    return Math.log(((share + STRENGTH / BINS_A_DAY) / (minutes.length + STRENGTH)) * BINS_A_DAY);
  });
}
