import { DAY_MS, type EpochMs } from '../time/instant';
import { createLogRatio, everyBin, refineDensity } from './count-density';
import { type Evidence, findSimilarLengths } from './evidence';
import { type BaseName, baseLenses, type LengthName, type Lens, likeLenses } from './lenses';
import type { PreparedModel } from './prepare';
import { populationPrior } from './prior';

/** What does not change with the title and the guests, but once a day: kept as long as the model lives. */
interface BaseDensities {
  readonly today: number;
  readonly recent: Float64Array;
  readonly ratios: Readonly<Record<BaseName, Float64Array>>;
  /** By minutes. */
  readonly lengths: Map<number, LengthDensities>;
}

export interface LengthDensities {
  readonly evidence: Evidence;
  readonly length: Float64Array;
  readonly ratios: Readonly<Record<LengthName, Float64Array>>;
}

/** 32 kB each; people meet for a dozen lengths. */
const MOST_LENGTHS = 24;

const remembered = new WeakMap<PreparedModel, BaseDensities>();

export function baseDensitiesOf(prepared: PreparedModel, now: EpochMs): BaseDensities {
  const today = Math.floor(now / DAY_MS);
  const known = remembered.get(prepared);
  if (known && known.today === today) return known;
  const logRatio = createLogRatio(everyBin);
  const evidence = everyMeeting(prepared);
  const find = (name: BaseName, leansOn: Float64Array): Float64Array =>
    refineDensity(prepared, { lens: baseLenses[name], evidence, now }, leansOn);
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
    lengths: new Map(),
  };
  remembered.set(prepared, base);
  return base;
}

/** `minutes` is undefined for a meeting of any length, about which lengths say nothing. */
export function lengthDensitiesOf(
  prepared: PreparedModel,
  now: EpochMs,
  minutes: number | undefined,
): LengthDensities {
  const { recent, lengths } = baseDensitiesOf(prepared, now);
  const key = minutes ?? 0;
  const known = lengths.get(key);
  if (known) return known;
  const evidence = minutes === undefined ? nobody : findSimilarLengths(prepared, minutes);
  const logRatio = createLogRatio(everyBin);
  const find = (lens: Lens, leansOn: Float64Array): Float64Array =>
    refineDensity(prepared, { lens, evidence, now }, leansOn);
  const length = find(likeLenses.length, recent);
  const sharp = find(likeLenses.lengthSharp, length);
  const found = {
    evidence,
    length,
    ratios: {
      length: logRatio(length, recent),
      lengthSharp: logRatio(sharp, length),
      lengthCell: logRatio(find(likeLenses.lengthCell, sharp), sharp),
      lengthRecent: logRatio(find(likeLenses.lengthRecent, length), length),
    },
  };
  if (lengths.size === MOST_LENGTHS) lengths.clear();
  lengths.set(key, found);
  return found;
}

function everyMeeting(prepared: PreparedModel): Evidence {
  const at = Array.from({ length: prepared.visible }, (_, i) => i);
  return { at, weight: at.map(() => 1) };
}

const nobody: Evidence = { at: [], weight: [] };
