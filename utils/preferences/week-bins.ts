/**
 * Densities over the week: 7 × 96 quarter-hour bins of local wall time, Monday 0:00 first. Plain arithmetic on
 * typed arrays, because every ranking builds a dozen of them.
 */

export const BIN_MINUTES = 15;
export const BINS_A_DAY = 96;
export const BINS_A_WEEK = 7 * BINS_A_DAY;

/** How far a habit reaches: along the clock, and across the days of the week. */
export interface Reach {
  /** Standard deviation along the clock, minutes. */
  readonly sigmaMinutes: number;
  /** Share of each meeting's weight that counts for the same hour of other days: 0 keeps days apart, 1 forgets them. */
  readonly acrossDays: number;
}

export function binOf(weekday: number, minute: number): number {
  return weekday * BINS_A_DAY + Math.min(BINS_A_DAY - 1, Math.floor(minute / BIN_MINUTES));
}

const SAME_KIND = 0.85;

/** `raw` counts spread by `reach`; their total is kept. */
export function spread(raw: Float64Array, reach: Reach): Float64Array {
  const along = reach.sigmaMinutes > 0 ? blur(raw, reach.sigmaMinutes / BIN_MINUTES) : raw.slice();
  if (reach.acrossDays <= 0) return along;
  const out = new Float64Array(BINS_A_WEEK);
  for (let bin = 0; bin < BINS_A_DAY; bin++) {
    let working = 0;
    let weekend = 0;
    for (let day = 0; day < 5; day++) working += along[day * BINS_A_DAY + bin] ?? 0;
    for (let day = 5; day < 7; day++) weekend += along[day * BINS_A_DAY + bin] ?? 0;
    // A weekday's habit is mostly one for weekdays, a weekend day's for weekends.
    const toWorking = (SAME_KIND * working) / 5 + ((1 - SAME_KIND) * (working + weekend)) / 7;
    const toWeekend = (SAME_KIND * weekend) / 2 + ((1 - SAME_KIND) * (working + weekend)) / 7;
    for (let day = 0; day < 7; day++) {
      const at = day * BINS_A_DAY + bin;
      const mean = day < 5 ? toWorking : toWeekend;
      out[at] = (1 - reach.acrossDays) * (along[at] ?? 0) + reach.acrossDays * mean;
    }
  }
  return out;
}

/** Gaussian blur around the week's clock, `sigma` in bins. */
function blur(raw: Float64Array, sigma: number): Float64Array {
  const radius = Math.max(1, Math.ceil(3 * sigma));
  const kernel = new Float64Array(2 * radius + 1);
  let total = 0;
  for (let k = -radius; k <= radius; k++) total += kernel[k + radius] = Math.exp(-0.5 * (k / sigma) ** 2);
  for (let k = 0; k < kernel.length; k++) kernel[k] = (kernel[k] ?? 0) / total;
  const out = new Float64Array(BINS_A_WEEK);
  for (let at = 0; at < BINS_A_WEEK; at++) {
    const value = raw[at] ?? 0;
    if (value === 0) continue;
    for (let k = -radius; k <= radius; k++) {
      const to = (at + k + BINS_A_WEEK) % BINS_A_WEEK;
      out[to] = (out[to] ?? 0) + value * (kernel[k + radius] ?? 0);
    }
  }
  return out;
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
  return total;
}

/**
 * A density that trusts its own counts as far as they go and leans on `base` for the rest:
 * (counts + m · base) / (total + m).
 */
export function shrink(spreadCounts: Float64Array, base: Float64Array, strength: number): Float64Array {
  const out = new Float64Array(BINS_A_WEEK);
  const scale = 1 / (Math.max(0, sum(spreadCounts)) + strength);
  for (let i = 0; i < BINS_A_WEEK; i++) {
    // Declined meetings count negative: never below the share of the base that the strength leaves.
    out[i] = (Math.max(0, spreadCounts[i] ?? 0) + strength * (base[i] ?? 0)) * scale;
  }
  return out;
}
