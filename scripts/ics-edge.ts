import './lib/temporal';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expandOccurrences } from '../utils/calendar/occurrences';
import { AppError } from '../utils/errors';
import { readIcs } from '../utils/ics/read-ics';
import { fail, parseCommandLine } from './lib/arguments';

/** Prints what becomes of every `.ics` file in a folder: no crash, no hang, no silent loss. */
const MAX_MS = 1000;

interface Outcome {
  readonly file: string;
  readonly events: number;
  readonly read: number;
  readonly repaired: number;
  readonly skipped: number;
  readonly unreadable: number;
  readonly occurrences: number;
  readonly ms: number;
  readonly refused?: string;
}

const { dir = '../shared/ics-edge', verbose = false } = parseCommandLine({
  dir: { type: 'string' },
  verbose: { type: 'boolean' },
});

const files = await readdir(dir).catch(() => fail(`${dir} is not a folder that can be read.`));
const outcomes: Outcome[] = [];
for (const file of files.filter((name) => name.endsWith('.ics')).sort()) {
  outcomes.push(await readOne(file));
}
if (outcomes.length === 0) fail(`${dir} holds no .ics files.`);
printTable(outcomes);
const bad = outcomes.filter((o) => o.ms > MAX_MS || (!o.refused && o.events !== o.read + o.skipped));
for (const { file, ms, events, read, skipped } of bad) {
  console.error(`${file}: ${Math.round(ms)} ms; ${events} parts, ${read} read, ${skipped} skipped`);
}
process.exitCode = bad.length > 0 ? 1 : 0;

async function readOne(file: string): Promise<Outcome> {
  const bytes = new Uint8Array(await readFile(join(dir, file)));
  // Counted by another way than the reader's own: every part must end as read or skipped.
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '');
  const events = (text.match(/^\s*BEGIN\s*:\s*(VEVENT|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY)\s*$/gim) ?? [])
    .length;
  const started = performance.now();
  try {
    const report = await readIcs(bytes, { timeZone: 'UTC' });
    const window = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) };
    const found = expandOccurrences(report.entries, window, { timeZone: report.timeZone ?? 'UTC' });
    if (verbose) {
      for (const { uid, what } of report.repaired) console.log(`${file}\trepaired\t${uid}\t${what}`);
      for (const { uid, why } of report.skipped) console.log(`${file}\tskipped\t${uid}\t${why}`);
      for (const { id, why } of found.unreadable) console.log(`${file}\tunreadable\t${id}\t${why}`);
    }
    return {
      file,
      events,
      read: report.read,
      repaired: report.repaired.length,
      skipped: report.skipped.length,
      unreadable: found.unreadable.length,
      occurrences: found.occurrences.length,
      ms: performance.now() - started,
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const nothing = { read: 0, repaired: 0, skipped: 0, unreadable: 0, occurrences: 0 };
    return { file, events, ...nothing, ms: performance.now() - started, refused: thrown.message };
  }
}

function printTable(rows: readonly Outcome[]): void {
  const columns = ['events', 'read', 'repaired', 'skipped', 'unreadable', 'occurrences'] as const;
  console.log(['file'.padEnd(80), ...columns, 'ms'].join('\t'));
  for (const row of rows) {
    const counts = columns.map((column) => String(row[column]));
    console.log([row.file.padEnd(80), ...counts, row.ms.toFixed(0), row.refused ?? ''].join('\t'));
  }
  const sum = (column: (typeof columns)[number]) => rows.reduce((total, row) => total + row[column], 0);
  const slowest = Math.max(...rows.map((row) => row.ms));
  const refused = rows.filter((row) => row.refused).length;
  console.log(
    `${rows.length} files: ${columns.map((c) => `${sum(c)} ${c}`).join(', ')}; ` +
      `${refused} refused with a sentence; slowest ${slowest.toFixed(0)} ms`,
  );
}
