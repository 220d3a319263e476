import type { CalendarEvent, EventTime } from '../calendar/event';
import { foldText, readLocation, wordsIn } from './location-text';
import { findPlaceKind, isRoomSegment, type PlaceKind, type PlaceText, readPlaceText } from './place-kind';

/** What makes two texts the same place: words in lower case with one space between. Never shown. */
export type PlaceKey = string;

/** Keys of places that have a part to play. Rooms without an address are at work. */
export const HOME: PlaceKey = 'home';
export const WORK: PlaceKey = 'work';

export interface Coordinates {
  /** Degrees, north positive. */
  readonly latitude: number;
  /** Degrees, east positive. */
  readonly longitude: number;
}

/** A place the user named. */
export interface NamedPlace {
  readonly name: string;
  readonly role?: 'home' | 'work';
  /** As the user wrote it. */
  readonly address?: string;
  readonly coordinates?: Coordinates;
  /** Other texts that mean it. */
  readonly aliases?: readonly string[];
}

/** Where an event is, as far as travel goes. */
export interface LocatedEvent {
  readonly kind: PlaceKind;
  /** Absent where nobody has to go anywhere, or nothing says where. */
  readonly place?: PlaceKey;
}

export interface PlaceBook {
  /** The key of a location text; `undefined` where nothing in it is a place. */
  readonly keyOf: (location: string) => PlaceKey | undefined;
  readonly locate: (event: CalendarEvent, time: EventTime) => LocatedEvent;
  readonly coordinatesOf: (place: PlaceKey) => Coordinates | undefined;
}

/** Countries at the end of an address say nothing more: «…, Berlin» and «…, Berlin, Germany» are one place. */
const COUNTRIES = new Set(
  'germany deutschland austria österreich switzerland schweiz suisse france spain españa portugal italy italia usa us uk england netherlands nederland belgium brasil brazil canada sweden sverige norway norge denmark danmark finland suomi poland polska россия türkiye turkey india 日本 japan australia'.split(
    ' ',
  ),
);

const REMEMBERED_TEXTS = 2000;

export function createPlaceBook(named: readonly NamedPlace[] = []): PlaceBook {
  const exact = new Map<string, PlaceKey>();
  const phrases: { readonly words: string; readonly key: PlaceKey }[] = [];
  const coordinates = new Map<PlaceKey, Coordinates>();
  for (const place of named) {
    const key = place.role ?? toPlaceKey(place.name) ?? foldText(place.name).trim();
    if (place.coordinates) coordinates.set(key, place.coordinates);
    for (const text of [place.name, place.address ?? '', ...(place.aliases ?? [])]) {
      const words = toPlaceKey(text);
      if (words === undefined) continue;
      exact.set(words, key);
      // A single short word inside a longer text proves nothing.
      if (words.includes(' ') || words.length >= 6) phrases.push({ words: ` ${words} `, key });
    }
  }
  // A calendar says the same few places thousands of times.
  const texts = new Map<string, ReturnType<typeof read>>();
  phrases.sort((a, b) => b.words.length - a.words.length);

  const find = (segments: readonly string[]): PlaceKey | undefined => {
    const key = keyOfSegments(segments);
    if (key === undefined) return undefined;
    const found = exact.get(key);
    if (found !== undefined) return found;
    const padded = ` ${key} `;
    return phrases.find(({ words }) => padded.includes(words))?.key ?? key;
  };
  return {
    keyOf: (location) => find(readLocation(location).segments),
    coordinatesOf: (place) => coordinates.get(place),
    locate: (event, time) => {
      const { text, place } = read(event.location ?? '');
      const kind = findPlaceKind(event, time, text);
      if (kind === 'online' || kind === 'none' || kind === 'away') return { kind };
      // A named room is that room's place even if the text alone would be any room.
      if (kind === 'room') return { kind, place: place !== undefined && isNamed(place) ? place : WORK };
      return place === undefined ? { kind: 'none' } : { kind, place };
    },
  };

  function read(location: string): { readonly text: PlaceText; readonly place: PlaceKey | undefined } {
    const known = texts.get(location);
    if (known) return known;
    const text = readPlaceText(location);
    const reading = { text, place: find(text.physical) };
    if (texts.size < REMEMBERED_TEXTS) texts.set(location, reading);
    return reading;
  }

  function isNamed(key: PlaceKey): boolean {
    return named.some((place) => (place.role ?? toPlaceKey(place.name)) === key);
  }
}

function toPlaceKey(text: string): PlaceKey | undefined {
  return keyOfSegments(readLocation(text).segments);
}

/** Rooms within a building, postcodes and the country are left out as long as something else is there. */
function keyOfSegments(segments: readonly string[]): PlaceKey | undefined {
  const joined = joinHouseNumbers(segments);
  const outside = joined.filter((segment) => !isRoomSegment(segment));
  const kept = outside.length > 0 ? outside : joined;
  const words = kept.flatMap((segment, index) => {
    const left = wordsIn(withoutPostcode(segment, index > 0));
    return index > 0 && left.length === 1 && COUNTRIES.has(left[0] ?? '') ? [] : left;
  });
  return words.length > 0 ? words.join(' ') : undefined;
}

/** «Via Roma, 5» came apart at the comma. */
function joinHouseNumbers(segments: readonly string[]): string[] {
  const joined: string[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && /^\d{1,4}\p{L}?$/u.test(segment) && !/\d/u.test(last)) {
      joined[joined.length - 1] = `${last} ${segment}`;
    } else joined.push(segment);
  }
  return joined;
}

/** Number first in the text is a house number («12345 Main Street»), first in a later part a postcode. */
function withoutPostcode(segment: string, isLater: boolean): string {
  const rest = segment
    .replace(/(?<=\p{L}.{0,40})\b\d{5}(?:-\d{3,4})?$/u, '')
    .replace(/\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]\d[a-z] \d[a-z]\d\b|〒?\b\d{3}-\d{4}\b/u, '');
  if (!isLater) return rest;
  return rest.replace(/^(?:[a-z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?: [a-z]{2}(?= ))?(?=\s|$)/u, '');
}
