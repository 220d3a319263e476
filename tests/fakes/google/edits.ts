/** Changes as people make them in Google Calendar, with the rows and tombstones Google was recorded to send. */
import { type CalendarStore, dropRows, exceptionsOf, writeRows } from './calendar-store';
import { spanOf } from './expand';
import { type GoogleEvent, type GoogleTime, startKey } from './wire';
import { addDays, compactUtc, formatIn } from './zone-time';

export interface SplitChange {
  readonly start?: GoogleTime;
  readonly end?: GoogleTime;
  readonly summary?: string;
  readonly recurrence?: readonly string[];
  /** `suffixed`: `<id>_R20260326T123000`, as recorded; `random`: a wholly new id. */
  readonly ids?: 'suffixed' | 'random';
  readonly exceptions?: OrphanedExceptions;
}

/**
 * What a client learns of exceptions that no longer fit their series: nothing, or a tombstone that names only
 * itself (`<series>_<time>`, without `recurringEventId`). Both were recorded.
 */
export type OrphanedExceptions = 'silent' | 'tombstones';

export interface DeleteOptions {
  /** `full` keeps the details, as for the organiser's own events. */
  readonly tombstone?: 'bare' | 'full';
}

export function requireEvent(store: CalendarStore, id: string): GoogleEvent {
  const row = store.rows.get(id);
  if (!row) throw new Error(`The stand-in’s calendar ${store.id} has no event ${id}.`);
  return row.event;
}

/** The suffix Google gives to an instance's id: UTC time, or the date of an all-day one. */
export function instanceId(seriesId: string, original: GoogleTime): string {
  const suffix = original.date?.replaceAll('-', '') ?? compactUtc(Date.parse(original.dateTime ?? ''));
  return `${seriesId}_${suffix}`;
}

export function deleteEvent(
  store: CalendarStore,
  id: string,
  now: number,
  options: DeleteOptions = {},
): void {
  const event = requireEvent(store, id);
  if (event.recurringEventId !== undefined && event.originalStartTime) {
    deleteInstance(store, event.recurringEventId, event.originalStartTime, now, id);
    return;
  }
  dropRows(
    store,
    exceptionsOf(store, id).map((exception) => exception.id),
  );
  const { etag: _, ...details } = event;
  const tombstone =
    options.tombstone === 'full' ? { ...details, status: 'cancelled' } : { id, status: 'cancelled' };
  writeRows(store, [tombstone], now);
}

export function deleteInstance(
  store: CalendarStore,
  seriesId: string,
  original: GoogleTime,
  now: number,
  knownId?: string,
): void {
  const id = knownId ?? findException(store, seriesId, original)?.id ?? instanceId(seriesId, original);
  writeRows(
    store,
    [{ id, status: 'cancelled', recurringEventId: seriesId, originalStartTime: original }],
    now,
  );
}

function findException(
  store: CalendarStore,
  seriesId: string,
  original: GoogleTime,
): GoogleEvent | undefined {
  return exceptionsOf(store, seriesId).find((e) => startKey(e.originalStartTime) === startKey(original));
}

/** The instance as an event of its own, changed or not. */
export function instanceEvent(
  store: CalendarStore,
  seriesId: string,
  original: GoogleTime,
): GoogleEvent | undefined {
  const exception = findException(store, seriesId, original);
  if (exception && exception.status !== 'cancelled') return exception;
  const series = store.rows.get(seriesId)?.event;
  if (!series || series.status === 'cancelled') return undefined;
  const { recurrence: _, ...details } = series;
  const time = timesAt(series, original, store.timeZone);
  return {
    ...details,
    ...time,
    id: exception?.id ?? instanceId(seriesId, original),
    recurringEventId: seriesId,
    originalStartTime: { ...time.start },
  };
}

function timesAt(
  series: GoogleEvent,
  original: GoogleTime,
  zone: string,
): { start: GoogleTime; end: GoogleTime } {
  if (original.date !== undefined) {
    const from = Date.parse(`${series.start?.date}T00:00:00Z`);
    const days = Math.round((Date.parse(`${series.end?.date}T00:00:00Z`) - from) / 86_400_000);
    return { start: { date: original.date }, end: { date: addDays(original.date, Math.max(1, days)) } };
  }
  const span = spanOf(series, zone) ?? { start: 0, end: 0 };
  const startAt = Date.parse(original.dateTime ?? '');
  const own = series.start?.timeZone ?? zone;
  const time = (at: number): GoogleTime => ({ dateTime: formatIn(own, at), timeZone: own });
  return { start: time(startAt), end: time(startAt + span.end - span.start) };
}

