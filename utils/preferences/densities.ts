import { type EpochMs, MINUTE_MS } from '../time/instant';
import { baseDensitiesOf, lengthDensitiesOf } from './base-densities';
import { createLogRatio, everyBin, refineDensity } from './count-density';
import {
  type Evidence,
  findSameTitle,
  findSharedGuests,
  findSimilarStems,
  findSimilarTitles,
} from './evidence';
import { type DensityName, type Lens, likeLenses } from './lenses';
import type { PreparedModel } from './prepare';
import { populationPrior } from './prior';
import type { MeetingRequest } from './request';
import { findTrust } from './trust';
import { BINS_A_WEEK } from './week-bins';

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

export function findLikeMeetings(
  prepared: PreparedModel,
  request: MeetingRequest,
  now: EpochMs,
): LikeMeetings {
  return {
    titles: findSimilarTitles(prepared, request),
    lengths: lengthDensitiesOf(prepared, now, minutesOf(request)).evidence,
  };
}

function minutesOf({ anyLength, durationMs }: MeetingRequest): number | undefined {
  return anyLength ? undefined : durationMs / MINUTE_MS;
}

/** `bins` are the quarter hours that will be looked at: the ratios of others stay 0. */
export function findDensities(
  prepared: PreparedModel,
  request: MeetingRequest,
  now: EpochMs,
  { titles }: Pick<LikeMeetings, 'titles'> = findLikeMeetings(prepared, request, now),
  bins: ArrayLike<number> = everyBin,
): Densities {
  const base = baseDensitiesOf(prepared, now);
  const { length, ratios } = lengthDensitiesOf(prepared, now, minutesOf(request));
  const logRatio = createLogRatio(bins);
  const refine = (lens: Lens, evidence: Evidence, leansOn: Float64Array, power: 1 | 2 = 1): Float64Array =>
    refineDensity(prepared, { lens, evidence, now, power }, leansOn);

  const same = findSameTitle(prepared, request);
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
      ...ratios,
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

const logOfPrior: Float64Array = populationPrior.map((value) => Math.log(value * BINS_A_WEEK));
