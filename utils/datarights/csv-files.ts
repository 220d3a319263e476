import { isCancelled } from '../calendar/event';
import type { CalendarRow, EntryRow } from '../db/rows';
import { inventory } from '../privacy/inventory';
import type { TextFile } from './slices';
import { toCsv } from './to-csv';

type Tables = Readonly<Record<string, readonly unknown[]>>;

/** One spreadsheet per table; the events once more as a person would list them. */
export function csvFiles(tables: Tables): TextFile[] {
  const files = inventory
    .filter(({ area, exported }) => area === 'table' && exported)
    .map(({ name, fields }) => {
      const columns = Object.keys(fields).filter((path) => !/[.[]/.test(path));
      return { name: `csv/${name}.csv`, pieces: toCsv(columns, cellsOf(tables[name] ?? [], columns)) };
    });
  return [...files, { name: 'csv/events.csv', pieces: toCsv(eventsHead, eventLines(tables)) }];
}

function* cellsOf(rows: readonly unknown[], columns: readonly string[]): Generator<unknown[]> {
  for (const row of rows) yield columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]);
}

const eventsHead = [
  'calendar',
  'title',
  'start',
  'end',
  'time zone',
  'repeats',
  'place',
  'guests',
  'organiser',
];

function* eventLines(tables: Tables): Generator<unknown[]> {
  const calendars = new Map(
    ((tables['calendars'] ?? []) as readonly CalendarRow[]).map(({ key, summary }) => [key, summary]),
  );
  for (const entry of (tables['entries'] ?? []) as readonly EntryRow[]) {
    if (isCancelled(entry)) continue;
    const { time } = entry;
    yield [
      calendars.get(entry.calendarKey) ?? entry.calendarKey,
      entry.title,
      time.kind === 'timed' ? iso(time.start) : time.startOn,
      time.kind === 'timed' ? iso(time.end) : time.endOn,
      time.kind === 'timed' ? time.timeZone : '',
      entry.recurrence?.join(' '),
      entry.location,
      entry.guests?.map(({ email }) => email).join(' '),
      entry.organizer?.email,
    ];
  }
}

/** What a Date can't say is left as the number it is. */
function iso(at: number): string | number {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : at;
}