export function changeInstance(
  store: CalendarStore,
  seriesId: string,
  original: GoogleTime,
  change: Readonly<Partial<GoogleEvent>>,
  now: number,
): GoogleEvent {
  const { etag: _, ...event } = instanceEvent(store, seriesId, original) ?? {
    id: instanceId(seriesId, original),
    recurringEventId: seriesId,
    originalStartTime: original,
    status: 'confirmed',
  };
  writeRows(store, [{ ...event, ...change, id: event.id, status: change.status ?? 'confirmed' }], now);
  return requireEvent(store, event.id);
}

let splitCounter = 0;

/**
 * «This and following»: the old series ends the moment before `original`; its surviving exceptions come again
 * with it; a new series starts there. Exceptions from the split on move over to the new series but keep
 * their old ids, so an id never tells the series.
 */
export function splitSeries(
  store: CalendarStore,
  seriesId: string,
  original: GoogleTime,
  change: SplitChange,
  now: number,
): GoogleEvent {
  const { etag: _, ...series } = requireEvent(store, seriesId);
  const allDay = original.date !== undefined;
  const splitAt = allDay ? 0 : Date.parse(original.dateTime ?? '');
  const until = allDay ? addDays(original.date ?? '', -1).replaceAll('-', '') : compactUtc(splitAt - 1000);
  const suffix = allDay ? original.date?.replaceAll('-', '') : compactUtc(splitAt).slice(0, -1);
  const base = seriesId.split('_')[0] ?? seriesId;
  const id =
    change.ids === 'random' ? `split${splitCounter++}${compactUtc(now).toLowerCase()}` : `${base}_R${suffix}`;
  const time = timesAt(series, original, store.timeZone);
  const lines = series.recurrence ?? [];
  const truncated = lines.map((line) => (/^RRULE/i.test(line) ? `${withoutEnd(line)};UNTIL=${until}` : line));
  const { ids: _ids, exceptions: _exceptions, ...changed } = change;
  const created: GoogleEvent = {
    ...series,
    ...time,
    recurrence: change.recurrence ?? lines.map((line) => (/^RRULE/i.test(line) ? keepUntil(line) : line)),
    ...changed,
    id,
    iCalUID: change.ids === 'random' ? `${id}@google.com` : `${base}_R${suffix}@google.com`,
    status: 'confirmed',
  };
  const later = exceptionsOf(store, seriesId).filter((e) =>
    allDay
      ? (e.originalStartTime?.date ?? '') >= (original.date ?? '')
      : Date.parse(e.originalStartTime?.dateTime ?? '') >= splitAt,
  );
  const moved = change.start === undefined ? later.map((e) => ({ ...e, recurringEventId: id })) : [];
  const gone = change.start === undefined ? [] : orphan(store, later, change.exceptions);
  writeRows(store, [{ ...series, recurrence: truncated }, created, ...moved, ...gone], now);
  return requireEvent(store, id);
}

/** Takes exceptions out of the store; the rows to write instead. */
function orphan(
  store: CalendarStore,
  exceptions: readonly GoogleEvent[],
  how: OrphanedExceptions = 'silent',
): GoogleEvent[] {
  const ids = exceptions.map(({ id }) => id);
  dropRows(store, ids);
  return how === 'silent' ? [] : ids.map((id) => ({ id, status: 'cancelled' }));
}

/** Changes a series as a whole. New times or rules, or none at all, leave no place for its exceptions. */
export function changeSeries(
  store: CalendarStore,
  seriesId: string,
  change: Readonly<Record<string, unknown>>,
  now: number,
  how?: OrphanedExceptions,
): GoogleEvent {
  const { etag: _, ...before } = requireEvent(store, seriesId);
  const kept = Object.entries({ ...before, ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const restarted = ['start', 'end', 'recurrence'].some((field) => field in change);
  const gone = restarted ? orphan(store, exceptionsOf(store, seriesId), how) : [];
  writeRows(store, [{ ...Object.fromEntries(kept), id: seriesId }, ...gone], now);
  return requireEvent(store, seriesId);
}

function withoutEnd(rule: string): string {
  return rule.replace(/;?(UNTIL|COUNT)=[^;]*/gi, '').replace(':;', ':');
}

/** A count would start over in the new series; a date stays right. */
function keepUntil(rule: string): string {
  return rule.replace(/;?COUNT=[^;]*/gi, '').replace(':;', ':');
}
