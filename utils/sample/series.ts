import type { CalendarEntry, CalendarEvent, EventType, Guest, OriginalStart } from '../calendar/event';
import type { Weekday } from '../time/civil';
import { DAY_MS, type EpochMs, type IsoDate } from '../time/instant';
import { addDays, epochAt, weekdayOf } from '../time/zone';
import { createdBefore, etagOf, type Teller, timedAt, writeEvent } from './draft';
import { ana, type Person, toGuest } from './people';
import { type Absence, datesOf, isAbsent } from './span';

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekly habit that stands in the calendar as a series. Minutes are wall time. */
export interface SeriesPlan {
  readonly title: string;
  readonly weekdays: readonly Weekday[];
  readonly minute: number;
  readonly length: number;
  /** 2 = every other week. Default 1. */
  readonly everyWeeks?: number;
  readonly from?: IsoDate;
  /** Exclusive; a series without it has no end. */
  readonly to?: IsoDate;
  readonly guests?: readonly Person[];
  readonly organizer?: Person;
  readonly location?: string;
  readonly online?: boolean;
  readonly eventType?: EventType;
  readonly transparent?: boolean;
  readonly workingLocation?: CalendarEvent['workingLocation'];
  /** How often an instance is moved, or taken out, besides holidays. */
  readonly moved?: number;
  readonly cancelled?: number;
}

/** The series and its exceptions; instances on days off are taken out. */
export function tellSeries(teller: Teller, plan: SeriesPlan, absences: readonly Absence[]): CalendarEntry[] {
  const { span, random } = teller;
  const dates = instanceDates(teller, plan);
  const [first] = dates;
  if (first === undefined) return [];
  const createdAt = createdBefore(teller, first, plan.minute, random.between(3, 12));
  const id = random.id();
  const organizer = plan.organizer ?? ana;
  const until =
    plan.to === undefined ? '' : `;UNTIL=${compactUtc(epochAt(plan.to, 0, span.timeZone) - 1000)}`;
  const every = plan.everyWeeks === undefined ? '' : `;INTERVAL=${plan.everyWeeks}`;
  const days = plan.weekdays.map((weekday) => dayCodes[weekday]).join(',');
  const exceptions: CalendarEntry[] = [];
  let updatedAt = createdAt;
  const base = {
    title: plan.title,
    eventType: plan.eventType ?? 'default',
    transparency: plan.transparent ? ('transparent' as const) : ('opaque' as const),
    organizer: { email: organizer.email, self: organizer === ana },
    ...(plan.guests ? { selfResponse: 'accepted' as const, guests: guestsOf(plan, organizer) } : {}),
    ...(plan.location === undefined ? {} : { location: plan.location }),
    ...(plan.online ? { hasConference: true } : {}),
    ...(plan.workingLocation ? { workingLocation: plan.workingLocation } : {}),
    createdAt,
  };
  const known = { id, ...base };
  for (const date of dates) {
    const exception = tellException(teller, plan, known, date, absences);
    if (!exception) continue;
    exceptions.push(exception.entry);
    updatedAt = Math.max(updatedAt, exception.at);
  }
  const etag = etagOf(updatedAt);
  const series = writeEvent(teller, {
    ...known,
    time: timedAt(teller, first, plan.minute, plan.length),
    recurrence: [`RRULE:FREQ=WEEKLY${every}${until};BYDAY=${days}`],
    updatedAt,
    etag,
  });
  return [series, ...exceptions.map((entry) => ({ ...entry, etag }))];
}

function instanceDates({ span }: Teller, plan: SeriesPlan): IsoDate[] {
  const from = plan.from ?? span.from;
  const to = plan.to ?? span.to;
  const all = datesOf({ from, to }).filter((date) => plan.weekdays.includes(weekdayOf(date)));
  const [first] = all;
  if (first === undefined || plan.everyWeeks === undefined) return all;
  const monday = addDays(first, -weekdayOf(first));
  const weeks = (date: IsoDate) =>
    Math.floor((epochAt(date, 0, 'UTC') - epochAt(monday, 0, 'UTC')) / (7 * DAY_MS));
  return all.filter((date) => weeks(date) % (plan.everyWeeks ?? 1) === 0);
}

function guestsOf(plan: SeriesPlan, organizer: Person): Guest[] {
  const others = [...(organizer === ana ? [] : [organizer]), ...(plan.guests ?? [])];
  return [...new Map(others.map((person) => [person.email, toGuest(person)])).values()];
}

type Known = Partial<CalendarEvent> & { readonly id: string; readonly createdAt: EpochMs };

function tellException(
  teller: Teller,
  plan: SeriesPlan,
  known: Known,
  date: IsoDate,
  absences: readonly Absence[],
): { readonly entry: CalendarEntry; readonly at: EpochMs } | undefined {
  const { span, random } = teller;
  const start = epochAt(date, plan.minute, span.timeZone);
  const original: OriginalStart = { kind: 'timed', at: start };
  const id = `${known.id}_${compactUtc(start)}`;
  // Nobody has touched instances far ahead, holidays excepted.
  const near = date < addDays(span.today, 21);
  const changedAt = createdBefore(teller, date, plan.minute, random.between(0, 3));
  const isOff = isAbsent(date, absences);
  if (isOff || (near && random.chance(plan.cancelled ?? 0))) {
    const entry = { id, etag: '', status: 'cancelled' as const, seriesId: known.id, original };
    return { entry, at: changedAt };
  }
  if (!near || !random.chance(plan.moved ?? 0)) return undefined;
  const shift = random.pick([-60, 30, 60, 90, 120]);
  const day = random.chance(0.35) && weekdayOf(date) < 4 ? addDays(date, 1) : date;
  const minute = Math.min(17 * 60, Math.max(8 * 60 + 30, plan.minute + shift));
  const entry = writeEvent(teller, {
    ...known,
    id,
    iCalUid: `${known.id}@northwind.example`,
    time: timedAt(teller, day, minute, plan.length),
    seriesId: known.id,
    original,
    updatedAt: changedAt,
  });
  return { entry, at: changedAt };
}

function compactUtc(at: EpochMs): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
