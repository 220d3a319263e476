import './lib/temporal';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, parseCommandLine } from './lib/arguments';
import { type IcsOutcome, readOutcome } from './lib/ics-outcome';

/**
 * `npm run ics-edge [-- --dir DIR] [--verbose]`
 *
 * What becomes of every `.ics` file in a folder: no crash, no hang, and no event that disappears unsaid.
 */
const MAX_MS = 1000;

const { dir = '../shared/ics-edge', verbose = false } = parseCommandLine({
  dir: { type: 'string' },
  verbose: { type: 'boolean' },
});

const files = await readdir(dir).catch(() => fail(`${dir} is not a folder that can be read.`));
const outcomes: [file: string, outcome: IcsOutcome][] = [];
for (const file of files.filter((name) => name.endsWith('.ics')).sort()) {
  outcomes.push([file, await readOutcome(join(dir, file))]);
}
if (outcomes.length === 0) fail(`${dir} holds no .ics files.`);
printTable();

const bad = outcomes.filter(([, { ms, refused, parts, report }]) => {
  return ms > MAX_MS || (!refused && parts !== report.read + report.skipped.length);
});
for (const [file, { ms, parts, report }] of bad) {
  console.error(
    `${file}: ${ms.toFixed(0)} ms; ${parts} parts, ${report.read} read, ${report.skipped.length} skipped`,
  );
}
process.exitCode = bad.length > 0 ? 1 : 0;

function printTable(): void {
  const columns = ['parts', 'read', 'repaired', 'skipped', 'unreadable', 'occurrences'];
  const width = Math.max(...outcomes.map(([file]) => file.length));
  console.log(['file'.padEnd(width), ...columns, 'ms'].join('\t'));
  const sums = columns.map(() => 0);
  for (const [file, outcome] of outcomes) {
    const { parts, report, unreadable, occurrences, ms, refused = '' } = outcome;
    const { read, repaired, skipped } = report;
    const counts = [parts, read, repaired.length, skipped.length, unreadable.length, occurrences];
    for (const [i, count] of counts.entries()) sums[i] = (sums[i] ?? 0) + count;
    console.log([file.padEnd(width), ...counts, ms.toFixed(0), refused].join('\t'));
    if (verbose) printDetails(outcome);
  }
  const slowest = Math.max(...outcomes.map(([, { ms }]) => ms));
  const refused = outcomes.filter(([, outcome]) => outcome.refused).length;
  console.log(
    `${outcomes.length} files: ${columns.map((column, i) => `${sums[i]} ${column}`).join(', ')}; ` +
      `${refused} refused with a sentence; slowest ${slowest.toFixed(0)} ms`,
  );
}

function printDetails({ report, unreadable }: IcsOutcome): void {
  for (const { uid, what } of report.repaired) console.log(`\trepaired\t${uid}\t${what}`);
  for (const { uid, why } of report.skipped) console.log(`\tskipped\t${uid}\t${why}`);
  for (const { id, why } of unreadable) console.log(`\tunreadable\t${id}\t${why}`);
}
