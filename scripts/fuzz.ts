// `npm run fuzz -- --seeds N [--from SEED] [--json OUT]`: random server histories with faults; see run-seed.ts.
import 'fake-indexeddb/auto';
import './lib/temporal';
import { writeFileSync } from 'node:fs';
import { runSeed } from '../tests/sync/fuzz/run-seed';
import { fail, parseCommandLine } from './lib/arguments';

const options = parseCommandLine({
  seeds: { type: 'string', default: '500' },
  from: { type: 'string', default: '1' },
  json: { type: 'string' },
});
const count = Number(options.seeds);
const from = Number(options.from);
if (!Number.isInteger(count) || count < 1) fail('--seeds takes a whole number from 1 on');
if (!Number.isInteger(from) || from < 0) fail('--from takes the number of a seed');
const began = performance.now();
const total = { steps: 0, faults: 0, deaths: 0 };
const divergences: { readonly seed: number; readonly what: string }[] = [];

for (let seed = from; seed < from + count; seed++) {
  try {
    const result = await runSeed(seed);
    total.steps += result.steps;
    total.faults += result.faults;
    total.deaths += result.deaths;
    if (result.divergence !== undefined) note(seed, result.divergence);
    if (count === 1) console.log(result.log.join('\n'));
  } catch (thrown) {
    note(seed, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
  if (seed % 500 === 0)
    console.log(`${seed - from + 1} of ${count} seeds, ${divergences.length} divergences`);
}

function note(seed: number, what: string): void {
  divergences.push({ seed, what });
  console.log(`seed ${seed}: ${what.slice(0, 400)}`);
}

const seconds = Math.round((performance.now() - began) / 100) / 10;
const report = { seeds: count, ...total, divergences, seconds };
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(
  `${count} seeds, ${total.steps} steps, ${total.faults} faults (${total.deaths} deaths), ` +
    `${divergences.length} divergences, ${seconds} s`,
);
process.exitCode = divergences.length === 0 ? 0 : 1;
