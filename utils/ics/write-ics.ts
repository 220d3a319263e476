import { type CalendarEntry, type CalendarEvent, isCancelled, type OriginalStart } from '../calendar/event';
import { parseIcalTime } from '../calendar/ical-values';
import { DAY_MS, type EpochMs } from '../time/instant';
import { isTimeZone } from '../time/zone';
import { escapeText, foldLine } from './content-writer';
import { needsDefinition, writeCancelled, writeEvent } from './write-event';
import { writeZone } from './write-zone';

export interface WriteIcsOptions {
  readonly name?: string;
  /** The calendar's own zone, said as `X-WR-TIMEZONE`. */
  readonly timeZone?: string;
  /** DTSTAMP of every event: when this file is written. */
  readonly stampAt: EpochMs;
}

/** How far ahead of the last thing known the changes of the clocks are listed. */
const ZONE_YEARS_AHEAD = 10;

/**
 * An RFC 5545 calendar of everything given, event by event: series with their rules, exceptions, cancelled
 * instances.
 */
export function* writeIcs(entries: readonly CalendarEntry[], options: WriteIcsOptions): Generator<string> {
  const masters = new Map<string, CalendarEvent>();
  for (const entry of entries) if (!isCancelled(entry) && entry.recurrence) masters.set(entry.id, entry);
  const cancelled = new Map<string, OriginalStart[]>();
  for (const entry of entries) {
    if (!isCancelled(entry) || entry.thisAndFuture || !masters.has(entry.seriesId)) continue;
    cancelled.set(entry.seriesId, [...(cancelled.get(entry.seriesId) ?? []), entry.original]);
  }
  const uidOf = (id: string) => masters.get(id)?.iCalUid ?? id;
  yield folded([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allset//Allset//EN',
    'CALSCALE:GREGORIAN',
    ...(options.name ? [`X-WR-CALNAME:${escapeText(options.name)}`] : []),
    ...(options.timeZone ? [`X-WR-TIMEZONE:${options.timeZone}`] : []),
    ...zoneLines(entries, masters, options.stampAt),
  ]);
  for (const entry of entries) {
    const master = entry.seriesId === undefined ? undefined : masters.get(entry.seriesId);
    const tie = {
      uid: entry.seriesId === undefined ? ownUid(entry) : uidOf(entry.seriesId),
      stampAt: options.stampAt,
      ...(master ? { seriesTime: master.time } : {}),
    };
    if (!isCancelled(entry)) {
      // Without its series an exception is an event of its own, under its own id.
      const alone = entry.seriesId !== undefined && !master;
      const written = alone ? { ...tie, uid: ownUid(entry) } : tie;
      yield folded(writeEvent(entry, { ...written, cancelled: cancelled.get(entry.id) ?? [] }));
    } else if (master && entry.thisAndFuture) {
      yield folded(writeCancelled(entry, tie));
    }
  }
  yield folded(['END:VCALENDAR']);
}

function folded(lines: readonly string[]): string {
  return lines.map(foldLine).join('');
}

function ownUid(entry: CalendarEntry): string {
  return isCancelled(entry) ? entry.id : (entry.iCalUid ?? entry.id);
}

/** Definitions of every zone that is named in the file, from its first event to some years after its last. */
function zoneLines(
  entries: readonly CalendarEntry[],
  masters: ReadonlyMap<string, CalendarEvent>,
  stampAt: EpochMs,
): string[] {
  const zones = new Set<string>();
  let from = stampAt;
  let to = stampAt;
  for (const entry of entries) {
    if (isCancelled(entry) || entry.time.kind !== 'timed') continue;
    from = Math.min(from, entry.time.start);
    to = Math.max(to, entry.time.end);
  }
  for (const { time, recurrence = [] } of masters.values()) {
    if (time.kind === 'timed') zones.add(time.timeZone);
    for (const line of recurrence) {
      const named = /;TZID="?([^":;]+)"?/i.exec(line)?.[1];
      if (named) zones.add(named);
      const until = parseIcalTime(/UNTIL=([0-9TZ]+)/i.exec(line)?.[1] ?? '');
      if (until?.kind === 'utc') to = Math.max(to, until.at);
    }
  }
  return [...zones]
    .filter((zone) => needsDefinition(zone) && isTimeZone(zone))
    .flatMap((zone) => writeZone(zone, from, to + ZONE_YEARS_AHEAD * 366 * DAY_MS));
}
