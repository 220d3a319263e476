import type { CalendarEntry } from '../calendar/event';
import type { CalendarRow, EntryRow } from '../db/rows';
import type { Clock } from '../time/clock';
import type { Breathe } from './breathe';
import { csvFiles } from './csv-files';
import { collectExport, type ExportDeps } from './export-everything';
import { exportReadme } from './export-readme';
import schema from './export-schema.gen.json';
import { toExportBytes } from './export-text';
import { encodeSlices, type TextFile } from './slices';
import { writeZip, type ZipFile } from './write-zip';

export interface ArchiveDeps extends ExportDeps {
  readonly writeIcs: (
    entries: readonly CalendarEntry[],
    options: { readonly name?: string; readonly timeZone?: string; readonly stampAt: number },
  ) => Iterable<string>;
  readonly breathe: Breathe;
  readonly clock: Clock;
}

export interface Archive {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that is held as one zip: JSON with its schema, tables, calendars, and a README that says what is what. */
export function createArchive(deps: ArchiveDeps) {
  const { breathe } = deps;
  return async function exportArchive(): Promise<Archive> {
    const contents = await collectExport(deps);
    const bytes = await writeZip(archiveFiles(contents), breathe);
    return { fileName: `allset-${new Date(deps.clock.now()).toISOString().slice(0, 10)}.zip`, bytes };
  };

  /** One at a time: their texts are many times as large as what is packed. */
  async function* archiveFiles(contents: Awaited<ReturnType<typeof collectExport>>): AsyncGenerator<ZipFile> {
    const { tables } = contents;
    const write = async ({ name, pieces }: TextFile) => ({
      name,
      bytes: await encodeSlices(pieces, breathe),
    });
    yield write({ name: 'README.txt', pieces: [exportReadme()] });
    yield { name: 'allset.json', bytes: await toExportBytes(contents, breathe) };
    yield write({ name: 'allset.schema.json', pieces: [`${JSON.stringify(schema, null, 1)}\n`] });
    for (const file of csvFiles(tables)) yield write(file);
    for (const file of icsFiles(tables, deps.writeIcs)) yield write(file);
  }
}

function icsFiles(
  tables: Readonly<Record<string, readonly unknown[]>>,
  writeIcs: ArchiveDeps['writeIcs'],
): TextFile[] {
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
      // When the calendar last changed: the same calendar gives the same file whenever it is saved.
      const stampAt = own.reduce(
        (latest, row) => Math.max(latest, ('updatedAt' in row && row.updatedAt) || 0),
        0,
      );
      const name = `ics/${index + 1}-${toFileName(summary)}.ics`;
      return [{ name, pieces: writeIcs(own, { name: summary, timeZone, stampAt }) }];
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
