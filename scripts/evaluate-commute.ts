import './lib/temporal';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toAppError } from '../utils/errors';
import { evaluateTrips, type TripResult } from './evaluate-commute/evaluate-trips';
import { readWhereabouts } from './evaluate-commute/read-whereabouts';
import { summariseAllTrips, summariseTrips, toTripTable } from './evaluate-commute/trip-summary';
import { fail, parseCommandLine } from './lib/arguments';

/**
 * `npm run evaluate:commute -- --calendars DIR [--json OUT]`: travel predictions against held-out trips of every
 * `.ics` in DIR. Prints counts, shares and minutes only: nothing of what the calendars say.
 */
const options = parseCommandLine({ calendars: { type: 'string' }, json: { type: 'string' } });
const folder = options.calendars ?? fail('Name a folder of calendars: --calendars DIR');

/** Fewer held-out trips say nothing about a calendar: one of them would move its share by a quarter. */
const LEAST_TRIPS = 5;

const results: TripResult[] = [];
const skipped: { readonly name: string; readonly why: string }[] = [];
const files = await readdir(folder).catch(() => fail(`There is no folder ${folder}.`));
for (const file of files.filter((name) => /\.ics$/i.test(name)).sort()) {
  const name = file.replace(/\.ics$/i, '');
  try {
    const { whereabouts, timeZone } = await readWhereabouts(join(folder, file));
    const result = evaluateTrips(name, whereabouts, timeZone);
    if (result.held.length >= LEAST_TRIPS) results.push(result);
    else skip(name, `too few trips in its last quarter: ${result.held.length} of ${LEAST_TRIPS}.`);
  } catch (thrown) {
    skip(name, toAppError(thrown).message);
  }
}
const macro = summariseAllTrips(results);
if (results.length === 0) {
  process.stderr.write('No calendar could be evaluated.\n');
  process.exitCode = 1;
} else {
  console.log(`\n${toTripTable(results)}`);
  console.log(
    [
      '',
      `No false conflict: ${macro.noFalseConflict.toFixed(3)} (calendars alike), ${macro.micro.noFalseConflict.toFixed(3)} (${macro.trips} trips alike); predicted ${macro.medianPredictedMinutes} minutes (median).`,
      `Visits back to back at different places leave no time to predict and are no trips: with them ${macro.noFalseConflictWithBackToBack.toFixed(3)}.`,
    ].join('\n'),
  );
}
if (options.json !== undefined) {
  const report = { calendars: results.map(summariseTrips), skipped, macro };
  await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`).catch(() =>
    fail(`${options.json} cannot be written.`),
  );
}

function skip(name: string, why: string): void {
  skipped.push({ name, why });
  console.log(`${name}: left out: ${why}`);
}
