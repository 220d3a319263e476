import type { CalendarEvent, EventTime } from '../calendar/event';
import { type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
import { addDays, epochAt, weekdayOf } from '../time/zone';
import type { Random } from './random';
import type { SampleSpan } from './span';

/** What all generators write with: one story, one source of chance. */
export interface Teller {
  readonly span: SampleSpan;
  readonly random: Random;
}

/** Start and length in minutes of wall time on that date; the length is absolute. */
export function timedAt({ span }: Teller, date: IsoDate, minute: number, length: number): EventTime {
  const start = epochAt(date, minute, span.timeZone);
  return { kind: 'timed', start, end: start + length * MINUTE_MS, timeZone: span.timeZone };
}

/**
 * When somebody put it in: about `leadDays` before, in working hours, on a weekday, before the start and
 * before today.
 */
export function createdBefore(teller: Teller, date: IsoDate, minute: number, leadDays: number): EpochMs {
  const { span, random } = teller;
  const latest = addDays(span.today, -1);
  let day = addDays(date, -Math.max(0, leadDays));
  if (day > latest) day = addDays(latest, -random.between(0, 4));
  while (weekdayOf(day) > 4) day = addDays(day, -1);
  const noon = day === date ? Math.max(8 * 60, minute - 30) : 17 * 60 + 30;
  const at = random.between(Math.min(8 * 60, noon), noon);
  return Math.min(epochAt(day, at, span.timeZone), epochAt(date, minute, span.timeZone) - MINUTE_MS);
}

export function etagOf(updatedAt: EpochMs): string {
  return `"${updatedAt}000"`;
}

type Draft = Partial<Omit<CalendarEvent, 'time'>> &
  Pick<CalendarEvent, 'time'> & { readonly createdAt: EpochMs };

/** Fills in what most events share. */
export function writeEvent(teller: Teller, draft: Draft): CalendarEvent {
  const id = draft.id ?? teller.random.id();
  return {
    id,
    iCalUid: `${id}@northwind.example`,
    etag: etagOf(draft.updatedAt ?? draft.createdAt),
    status: 'confirmed',
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    updatedAt: draft.createdAt,
    ...draft,
  };
}
