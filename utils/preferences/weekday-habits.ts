import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import type { Evidence } from './evidence';
import { fadesOf } from './fading';
import type { PreparedModel } from './prepare';

/** First which day, then which time: shares of the weekdays, whatever the hour, nested like the densities. */
export const weekdayNames = ['dayAll', 'dayRecent', 'dayLength', 'dayTitle'] as const;

/** Everybody's, Monday first. */
const population = [0.165, 0.175, 0.18, 0.175, 0.155, 0.085, 0.065] as const;
const lenses = {
  all: { halfLifeDays: 365, strength: 8 },
  recent: { halfLifeDays: 45, strength: 5 },
  length: { halfLifeDays: 180, strength: 4 },
  title: { halfLifeDays: 365, strength: 1.5 },
} as const;

interface BaseShares {
  readonly today: number;
  readonly recent: readonly number[];
  readonly ratios: readonly (readonly number[])[];
}
const remembered = new WeakMap<PreparedModel, BaseShares>();

/** For each name of `weekdayNames`, seven logarithms: how much more often than the share it leans on. */
export function findWeekdayHabits(
  prepared: PreparedModel,
  like: { readonly lengths: Evidence; readonly titles: Evidence },
  now: EpochMs,
): readonly (readonly number[])[] {
  const { recent, ratios } = baseSharesOf(prepared, now);
  const { lengths, titles } = like;
  const find = (evidence: Evidence, lens: Lens, power: 1 | 2): number[] =>
    logRatio(sharesOf(prepared, evidence, { ...lens, now, power }, recent), recent);
  return [...ratios, find(lengths, lenses.length, 1), find(titles, lenses.title, 2)];
}

function baseSharesOf(prepared: PreparedModel, now: EpochMs): BaseShares {
  const today = Math.floor(now / DAY_MS);
  const known = remembered.get(prepared);
  if (known && known.today === today) return known;
  const at = Array.from({ length: prepared.visible }, (_, i) => i);
  const everything = { at, weight: at.map(() => 1) };
  const all = sharesOf(prepared, everything, { ...lenses.all, now, power: 1 }, population);
  const recent = sharesOf(prepared, everything, { ...lenses.recent, now, power: 1 }, all);
  const base = {
    today,
    recent,
    ratios: [
      logRatio(
        all,
        population.map(() => 1 / 7),
      ),
      logRatio(recent, all),
    ],
  };
  remembered.set(prepared, base);
  return base;
}

interface Lens {
  readonly halfLifeDays: number;
  readonly strength: number;
}

function sharesOf(
  prepared: PreparedModel,
  evidence: Evidence,
  { halfLifeDays, strength, now, power }: Lens & { readonly now: EpochMs; readonly power: 1 | 2 },
  leansOn: readonly number[],
): number[] {
  const fades = fadesOf(halfLifeDays);
  const today = Math.floor(now / DAY_MS);
  const counts = [0, 0, 0, 0, 0, 0, 0];
  let total = strength;
  for (let k = 0; k < evidence.at.length; k++) {
    const i = evidence.at[k] ?? 0;
    const taste = prepared.weight[i] ?? 0;
    if (taste <= 0) continue;
    const age = Math.min(fades.length - 1, Math.max(0, today - (prepared.day[i] ?? 0)));
    const weight = taste * (evidence.weight[k] ?? 0) ** power * (fades[age] ?? 0);
    const weekday = weekdayOfEpochDay(prepared.day[i] ?? 0);
    counts[weekday] = (counts[weekday] ?? 0) + weight;
    total += weight;
  }
  return counts.map((count, weekday) => (count + strength * (leansOn[weekday] ?? 0)) / total);
}

function logRatio(shares: readonly number[], leansOn: readonly number[]): number[] {
  return shares.map((share, weekday) => Math.log(share / (leansOn[weekday] ?? 1)));
}
