import './lib/temporal';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toAppError } from '../utils/errors';
import { MODEL_VERSION } from '../utils/preferences/model';
import { weightsVersion } from '../utils/preferences/weights';
import { MINUTE_MS } from '../utils/time/instant';
import { type CalendarResult, evaluateCalendar } from './evaluate/evaluate-calendar';
import { FULL_HISTORY, MOST_MILLISECONDS, measureRankings } from './evaluate/ranking-cost';
import { readCalendar } from './evaluate/read-calendar';
import { quantile, summariseAll, summariseCalendar, toTable } from './evaluate/summary';

/**
 * `npm run evaluate -- --calendars DIR --json OUT [--grid 15|30|60]`: how good preferred times are on every `.ics`
 * in DIR, beside the baselines. Prints counts and shares only: nothing of what the calendars say.
 */
const { values } = parseArgs({
  options: {
    calendars: { type: 'string' },
    json: { type: 'string' },
    grid: { type: 'string', default: '30' },
  },
});
const gridMinutes = Number(values.grid);
if (!values.calendars || ![15, 30, 60].includes(gridMinutes)) {
  console.error('Usage: npm run evaluate -- --calendars DIR [--json OUT] [--grid 15|30|60]');
  process.exit(2);
}

const results: CalendarResult[] = [];
/** Milliseconds per ranking with a full history. */
const fullHistory: number[] = [];
const skipped: { name: string; why: string }[] = [];
for (const file of await icsFilesIn(values.calendars)) {
  const name = file.replace(/\.ics$/i, '');
  try {
    const calendar = await readCalendar(join(values.calendars, file));
    const result = evaluateCalendar(calendar, gridMinutes * MINUTE_MS);
    fullHistory.push(...measureRankings(calendar, gridMinutes * MINUTE_MS));
    if (result.targets.length === 0)
      skip(name, 'too few single meetings: 40 must come before the first one asked about.');
    else {
      results.push(result);
      const { methods, targets } = summariseCalendar(result);
      const [ours, theirs] = [methods.model.r5, methods.histogram.r5];
      console.log(`${name}: ${targets} targets, R@5 ${ours.toFixed(3)} (histogram ${theirs.toFixed(3)})`);
    }
  } catch (thrown) {
    skip(name, toAppError(thrown).message);
  }
}
if (results.length === 0) {
  console.error('No calendar could be evaluated.');
  process.exitCode = 1;
}
const macro = summariseAll(results);
console.log(`\n${toTable(macro)}`);
console.log(
  `\nms per ranking: p50 ${macro.milliseconds.p50.toFixed(2)}, p95 ${macro.milliseconds.p95.toFixed(2)}`,
);
const cost = {
  rankings: fullHistory.length,
  p50: quantile(fullHistory, 0.5),
  p95: quantile(fullHistory, 0.95),
};
console.log(
  `ms per ranking with ${FULL_HISTORY} past meetings: p50 ${cost.p50.toFixed(2)}, p95 ${cost.p95.toFixed(2)} (${cost.rankings} rankings)`,
);
// Told, not failed on: how busy the machine is says nothing about the calendars. `npm run bench` holds the budget.
if (cost.p95 > MOST_MILLISECONDS) console.log(`That is more than the ${MOST_MILLISECONDS} ms promised.`);
if (values.json) {
  const report = {
    modelVersion: MODEL_VERSION,
    weightsVersion,
    gridMinutes,
    calendars: results.map(summariseCalendar),
    skipped,
    macro,
    fullHistory: cost,
  };
  await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

function skip(name: string, why: string): void {
  skipped.push({ name, why });
  console.log(`${name}: left out: ${why}`);
}

async function icsFilesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((file) => /\.ics$/i.test(file)).sort();
  } catch {
    console.error(`There is no folder ${folder}.`);
    process.exit(2);
  }
}
