import type { TravelReason } from '../../utils/preferences/reasons';
import { isolate, type MessageKey, type Words } from '../ui/words';

/** Where the minutes of a way come from, when no trips are behind them. */
const origins = {
  stated: 'stated.said',
  explicit: 'stated.blocked',
  coordinates: 'stated.byDistance',
  learned: 'stated.guess',
  default: 'stated.guess',
} as const satisfies Record<TravelReason['source'], MessageKey>;

/** «35 min from Clinic: you left 30–40 min on 6 of 7 trips», without a full stop. */
export function travelText(reason: TravelReason, words: Words): string {
  return words.t('stated.joined', { way: wayText(reason, words), source: travelOrigin(reason, words) });
}

export function travelOrigin(
  { source, mostly, sample }: Pick<TravelReason, 'source' | 'mostly' | 'sample'>,
  words: Words,
): string {
  if (source !== 'learned' || !mostly || !sample) return words.t(origins[source]);
  const { low, high, trips } = mostly;
  return words.t('stated.learned', { low, high, count: trips, total: sample });
}

export function placeName(place: string, words: Words): string {
  if (place === 'home') return words.t('stated.home');
  return place === 'work' ? words.t('stated.work') : isolate(place);
}

function wayText({ way, place, minutes }: TravelReason, words: Words): string {
  if (place === undefined) return words.t(way === 'from' ? 'stated.wayThere' : 'stated.wayOn', { minutes });
  const named = { minutes, place: placeName(place, words) };
  return words.t(way === 'from' ? 'stated.wayFrom' : 'stated.wayTo', named);
}
