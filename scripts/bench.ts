// `npm run bench -- --json OUT`: the performance figures, each beside its reference, in one run.
import './lib/temporal';
import { writeFile } from 'node:fs/promises';
import type { Figure } from '../bench/figure';
import { benchFirstSync } from '../bench/first-sync';
import { benchFitting } from '../bench/fitting';
import { benchInBrowser } from '../bench/in-browser';
import { benchOverlay } from '../bench/overlay';
import { benchPreferences } from '../bench/preferences';
import { benchRecurrence } from '../bench/recurrence';
import { parseCommandLine } from './lib/arguments';
import { buildE2e } from './lib/build';

const options = parseCommandLine({ json: { type: 'string' } });

buildE2e();
const figures: Figure[] = [
  ...benchPreferences(),
  ...(await benchFitting()),
  ...(await benchRecurrence()),
  ...(await benchFirstSync()),
  ...(await benchInBrowser()),
  ...(await benchOverlay()),
];
const budgets = figures.flatMap(({ name, value, limit, unit }) =>
  limit === undefined ? [] : [{ name, value, limit, unit, met: value <= limit }],
);
for (const { name, value, unit, limit } of figures) {
  const verdict =
    limit === undefined ? '' : value <= limit ? `  ✓ ≤ ${limit.toFixed(1)}` : `  ✗ > ${limit.toFixed(1)}`;
  console.log(`${name.padEnd(70)} ${value.toFixed(1).padStart(9)} ${unit}${verdict}`);
}
if (options.json) await writeFile(options.json, `${JSON.stringify({ figures, budgets }, null, 2)}\n`);
if (budgets.some(({ met }) => !met)) process.exitCode = 1;
