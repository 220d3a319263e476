import type { CalendarEvent, EventTime } from '../calendar/event';
import { foldText, readLocation, wordsIn } from './location-text';
import {
  buildingWords,
  flightParts,
  flightWords,
  onlineFillers,
  onlineParts,
  onlineWords,
  roomEndings,
  roomParts,
  roomWords,
  streetEndings,
  streetParts,
  streetWords,
} from './word-lists';

/**
 * - `online`: nobody goes anywhere. `room`: a room and nothing else, so at the day's working place.
 * - `address`, `named`: somewhere else. `hybrid`: a place and a link; one can do either.
 * - `away`: a day spent elsewhere, on which nobody commutes. `none`: nothing is said.
 */
export type PlaceKind = 'online' | 'room' | 'address' | 'named' | 'hybrid' | 'away' | 'none';

/** What a location text says by itself. */
export interface PlaceText {
  /** The parts that say where, folded; empty where none does. */
  readonly physical: readonly string[];
  /** A link, a phone number or «online» stands in it. */
  readonly isOnline: boolean;
  readonly isRoom: boolean;
  readonly isAddress: boolean;
}

interface PlaceFacts {
  readonly text: PlaceText;
  readonly event: CalendarEvent;
  readonly allDay: boolean;
  /** The text says online, or the event has a conference. */
  readonly virtual: boolean;
}

interface PlaceRule {
  readonly kind: PlaceKind;
  readonly applies: (facts: PlaceFacts) => boolean;
}

/** The first rule that applies wins. */
const placeRules: readonly PlaceRule[] = [
  { kind: 'none', applies: ({ event }) => isNoMeeting(event) },
  { kind: 'away', applies: isAway },
  { kind: 'none', applies: ({ allDay }) => allDay },
  {
    kind: 'online',
    applies: ({ virtual, text, event }) => virtual && text.physical.length === 0 && !hasRoomGuest(event),
  },
  {
    kind: 'room',
    applies: ({ text, event }) => text.isRoom || (text.physical.length === 0 && hasRoomGuest(event)),
  },
  { kind: 'hybrid', applies: ({ virtual, text }) => virtual && text.physical.length > 0 },
  { kind: 'address', applies: ({ text }) => text.isAddress },
  { kind: 'named', applies: ({ text }) => text.physical.length > 0 },
];

export function readPlaceText(location: string | undefined): PlaceText {
  const { segments, hasLinkOrPhone } = readLocation(location);
  const isOnline = hasLinkOrPhone || segments.some(isOnlineSegment);
  // «Join here:» and «Passcode: 1234» are no places beside a link; alone, «Meeting» might be.
  const physical = segments.filter(
    (segment) => !isOnlineSegment(segment) && !(isOnline && isFiller(segment)),
  );
  const isRoom = physical.length > 0 && physical.every(isRoomSegment);
  return { physical, isOnline, isRoom, isAddress: !isRoom && isAddress(physical) };
}

/** @param time of the occurrence: an all-day event is a day elsewhere or nothing, never a meeting to travel to */
export function findPlaceKind(event: CalendarEvent, time: EventTime, text: PlaceText): PlaceKind {
  const virtual = text.isOnline || event.hasConference === true;
  const facts: PlaceFacts = { text, event, allDay: time.kind === 'allDay', virtual };
  return placeRules.find((rule) => rule.applies(facts))?.kind ?? 'none';
}

function isNoMeeting(event: CalendarEvent): boolean {
  return (
    event.eventType === 'workingLocation' || event.eventType === 'birthday' || event.eventType === 'focusTime'
  );
}

function hasRoomGuest(event: CalendarEvent): boolean {
  return event.guests?.some((guest) => guest.resource === true && guest.response !== 'declined') ?? false;
}

/** Days with a flight or a hotel, busy days at a place, and flights by the clock: «Flight … from FRA to JFK». */
function isAway({ event, allDay, text }: PlaceFacts): boolean {
  if (allDay) return isJourney(event) || (event.transparency === 'opaque' && text.physical.length > 0);
  const namesAirports = /\b[A-Z]{3}\b.{1,12}\b[A-Z]{3}\b/.test(beginning(event.title));
  return (namesAirports || event.eventType === 'fromGmail') && isJourney(event);
}

function isJourney(event: CalendarEvent): boolean {
  const title = foldText(beginning(event.title));
  return wordsIn(title).some((word) => flightWords.has(word)) || flightParts.test(title);
}

function beginning(title: string | undefined): string {
  return (title ?? '').slice(0, 200);
}

/** Words of which at least one says «online» and the others say nothing. */
function isOnlineSegment(segment: string): boolean {
  if (onlineParts.test(segment)) return true;
  return isFiller(segment) && wordsIn(segment).some((word) => onlineWords.has(word) || word === 'meet');
}

function isFiller(segment: string): boolean {
  return wordsIn(segment).every(
    (word) => onlineWords.has(word) || onlineFillers.has(word) || /^\d+$/.test(word),
  );
}

/** «Room 4», «Besprechungsraum Alster», «HU-A3.12», «3.12»: a place only for somebody already in the building. */
export function isRoomSegment(segment: string): boolean {
  if (roomParts.test(segment)) return true;
  if (/^(?=\D*\d)(?:\p{L}{1,3}-)?\p{L}{0,2}[. ]?\d{1,4}(?:[.\-/]\d{1,4}){0,2}\p{L}?$/u.test(segment))
    return true;
  const words = wordsIn(segment);
  if (words.some((word) => roomWords.has(word) || roomEndings.test(word))) return true;
  return (
    words.some((word) => buildingWords.has(word)) &&
    words.some((word) => /^(?:\p{L}|\p{L}?\d+\p{L}?)$/u.test(word))
  );
}

/** A street with a number somewhere, or a postcode with a town. */
function isAddress(physical: readonly string[]): boolean {
  const text = physical.join(', ');
  if (streetParts.test(text) || POSTCODE_AND_TOWN.test(text)) return true;
  return /\d/u.test(text) && wordsIn(text).some((word) => streetWords.has(word) || streetEndings.test(word));
}

/** 10115 Berlin · 1011 AB Amsterdam · SW1A 1AA · K1A 0B1 · 01310-100 · 100-0001. */
const POSTCODE_AND_TOWN =
  /(?:^|[,\s])(?:\d{5}(?:-\d{3,4})? ?\p{L}|\d{4} ?[a-z]{2}(?:[,\s]|$)|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?:[,\s]|$)|[a-z]\d[a-z] \d[a-z]\d|\d{3}-\d{4})/u;
