import { DAY_MS, type EpochMs } from '../time/instant';
import {
  type Evidence,
  findSameTitle,
  findSharedGuests,
  findSimilarLengths,
  findSimilarStems,
  findSimilarTitles,
} from './evidence';
import { fadesOf } from './fading';
import type { PreparedModel } from './prepare';
import { populationPrior } from './prior';
import type { MeetingRequest } from './request';
import { BINS_A_WEEK, type Reach, shrink, spread } from './week-bins';

/** One question asked of the history: who counts, how far it reaches, how much it must weigh to be heard. */
interface Lens {
  readonly reach: Reach;
  readonly halfLifeDays: number;
  /** Pseudo-meetings of the base this one leans on. */
  readonly strength: number;
}

const ordinary: Reach = { sigmaMinutes: 45, acrossDays: 0.35 };
const lenses = {
  all: { reach: ordinary, halfLifeDays: 365, strength: 8 },
  recent: { reach: ordinary, halfLifeDays: 45, strength: 5 },
  fortnight: { reach: ordinary, halfLifeDays: 14, strength: 5 },
  sharp: { reach: { sigmaMinutes: 8, acrossDays: 0.35 }, halfLifeDays: 120, strength: 5 },
  weekday: { reach: { sigmaMinutes: 30, acrossDays: 0 }, halfLifeDays: 120, strength: 5 },
  clock: { reach: { sigmaMinutes: 15, acrossDays: 1 }, halfLifeDays: 120, strength: 5 },
  length: { reach: { sigmaMinutes: 30, acrossDays: 0.35 }, halfLifeDays: 180, strength: 4 },
  lengthSharp: { reach: { sigmaMinutes: 8, acrossDays: 0.35 }, halfLifeDays: 180, strength: 4 },
  title: { reach: ordinary, halfLifeDays: 365, strength: 1.5 },
  titleSharp: { reach: { sigmaMinutes: 12, acrossDays: 0.1 }, halfLifeDays: 365, strength: 1 },
  sameTitle: { reach: { sigmaMinutes: 12, acrossDays: 0.25 }, halfLifeDays: 180, strength: 0.7 },
  lastSame: { reach: { sigmaMinutes: 8, acrossDays: 0.15 }, halfLifeDays: 1e9, strength: 0.5 },
  stem: { reach: ordinary, halfLifeDays: 365, strength: 2 },
  guests: { reach: ordinary, halfLifeDays: 365, strength: 1.5 },
} as const satisfies Record<string, Lens>;

export type DensityName = keyof typeof lenses;
export const densityNames = Object.keys(lenses) as DensityName[];

/** For every quarter hour of the week: how much more often than its base, as a natural logarithm. */
export type LogRatios = Readonly<Record<DensityName, Float64Array>>;

export interface Densities {
  readonly prior: Float64Array;
  readonly ratios: LogRatios;
}

/** Densities nest: each one leans on the one it refines, so that no evidence means no opinion. */
export function findDensities(prepared: PreparedModel, request: MeetingRequest, now: EpochMs): Densities {
  const everything = everyMeeting(prepared);
  const titles = findSimilarTitles(prepared, request);
  const same = findSameTitle(prepared, request);
  const lengths = findSimilarLengths(prepared, request.durationMs / 60_000);
  const density = (
    name: DensityName,
    evidence: Evidence,
    base: Float64Array,
    power: 1 | 2 = 1,
  ): Float64Array => {
    const lens: Lens = lenses[name];
    return shrink(spread(countUp(prepared, evidence, lens, now, power), lens.reach), base, lens.strength);
  };
  const all = density('all', everything, populationPrior);
  const recent = density('recent', everything, all);
  const length = density('length', lengths, recent);
  const title = density('title', titles, length, 2);
  const titleSharp = density('titleSharp', titles, title, 2);
  const sameTitle = density('sameTitle', same, titleSharp);
  return {
    prior: logOf(populationPrior),
    ratios: {
      all: logRatio(all, populationPrior),
      recent: logRatio(recent, all),
      fortnight: logRatio(density('fortnight', everything, recent), recent),
      sharp: logRatio(density('sharp', everything, recent), recent),
      weekday: logRatio(density('weekday', everything, recent), recent),
      clock: logRatio(density('clock', everything, recent), recent),
      length: logRatio(length, recent),
      lengthSharp: logRatio(density('lengthSharp', lengths, length), length),
      title: logRatio(title, length),
      titleSharp: logRatio(titleSharp, title),
      sameTitle: logRatio(sameTitle, titleSharp),
      lastSame: logRatio(density('lastSame', newestFirst(titles), titleSharp), titleSharp),
      stem: logRatio(density('stem', findSimilarStems(prepared, request), length), length),
      guests: logRatio(density('guests', findSharedGuests(prepared, request), length), length),
    },
  };
}

function everyMeeting(prepared: PreparedModel): Evidence {
  const at = Array.from({ length: prepared.visible }, (_, i) => i);
  return { at, weight: at.map(() => 1) };
}

/** The newest alike meetings, each worth 0.6 of the one after it, however long ago. */
function newestFirst(evidence: Evidence): Evidence {
  const weight: number[] = new Array<number>(evidence.at.length).fill(0);
  let faded = 1;
  for (let i = evidence.at.length - 1; i >= 0 && faded > 0.02; i--) {
    const similarity = evidence.weight[i] ?? 0;
    if (similarity < 0.5) continue;
    weight[i] = similarity * faded;
    faded *= 0.6;
  }
  return { at: evidence.at, weight };
}

function countUp(
  prepared: PreparedModel,
  evidence: Evidence,
  lens: Lens,
  now: EpochMs,
  power: number,
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

function logOf(density: Float64Array): Float64Array {
  return density.map((value) => Math.log(value * BINS_A_WEEK));
}

function logRatio(density: Float64Array, base: Float64Array): Float64Array {
  const out = new Float64Array(BINS_A_WEEK);
  for (let i = 0; i < BINS_A_WEEK; i++) out[i] = Math.log((density[i] ?? 0) / (base[i] ?? 1));
  return out;
}
