import { DAY_MS, type EpochMs } from '../time/instant';
import type { DayContext } from './day-context';
import type { Evidence } from './evidence';
import { fadesOf } from './fading';
import type { PreparedModel } from './prepare';

/**
 * Where the day already takes this person. Nobody says where the new meeting is; meetings like it do: at the usual
 * place or away from it, or at one place in particular. Only personal weights use these.
 */
export const placeNames = [
  'placeFits',
  'usualPlace',
  'placeFitsNear',
  'samePlaceDay',
  'samePlaceNear',
] as const;

const NEWEST = 400;
const HALF_LIFE_DAYS = 180;

interface UsualPlaces {
  readonly share: ReadonlyMap<number, number>;
  /** Mean share of the place a meeting is at. */
  readonly mean: number;
}

const remembered = new WeakMap<PreparedModel, UsualPlaces>();

function usualPlacesOf(prepared: PreparedModel): UsualPlaces {
  const known = remembered.get(prepared);
  if (known) return known;
  const counts = new Map<number, number>();
  let total = 0;
  for (let i = prepared.visible - 1; i >= 0 && total < NEWEST; i--) {
    const place = prepared.meetings[i]?.place;
    if (place === undefined || (prepared.weight[i] ?? 0) <= 0) continue;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    total++;
  }
  const share = new Map([...counts].map(([place, count]) => [place, count / (total + 5)]));
  let mean = 0;
  for (const [place, count] of counts) mean += (count / total) * (share.get(place) ?? 0);
  const usual = { share, mean };
  remembered.set(prepared, usual);
  return usual;
}

/** Writes `placeNames.length` numbers from `at` on. */
export function createPlaceSense(
  prepared: PreparedModel,
  titles: Evidence,
  now: EpochMs,
): (day: DayContext, minute: number, endMinute: number, values: Float64Array, at: number) => void {
  const { share, mean } = usualPlacesOf(prepared);
  const usualness = (place: number): number => (share.get(place) ?? 0) - mean;
  const fades = fadesOf(HALF_LIFE_DAYS);
  const today = Math.floor(now / DAY_MS);
  const like = new Map<number, number>();
  let usual = 0;
  let counted = 1;
  let total = 1;
  titles.at.forEach((i, k) => {
    const place = prepared.meetings[i]?.place;
    if (place === undefined) return;
    const weight = (titles.weight[k] ?? 0) ** 2;
    const age = Math.min(fades.length - 1, Math.max(0, today - (prepared.day[i] ?? 0)));
    const lasting = weight * (fades[age] ?? 0);
    usual += weight * usualness(place);
    counted += weight;
    like.set(place, (like.get(place) ?? 0) + lasting);
    total += lasting;
  });
  const expected = 10 * (usual / counted);
  // Sharing the place everybody meets at says nothing.
  const sameness = (place: number): number =>
    (3 * (like.get(place) ?? 0) * (1 - (share.get(place) ?? 0))) / total;
  return (day, minute, endMinute, values, at) => {
    let sum = 0;
    let placed = 0;
    let near = 0;
    let sameDay = 0;
    let sameNear = 0;
    for (const meeting of day.meetings) {
      const { place } = meeting;
      if (place === undefined) continue;
      const gap = meeting.endMinute <= minute ? minute - meeting.endMinute : meeting.startMinute - endMinute;
      const fade = Math.exp(-Math.max(0, gap) / 60);
      sum += usualness(place);
      placed++;
      near += usualness(place) * fade;
      sameDay = Math.max(sameDay, sameness(place));
      sameNear = Math.max(sameNear, sameness(place) * fade);
    }
    const mood = placed > 0 ? sum / placed : 0;
    values[at++] = expected * mood;
    values[at++] = mood;
    values[at++] = expected * near;
    values[at++] = sameDay;
    values[at] = sameNear;
  };
}
