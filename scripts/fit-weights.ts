import './lib/temporal';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personas } from './evaluate/personas';
import { readCalendar } from './evaluate/read-calendar';
import { fitWeights, toTrainingSets } from './evaluate/training';

/**
 * `npm run fit [-- --calendars DIR] [--without NAME]`: everybody's starting weights, from the first three quarters
 * of the development calendars and made-up people. The last quarter is never looked at. Same input, same file.
 */
const { values } = parseArgs({
  options: {
    calendars: { type: 'string', default: '../shared/calendars' },
    without: { type: 'string', default: '' },
    out: { type: 'string', default: 'utils/preferences/weights.gen.json' },
  },
});

const files = await readdir(values.calendars).catch(() => null);
if (!files) {
  console.error(
    `There is no folder ${values.calendars}: give the development calendars with --calendars DIR.`,
  );
  process.exit(2);
}
const sources = [];
for (const file of files.filter((name) => name.endsWith('.ics')).sort()) {
  if (file === `${values.without}.ics`) continue;
  const calendar = await readCalendar(join(values.calendars, file));
  const sets = toTrainingSets(calendar, 600);
  console.log(`${calendar.name}: ${sets.length} choices`);
  sources.push({ sets, made: false });
}
for (const persona of personas()) {
  const sets = toTrainingSets(persona, 120);
  console.log(`${persona.name} (made up): ${sets.length} choices`);
  sources.push({ sets, made: true });
}
const fitted = fitWeights(sources);
await writeFile(values.out, `${JSON.stringify(fitted, null, 1)}\n`);
for (const { name, weight, scale } of fitted.features) {
  console.log(
    `${name.padEnd(16)} ${weight.toFixed(3).padStart(8)} ${(weight * scale).toFixed(3).padStart(8)}`,
  );
}
