import { type BusyInterval, defaultBusyPolicy, findBusy } from '../../utils/calendar/busy';
import type { Occurrence } from '../../utils/calendar/event';
import { expandOccurrences, spanOf } from '../../utils/calendar/occurrences';
import { AppError } from '../../utils/errors';
import { isIsoDate } from '../../utils/time/civil';
import type { EpochMs } from '../../utils/time/instant';
import { epochAt, isTimeZone } from '../../utils/time/zone';
import { readCalendarFile } from './read-calendars';

export interface BusyQuestion {
  readonly calendar?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly zone?: string | undefined;
}

/** Epoch milliseconds; an all-day occurrence has dates instead. */
export interface BusyAnswer {
  readonly occurrences: readonly (
    | { readonly uid: string; readonly start: EpochMs; readonly end: EpochMs }
    | { readonly uid: string; readonly date: string; readonly endDate: string }
  )[];
  readonly busy: readonly BusyInterval[];
  readonly skipped: readonly { readonly uid: string; readonly why: string }[];
}

/**
 * What the product makes of calendars. All-day dates begin and end in `zone`, by default the first calendar's own.
 *
 * @throws AppError with one sentence for a question or a file that makes no sense
 */
export async function answerBusy(question: BusyQuestion): Promise<BusyAnswer> {
  const paths = question.calendar ?? [];
  if (paths.length === 0) refuse('Name at least one calendar: --calendar FILE.ics');
  if (question.zone !== undefined && !isTimeZone(question.zone)) {
    refuse(`--zone ${question.zone} is not an IANA time zone.`);
  }
  const calendars = await Promise.all(paths.map((path) => readCalendarFile(path, question.zone ?? 'UTC')));
  const zone = question.zone ?? calendars[0]?.timeZone ?? 'UTC';
  const window = {
    start: parseMoment('--from', question.from, zone),
    end: parseMoment('--to', question.to, zone),
  };
  if (window.end <= window.start) refuse('--to must be later than --from.');

  const found = calendars.map(({ entries }) => expandOccurrences(entries, window, { timeZone: zone }));
  const occurrences = found.flatMap((one) => one.occurrences);
  const unreadable = found.flatMap((one) => one.unreadable);
  const byStart = (a: Occurrence, b: Occurrence) => spanOf(a.time, zone).start - spanOf(b.time, zone).start;
  return {
    occurrences: occurrences.sort(byStart).map(toJson),
    busy: findBusy(occurrences, defaultBusyPolicy, zone),
    skipped: [
      ...calendars.flatMap(({ report }) => report.skipped),
      ...unreadable.map(({ id, iCalUid, why }) => ({ uid: iCalUid ?? id, why })),
    ],
  };
}

function toJson({ event, time }: Occurrence) {
  const uid = event.iCalUid ?? event.id;
  return time.kind === 'timed'
    ? { uid, start: time.start, end: time.end }
    : { uid, date: time.startOn, endDate: time.endOn };
}

/** A date (its first instant in the zone), an instant with `Z` or an offset, or a local time in the zone. */
function parseMoment(option: string, text: string | undefined, zone: string): EpochMs {
  if (text === undefined) refuse(`${option} is missing: give a date or a time.`);
  if (isIsoDate(text)) return epochAt(text, 0, zone);
  try {
    return /(Z|[+-]\d{2}:?\d{2})$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    refuse(`${option} ${text} is neither a date nor a time, as in 2026-06-01 or 2026-06-01T09:00Z.`);
  }
}

function refuse(sentence: string): never {
  throw new AppError('bad-request', sentence);
}
