import type { EpochMs } from '../time/instant';
import { findWord, foldText } from './find-words';
import { readersZone, writersZone } from './reply-words';

export interface Zones {
  /** IANA, of whoever answers. */
  readonly theirs: string;
  /** IANA, of whoever reads the answer. */
  readonly ours: string;
}

const SHORT_NAME = /\d ?(?:[ap]m)?(?:[AP]M)?[\s,]*\(?(UTC|GMT|[A-Z]{1,4}T)\b/;
/** As far from where a time begins as anybody names its zone. */
const REACH = 80;

/**
 * The zone that is named with a time: «your time», «(New York)», «CET». `unknown` for a name that is neither
 * of the two and not universal time; undefined where none is named.
 */
export function namedZone(text: string, { theirs, ours }: Zones, at: EpochMs): string | undefined {
  const near = foldText(text.slice(0, REACH));
  if (findWord(near, readersZone)) return ours;
  if (findWord(near, writersZone)) return theirs;
  const cities = [theirs, ours].filter((zone) => findWord(near, [cityOf(zone)]));
  if (cities.length > 0 && theirs !== ours)
    return cities.length === 1 ? cities[0] : firstOf(near, theirs, ours);
  const short = SHORT_NAME.exec(text.slice(0, REACH))?.[1];
  if (!short) return undefined;
  const named = [theirs, ours].filter((zone) => shortNames(zone, at).has(short));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return short === 'UTC' || short === 'GMT' ? 'UTC' : 'unknown';
}

function firstOf(near: string, a: string, b: string): string {
  return near.indexOf(cityOf(a)) <= near.indexOf(cityOf(b)) ? a : b;
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase();
}

/** «EST» is a name in America, «CET» in Europe. */
function shortNames(timeZone: string, at: EpochMs): ReadonlySet<string> {
  const names = ['en-US', 'en-GB', 'en-AU', 'en-CA'].flatMap((locale) =>
    (['short', 'shortGeneric'] as const).flatMap((timeZoneName) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
        .formatToParts(at)
        .filter(({ type }) => type === 'timeZoneName')
        .map(({ value }) => value),
    ),
  );
  return new Set(names);
}
