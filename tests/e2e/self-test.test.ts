import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD } from '../../scripts/lib/build';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { FILE_LIST } from '../../scripts/lib/file-list';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

describe('what a user can check', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  });
  afterAll(() => harness.end());

  const outcomes = async () =>
    Object.fromEntries(
      await page.$$eval('[data-self-test]', (all) =>
        all.map((one) => [one.getAttribute('data-self-test'), one.getAttribute('data-outcome')]),
      ),
    );

  it('checks storage, timers, sign-in, overlay and the refusal of other hosts', async () => {
    const before = await dumpStorage(page);
    await press(page, 'self-test');
    await page.waitForSelector('[data-self-test="page"]');
    expect(await outcomes()).toEqual({
      database: 'ok',
      settings: 'ok',
      timers: 'ok',
      'sign-in': 'ok',
      overlay: 'off',
      refusal: 'ok',
      page: 'ok',
    });
    const after = await dumpStorage(page);
    expect(after['local']).not.toHaveProperty('self-test');
    expect(after['local']).not.toHaveProperty('incidents');
    expect(after['allset.quarantine']).toEqual(before['allset.quarantine']);
  });

  it('says what is not in order', async () => {
    await (await harness.worker()).evaluate(() =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.alarms.clearAll(),
    );
    await press(page, 'self-test');
    await page.waitForSelector('[data-self-test="timers"][data-outcome="not-ok"]');
  });

  it('compares every file that runs with the list of its build', async () => {
    await press(page, 'compare-files');
    await page.waitForSelector('[data-files="same"]');
    const shown = await page.$eval('[data-fingerprint]', (one) => one.getAttribute('data-fingerprint'));
    const list = readFileSync(join(E2E_BUILD, FILE_LIST));
    expect(shown).toBe(createHash('sha256').update(list).digest('hex'));
  });

  it('notes what the browser refused, in the worker and in a page', async () => {
    const attempt = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'out',
        () => 'refused',
      );
    expect(await (await harness.worker()).evaluate(attempt, 'https://worker.example/planted-path')).toBe(
      'refused',
    );
    expect(await page.evaluate(attempt, 'https://page.example/planted-path')).toBe('refused');
    await page.waitForFunction(
      () => document.querySelectorAll('[data-incident="refused-request"]').length === 2,
    );
    const text = await page.$eval('#incidents', (section) => section.textContent ?? '');
    expect(text).toContain('worker.example');
    expect(text).toContain('page.example');
    expect(JSON.stringify((await dumpStorage(page))['local'])).not.toContain('planted-path');
    await press(page, 'clear-incidents');
    await page.waitForSelector('[data-incidents="0"]');
  });

  it('lists what went wrong as a code, and clears the list', async () => {
    await expect(ask(page, 'importEverything', { base64: btoa('canary-title') })).rejects.toThrow('bad-file');
    await page.waitForSelector('[data-error-note="bad-file"]');
    expect(await page.$eval('#errors', (section) => section.textContent)).not.toContain('canary');
    await press(page, 'clear-errors');
    await page.waitForSelector('[data-errors="0"]');
    expect((await dumpStorage(page))['local']).not.toHaveProperty('error-log');
  });
});
