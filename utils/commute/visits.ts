import { blocks, defaultBusyPolicy } from '../calendar/busy';
import type { CalendarEvent, Occurrence } from '../calendar/event';
import { DAY_MS, type IsoDate } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, dateAt } from '../time/zone';
import { HOME, type LocatedEvent, type PlaceBook, type PlaceKey, WORK } from './place';
import { isTravelBlock } from './travel-block';

/** A stretch of the day that takes the user's time. */
export interface Visit extends Interval {
  /** Local day on which it starts. */
  readonly date: IsoDate;
  /** Where the user has to be; absent for what can be done anywhere, or nobody knows where. */
  readonly place?: PlaceKey;
  /** The user blocked this time for getting somewhere. */
  readonly isTravel: boolean;
  /** Overlaps something at another place: it can't be told where the user really was. */
  readonly isUnclear: boolean;
}

/** Where the user said they are on a day. */
export interface DayBase {
  readonly kind: 'home' | 'office' | 'custom' | 'away';
  /** Absent on a day away, and for a place without a name. */
  readonly place?: PlaceKey;
}

export interface Whereabouts {
  /** Sorted by start. Only what blocks: nothing declined, marked free or cancelled. */
  readonly visits: readonly Visit[];
  readonly bases: ReadonlyMap<IsoDate, DayBase>;
  /** Working locations by the clock: «home until 12, office from 13». Sorted by start. */
  readonly stays: readonly Visit[];
}

/** Longer ones are shifts and trips, not meetings. */
const LONGEST_VISIT_MS = DAY_MS / 2;

/** @param timeZone the zone the user lives in: it says which events share a day */
export function findWhereabouts(
  occurrences: readonly Occurrence[],
  book: PlaceBook,
  timeZone: string,
): Whereabouts {
  const bases = findBases(occurrences, book, timeZone);
  const visits: (Visit & { isUnclear: boolean })[] = [];
  const stays: Visit[] = [];
  // All occurrences of a series say the same.
  const readings = new Map<CalendarEvent, VisitReading>();
  for (const { event, time } of occurrences) {
    if (time.kind !== 'timed' || time.end <= time.start || time.end - time.start > LONGEST_VISIT_MS) continue;
    const date = dateAt(time.start, timeZone);
    const stay = event.eventType === 'workingLocation' ? baseOf(event, time, book)?.place : undefined;
    if (stay !== undefined) {
      stays.push({ start: time.start, end: time.end, date, place: stay, isTravel: false, isUnclear: false });
    }
    let reading = readings.get(event);
    if (!reading) {
      reading = readVisit(event, time, book);
      readings.set(event, reading);
    }
    if (!reading.blocks) continue;
    const { isTravel } = reading;
    const place = placeToBe(reading, bases.get(date));
    visits.push({
      start: time.start,
      end: time.end,
      date,
      ...(place === undefined ? {} : { place }),
      isTravel,
      isUnclear: false,
    });
  }
  const inOrder = (a: Visit, b: Visit) => a.start - b.start || a.end - b.end;
  visits.sort(inOrder);
  markUnclear(visits);
  return { visits, bases, stays: stays.sort(inOrder) };
}

interface VisitReading extends LocatedEvent {
  readonly blocks: boolean;
  readonly isTravel: boolean;
}

function readVisit(event: CalendarEvent, time: Occurrence['time'], book: PlaceBook): VisitReading {
  return {
    ...book.locate(event, time),
    blocks: blocks(event, defaultBusyPolicy).blocks,
    isTravel: isTravelBlock(event.title),
  };
}

function placeToBe({ kind, place, isTravel }: VisitReading, base: DayBase | undefined): PlaceKey | undefined {
  // «Drive to Clinic» at «Clinic» is the way there.
  if (isTravel) return undefined;
  // With a place and a link one goes there only on days one is out anyway.
  if (kind === 'hybrid') return base?.kind === 'office' || base?.kind === 'custom' ? place : undefined;
  if (kind === 'room' && place === WORK && base?.kind === 'custom') return base.place ?? place;
  return place;
}

function markUnclear(
  visits: { readonly start: number; readonly end: number; readonly place?: string; isUnclear: boolean }[],
): void {
  for (const [i, one] of visits.entries()) {
    for (let j = i + 1; j < visits.length; j++) {
      const other = visits[j];
      if (!other || other.start >= one.end) break;
      if (other.place === one.place) continue;
      one.isUnclear = true;
      other.isUnclear = true;
    }
  }
}

function findBases(
  occurrences: readonly Occurrence[],
  book: PlaceBook,
  timeZone: string,
): Map<IsoDate, DayBase> {
  const bases = new Map<IsoDate, DayBase>();
  for (const { event, time } of occurrences) {
    const base = baseOf(event, time, book);
    if (!base) continue;
    const first = time.kind === 'allDay' ? time.startOn : dateAt(time.start, timeZone);
    const last = time.kind === 'allDay' ? time.endOn : addDays(dateAt(time.end - 1, timeZone), 1);
    let date = first;
    // A year is more than any stay: hostile dates must not fill the memory.
    for (let days = 0; days < 366 && (date < last || days === 0); days++) {
      // A day away beats what a weekly pattern says about the day.
      if (base.kind === 'away' || bases.get(date)?.kind !== 'away') bases.set(date, base);
      date = addDays(date, 1);
    }
  }
  return bases;
}

function baseOf(event: CalendarEvent, time: Occurrence['time'], book: PlaceBook): DayBase | undefined {
  if (event.eventType === 'workingLocation') {
    const { kind, label } = event.workingLocation ?? {};
    if (kind === 'home') return { kind, place: HOME };
    if (kind === 'office') return { kind, place: WORK };
    const place = label === undefined ? undefined : book.keyOf(label);
    return kind === 'custom' ? { kind, ...(place === undefined ? {} : { place }) } : undefined;
  }
  if (time.kind !== 'allDay' || event.selfResponse === 'declined') return undefined;
  return book.locate(event, time).kind === 'away' ? { kind: 'away' } : undefined;
}
