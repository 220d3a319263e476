import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import type { compareZones } from '../builders/compare-zones';
import type { judgeOracle, OracleCase } from '../builders/oracle-case';

declare const page: { judgeOracle: typeof judgeOracle; compareZones: typeof compareZones };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const wholeOracle = path('../../../shared/recurrence/oracle.json');
/** The whole oracle where it lies beside the repository, else the sample inside. */
const oracleFile = existsSync(wholeOracle) ? wholeOracle : path('../fixtures/recurrence/oracle-sample.json');
const { cases } = JSON.parse(readFileSync(oracleFile, 'utf8')) as { cases: OracleCase[] };

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: path('../builders/oracle-page.ts'), formats: ['iife'], name: 'oraclePage' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the page was not bundled');
  return chunk.code;
}

describe.each(['UTC', 'America/New_York', 'Australia/Lord_Howe'])('in a real browser in %s', (zone) => {
  let browser: Browser;
  let tab: Page;

  beforeAll(async () => {
    const code = await bundle();
    browser = await puppeteer.launch({
      executablePath: process.env['CHROME_PATH'] ?? findBrowser() ?? '',
      env: { ...process.env, TZ: zone },
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    tab = await browser.newPage();
    await tab.evaluate(code);
  });
  afterAll(() => browser.close());

  it('the browser is in that zone', async () => {
    expect(await tab.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
  });

  it(`recurrence equals the oracle in ${cases.length} of ${cases.length} cases`, async () => {
    const verdicts = await tab.evaluate(
      (all) => all.map((one) => (globalThis as unknown as typeof page).judgeOracle(one)),
      cases,
    );
    const wrong = cases.filter((_, i) => verdicts[i] === 'wrong');
    expect(wrong.map((one) => `case ${one.id}: ${one.rrule}`)).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'newer-zone-data').length).toBeLessThanOrEqual(3);
  });

  // The process zone cannot matter here, and all zones take some seconds: once is enough.
  if (zone !== 'UTC') return;
  it('every change of the clocks is the browser’s own, in every zone it knows', async () => {
    expect(await tab.evaluate(() => (globalThis as unknown as typeof page).compareZones(1998, 2035))).toEqual(
      [],
    );
  });
});
