import { BIN_MINUTES, BINS_A_DAY, BINS_A_WEEK, sum } from './week-bins';

/** A bump of meetings around `hour`, `width` hours wide (standard deviation). */
interface Bump {
  readonly hour: number;
  readonly width: number;
  readonly share: number;
}

/**
 * When people meet, before anything is known of this one: mornings and afternoons of weekdays with a dip at noon
 * and a shoulder in the early evening; late mornings of weekends. A formula rather than a table, so that it holds
 * nobody's calendar and can be read.
 */
const weekday: readonly Bump[] = [
  { hour: 10.3, width: 1.4, share: 0.3 },
  { hour: 15.2, width: 1.6, share: 0.42 },
  { hour: 18.8, width: 1.3, share: 0.24 },
  { hour: 8, width: 0.7, share: 0.04 },
];
const weekend: readonly Bump[] = [
  { hour: 10.4, width: 1.2, share: 0.36 },
  { hour: 14.5, width: 2.2, share: 0.42 },
  { hour: 18.6, width: 1.5, share: 0.22 },
];
const dayShares = [0.165, 0.175, 0.18, 0.175, 0.155, 0.085, 0.065];
/** Nothing is impossible: the share spread evenly over the week. */
const FLOOR = 0.04;

export const populationPrior: Float64Array = build();

function build(): Float64Array {
  const density = new Float64Array(BINS_A_WEEK);
  for (let day = 0; day < 7; day++) {
    for (let bin = 0; bin < BINS_A_DAY; bin++) {
      const hour = ((bin + 0.5) * BIN_MINUTES) / 60;
      let value = 0;
      for (const { hour: at, width, share } of day < 5 ? weekday : weekend) {
        value += (share / width) * Math.exp(-0.5 * ((hour - at) / width) ** 2);
      }
      density[day * BINS_A_DAY + bin] = value * (dayShares[day] ?? 0);
    }
  }
  const total = sum(density);
  return density.map((value) => ((1 - FLOOR) * value) / total + FLOOR / BINS_A_WEEK);
}

/**
 * Share of single meetings by the week they are held in: the one they are made in, the next, and so on; the last
 * entry is «eight weeks on or later». Half are held within a week, three in four within two.
 */
export const populationLead: readonly number[] = [0.42, 0.26, 0.11, 0.06, 0.04, 0.03, 0.02, 0.02, 0.04];
