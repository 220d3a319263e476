import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';
import {
  type Evidence,
  findSameTitle,
  findSharedGuests,
  findSimilarLengths,
  findSimilarStems,
  findSimilarTitles,
} from './evidence';
import { fadesOf } from './fading';
import { type BaseName, baseLenses, type DensityName, type Lens, likeLenses } from './lenses';
import type { PreparedModel } from './prepare';
import { populationPrior } from './prior';
import type { MeetingRequest } from './request';
import { findTrust } from './trust';
import { BINS_A_WEEK, shrink, spread } from './week-bins';

export interface Densities {
  readonly prior: Float64Array;
  /**
   * For every quarter hour of the week: how much more often than in the density it leans on, as a natural logarithm.
   * Densities nest, so no evidence means 0: no opinion.
   */
  readonly ratios: Readonly<Record<DensityName, Float64Array>>;
}

/** Past meetings that speak for this one; found once, asked by several features. */
export interface LikeMeetings {
  readonly titles: Evidence;
  readonly lengths: Evidence;
}

export function findLikeMeetings(prepared: PreparedModel, request: MeetingRequest): LikeMeetings {
  return {
    titles: findSimilarTitles(prepared, request),
    lengths: request.anyLength ? nobody : findSimilarLengths(prepared, request.durationMs / MINUTE_MS),
  };
}

/** `bins` are the quarter hours that will be looked at: the ratios of others stay 0. */
export function findDensities(
  prepared: PreparedModel,
  request: MeetingRequest,
  now: EpochMs,
  { titles, lengths }: LikeMeetings = findLikeMeetings(prepared, request),
  bins: ArrayLike<number> = everyBin,
): Densities {
  const base = baseDensitiesOf(prepared, now);
  const { recent } = base;
  const logRatio = createLogRatio(bins);
  const refine = (lens: Lens, evidence: Evidence, leansOn: Float64Array, power: 1 | 2 = 1): Float64Array =>
    evidence.at.length === 0
      ? leansOn
      : shrink(spread(countUp(prepared, evidence, lens, now, power), lens.reach), leansOn, lens.strength);

  const same = findSameTitle(prepared, request);
  const length = refine(likeLenses.length, lengths, recent);
  const lengthSharp = refine(likeLenses.lengthSharp, lengths, length);
  const title = refine(likeLenses.title, titles, length, 2);
  const titleSharp = refine(likeLenses.titleSharp, titles, title, 2);
  const lastSame = logRatio(refine(likeLenses.lastSame, newestFirst(titles), titleSharp), titleSharp);
  const titleClock = logRatio(refine(likeLenses.titleClock, titles, title, 2), title);
  const trust = titles.at.length === 0 ? 0 : findTrust(prepared, titles, length);
  const trusted = (ratio: Float64Array): Float64Array => {
    const out = new Float64Array(BINS_A_WEEK);
    for (let k = 0; k < bins.length; k++) {
      const bin = bins[k] ?? 0;
      out[bin] = trust * (ratio[bin] ?? 0);
    }
    return out;
  };
  return {
    prior: logOfPrior,
    ratios: {
      ...base.ratios,
      length: logRatio(length, recent),
      lengthSharp: logRatio(lengthSharp, length),
      lengthCell: logRatio(refine(likeLenses.lengthCell, lengths, lengthSharp), lengthSharp),
      lengthRecent: logRatio(refine(likeLenses.lengthRecent, lengths, length), length),
      title: logRatio(title, length),
      titleSharp: logRatio(titleSharp, title),
      titleClock,
      sameTitle: logRatio(refine(likeLenses.sameTitle, same, titleSharp), titleSharp),
      lastSame,
      stem: logRatio(refine(likeLenses.stem, findSimilarStems(prepared, request), length), length),
      guests: logRatio(refine(likeLenses.guests, findSharedGuests(prepared, request), length), length),
      trustedTitle: trusted(logRatio(titleSharp, length)),
      trustedTime: trusted(logRatio(refine(likeLenses.sameTime, same, titleSharp), length)),
      trustedLast: trusted(lastSame),
      trustedClock: trusted(titleClock),
    },
  };
}

interface BaseDensities {
  readonly today: number;
  readonly recent: Float64Array;
  readonly ratios: Readonly<Record<BaseName, Float64Array>>;
}

/** They change once a day, not with the question: the last ones of each model are kept as long as it lives. */
const remembered = new WeakMap<PreparedModel, BaseDensities>();

function baseDensitiesOf(prepared: PreparedModel, now: EpochMs): BaseDensities {
  const today = Math.floor(now / DAY_MS);
  const known = remembered.get(prepared);
  if (known && known.today === today) return known;
  const logRatio = createLogRatio(everyBin);
  const everything = everyMeeting(prepared);
  const find = (name: BaseName, leansOn: Float64Array): Float64Array => {
    const lens = baseLenses[name];
    return shrink(spread(countUp(prepared, everything, lens, now, 1), lens.reach), leansOn, lens.strength);
  };
  const all = find('all', populationPrior);
  const recent = find('recent', all);
  const sharp = find('sharp', recent);
  const base = {
    today,
    recent,
    ratios: {
      all: logRatio(all, populationPrior),
      recent: logRatio(recent, all),
      fortnight: logRatio(find('fortnight', recent), recent),
      sharp: logRatio(sharp, recent),
      cell: logRatio(find('cell', sharp), sharp),
      weekday: logRatio(find('weekday', recent), recent),
      clock: logRatio(find('clock', recent), recent),
    },
  };
  remembered.set(prepared, base);
  return base;
}

function everyMeeting(prepared: PreparedModel): Evidence {
  const at = Array.from({ length: prepared.visible }, (_, i) => i);
  return { at, weight: at.map(() => 1) };
}

/** The newest alike meetings, each worth 0.6 of the one after it, however long ago. */
function newestFirst(evidence: Evidence): Evidence {
  const at: number[] = [];
  const weight: number[] = [];
  let faded = 1;
  for (let k = evidence.at.length - 1; k >= 0 && faded > 0.02; k--) {
    const similarity = evidence.weight[k] ?? 0;
    if (similarity < 0.5) continue;
    at.push(evidence.at[k] ?? 0);
    weight.push(similarity * faded);
    faded *= 0.6;
  }
  return { at, weight };
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

const logOfPrior: Float64Array = populationPrior.map((value) => Math.log(value * BINS_A_WEEK));
const nobody: Evidence = { at: [], weight: [] };
const nothing = new Float64Array(BINS_A_WEEK);
const everyBin = Uint16Array.from({ length: BINS_A_WEEK }, (_, bin) => bin);

/** Densities are divided by one another in turn: each one's logarithms are taken once. */
function createLogRatio(
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
