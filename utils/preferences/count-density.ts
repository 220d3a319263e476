import { DAY_MS, type EpochMs } from '../time/instant';
import type { Evidence } from './evidence';
import { fadesOf } from './fading';
import type { Lens } from './lenses';
import type { PreparedModel } from './prepare';
import { BINS_A_WEEK, shrink, spread } from './week-bins';

export const everyBin = Uint16Array.from({ length: BINS_A_WEEK }, (_, bin) => bin);
const nothing = new Float64Array(BINS_A_WEEK);

/** How the evidence spreads over the quarter hours of a week, leaning on `leansOn` where there is little of it. */
export function refineDensity(
  prepared: PreparedModel,
  question: {
    readonly lens: Lens;
    readonly evidence: Evidence;
    readonly now: EpochMs;
    readonly power?: 1 | 2;
  },
  leansOn: Float64Array,
): Float64Array {
  const { lens, evidence, now, power = 1 } = question;
  if (evidence.at.length === 0) return leansOn;
  return shrink(spread(countUp(prepared, evidence, lens, now, power), lens.reach), leansOn, lens.strength);
}

function countUp(
  prepared: PreparedModel,
  evidence: Evidence,
  lens: Lens,
  now: EpochMs,
  power: 1 | 2,
): Float64Array {
  const counts = new Float64Array(BINS_A_WEEK);
  const fades = fadesOf(lens.halfLifeDays);
  const oldest = fades.length - 1;
  const today = Math.floor(now / DAY_MS);
  for (let k = 0; k < evidence.at.length; k++) {
    const i = evidence.at[k] ?? 0;
    const taste = prepared.weight[i] ?? 0;
    const speaks = evidence.weight[k] ?? 0;
    if (taste === 0 || speaks === 0) continue;
    const bin = prepared.bin[i] ?? 0;
    const age = Math.min(oldest, Math.max(0, today - (prepared.day[i] ?? 0)));
    const weight = taste * (power === 2 ? speaks * speaks : speaks) * (fades[age] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + weight;
  }
  return counts;
}

/** Densities are divided by one another in turn: each one's logarithms are taken once. */
export function createLogRatio(
  bins: ArrayLike<number>,
): (density: Float64Array, leansOn: Float64Array) => Float64Array {
  const logs = new Map<Float64Array, Float64Array>();
  const logOf = (density: Float64Array): Float64Array => {
    let log = logs.get(density);
    if (!log) {
      log = new Float64Array(BINS_A_WEEK);
      for (let k = 0; k < bins.length; k++) log[bins[k] ?? 0] = Math.log(density[bins[k] ?? 0] ?? 1);
      logs.set(density, log);
    }
    return log;
  };
  return (density, leansOn) => {
    if (density === leansOn) return nothing;
    const [above, below] = [logOf(density), logOf(leansOn)];
    const out = new Float64Array(BINS_A_WEEK);
    for (let k = 0; k < bins.length; k++) {
      const bin = bins[k] ?? 0;
      out[bin] = (above[bin] ?? 0) - (below[bin] ?? 0);
    }
    return out;
  };
}
