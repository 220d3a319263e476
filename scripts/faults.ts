// `npm run faults -- --json OUT [--quick]`: every fault we know, one at a time; nothing may be lost.
import 'fake-indexeddb/auto';
import './lib/temporal';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackEnd, backEnds, openSurvival, type Survival } from '../tests/e2e/survival';
import { tryFaults } from '../tests/sync/fuzz/try-faults';
import { parseCommandLine } from './lib/arguments';
import { buildE2e } from './lib/build';

/** After a page was asked for: before it is answered, while it is read, written, and after. */
const AFTER_MS = [0, 10, 20, 35, 50, 70, 95, 125];
const SHARES = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99];
const EVENTS = 10_000;

const options = parseCommandLine({ json: { type: 'string' }, quick: { type: 'boolean' } });
const lost: { readonly fault: string; readonly what: string }[] = [];
let tried = 0;

await inProcess();
if (!options.quick) {
  buildE2e();
  for (const backEnd of backEnds) await inBrowser(backEnd);
}
const report = { tried, survived: tried - lost.length, lost };
if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`${tried} faults tried, ${report.survived} survived, ${lost.length} lost`);
if (lost.length > 0) process.exitCode = 1;

function note(fault: string, what: string | undefined): void {
  tried += 1;
  if (what === undefined) return;
  lost.push({ fault, what });
  console.log(`${fault}: ${what}`);
}

async function inProcess(): Promise<void> {
  for await (const attempt of tryFaults()) note(attempt.name, attempt.lost);
  console.log(`without a browser: ${tried} tried, ${lost.length} lost`);
}

async function inBrowser(backEnd: BackEnd): Promise<void> {
  const before = tried;
  const userDataDir = await mkdtemp(join(tmpdir(), 'allset-faults-'));
  const survival = await openSurvival({ backEnd, events: EVENTS, userDataDir });
  try {
    for (let page = 1; page <= survival.pages; page++) {
      for (const afterMs of AFTER_MS) {
        await attempt(`${backEnd}: the worker dies ${afterMs} ms after page ${page}`, survival, () =>
          survival.killAt({ page, afterMs }),
        );
      }
    }
    for (const share of SHARES) {
      await attempt(`${backEnd}: files cut to ${share * 100} %`, survival, () =>
        survival.restartWithCutFiles(share),
      );
    }
  } finally {
    await survival.end();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  console.log(`${backEnd}: ${tried - before} tried`);
}

async function attempt(fault: string, survival: Survival, meet: () => Promise<unknown>): Promise<void> {
  try {
    await meet();
    note(fault, await survival.findFault());
  } catch (thrown) {
    note(fault, thrown instanceof Error ? thrown.message : String(thrown));
  }
}
