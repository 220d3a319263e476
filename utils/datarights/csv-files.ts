import { isCancelled } from '../calendar/event';
import type { CalendarRow, EntryRow } from '../db/rows';
import { inventory } from '../privacy/inventory';
import { toCsv } from './to-csv';

/** One spreadsheet per table; the events once more as a person would list them. */
export function csvFiles(
  tables: Readonly<Record<string, readonly unknown[]>>,
): { readonly name: string; readonly text: string }[] {
  const files = inventory
    .filter(({ area, exported }) => area === 'table' && exported)
    .map(({ name, fields }) => {
      const columns = Object.keys(fields).filter((path) => !/[.[]/.test(path));
      const rows = (tables[name] ?? []).map((row) =>
        columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]),
      );
      return { name: `csv/${name}.csv`, text: toCsv(columns, rows) };
    });
  return [...files, { name: 'csv/events.csv', text: eventsCsv(tables) }];
}

function eventsCsv(tables: Readonly<Record<string, readonly unknown[]>>): string {
  const calendars = new Map(
    ((tables['calendars'] ?? []) as readonly CalendarRow[]).map(({ key, summary }) => [key, summary]),
  );
  const head = ['calendar', 'title', 'start', 'end', 'time zone', 'repeats', 'place', 'guests', 'organiser'];
  const rows = ((tables['entries'] ?? []) as readonly EntryRow[]).flatMap((entry) => {
    if (isCancelled(entry)) return [];
    const { time } = entry;
    return [
      [
        calendars.get(entry.calendarKey) ?? entry.calendarKey,
        entry.title,
        time.kind === 'timed' ? iso(time.start) : time.startOn,
        time.kind === 'timed' ? iso(time.end) : time.endOn,
        time.kind === 'timed' ? time.timeZone : '',
        entry.recurrence?.join(' '),
        entry.location,
        entry.guests?.map(({ email }) => email).join(' '),
        entry.organizer?.email,
      ],
    ];
  });
  return toCsv(head, rows);
}

/** What a Date can't say is left as the number it is. */
function iso(at: number): string | number {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : at;
}
