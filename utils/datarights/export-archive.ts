import type { CalendarEntry } from '../calendar/event';
import type { CalendarRow, EntryRow } from '../db/rows';
import { csvFiles } from './csv-files';
import { collectExport, type ExportDeps, exportName } from './export-everything';
import { exportReadme } from './export-readme';
import schema from './export-schema.gen.json';
import { toExportText } from './export-text';
import { writeZip, type ZipFile } from './write-zip';

export interface ArchiveDeps extends ExportDeps {
  readonly writeIcs: (
    entries: readonly CalendarEntry[],
    options: { readonly name?: string; readonly timeZone?: string; readonly stampAt: number },
  ) => string;
}

export interface Archive {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that is held as one zip: JSON with its schema, tables, calendars, and a README that says what is what. */
export function createArchive(deps: ArchiveDeps) {
  return async function exportArchive(): Promise<Archive> {
    const contents = await collectExport(deps);
    const { exportedAt, tables } = contents;
    const files = [
      { name: 'README.txt', text: exportReadme(exportedAt) },
      { name: 'allset.json', text: await toExportText(contents) },
      { name: 'allset.schema.json', text: `${JSON.stringify(schema, null, 1)}\n` },
      ...csvFiles(tables),
      ...icsFiles(tables, deps.writeIcs, Date.parse(exportedAt)),
    ];
    const bytes = await writeZip(files.map(({ name, text }): ZipFile => ({ name, bytes: toBytes(text) })));
    return { fileName: exportName(exportedAt), bytes };
  };
}

function icsFiles(
  tables: Readonly<Record<string, readonly unknown[]>>,
  writeIcs: ArchiveDeps['writeIcs'],
  stampAt: number,
): { name: string; text: string }[] {
  const entries = new Map<string, EntryRow[]>();
  for (const row of (tables['entries'] ?? []) as readonly EntryRow[]) {
    const own = entries.get(row.calendarKey);
    if (own) own.push(row);
    else entries.set(row.calendarKey, [row]);
  }
  return ((tables['calendars'] ?? []) as readonly CalendarRow[]).flatMap(
    ({ key, summary, timeZone }, index) => {
      const own = entries.get(key);
      if (!own) return [];
      const name = `ics/${index + 1}-${toFileName(summary)}.ics`;
      return [{ name, text: writeIcs(own, { name: summary, timeZone, stampAt }) }];
    },
  );
}

/** ASCII letters, digits and dashes: no file system and no unpacker stumbles over those. */
function toFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'calendar';
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
