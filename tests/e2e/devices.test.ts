import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

const synced = async (page: Page) => (await dumpStorage(page))['sync'] as Record<string, unknown>;
const local = async (page: Page) => (await dumpStorage(page))['local'] as Record<string, unknown>;
/** As another computer of the same person would, by way of the browser. */
const putSynced = (page: Page, items: Record<string, unknown>) =>
  page.evaluate(
    (all) => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.sync.set(all),
    items,
  );
async function press(page: Page): Promise<void> {
  await (await page.waitForSelector('#settings-file input[name="settings-sync"]'))?.click();
}

describe('settings on several computers', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    await ask(page, 'changeRules', { focusMinutes: 90 });
    await ask(page, 'stateHabit', {
      habit: { pattern: 'title:7', strength: 'rule', startMinute: 540, endMinute: 600, title: 'canary' },
      on: true,
    });
  });
  afterAll(() => harness.end());

  it('stay on this one until somebody agrees', async () => {
    expect(await synced(page)).toEqual({});
    await press(page);
    await expect
      .poll(() => synced(page), { timeout: 10_000 })
      .toEqual({
        'rule focusMinutes 0': { version: 1, at: 0, of: 1, part: '90' },
      });
    expect(JSON.stringify(await local(page))).toContain('"kind":"settings-sync"');
  });

  it('follow what another one changed, and tell it what was changed here', async () => {
    const at = Date.now() + 1000;
    await putSynced(page, { 'rule bufferAfterMinutes 0': { version: 1, at, of: 1, part: '20' } });
    await expect
      .poll(async () => ((await local(page))['settings'] as Record<string, unknown>)['bufferAfterMinutes'], {
        timeout: 15_000,
      })
      .toBe(20);
    await ask(page, 'changeRules', { bufferAfterMinutes: 25 });
    await expect
      .poll(async () => (await synced(page))['rule bufferAfterMinutes 0'], { timeout: 15_000 })
      .toMatchObject({ part: '25' });
    expect(JSON.stringify(await synced(page))).not.toContain('canary');
  });

  it('are left alone beside what cannot be read, and one sentence says so', async () => {
    await putSynced(page, { 'rule leanEarly 0': { version: 1, at: 5, of: 1, part: '99' } });
    await page.waitForSelector('[data-notice="carrying-broken"]', { timeout: 15_000 });
    expect((await local(page))['settings']).toMatchObject({ leanEarly: 0, bufferAfterMinutes: 25 });
  });

  it('leave nothing there once the yes is taken back', async () => {
    await press(page);
    await expect.poll(() => synced(page), { timeout: 10_000 }).toEqual({});
    expect(await local(page)).not.toHaveProperty('settings-sync');
    expect((await local(page))['settings']).toMatchObject({ bufferAfterMinutes: 25, focusMinutes: 90 });
  });

  it('are gone there after «Delete everything», and the receipt says so', async () => {
    await press(page);
    await expect.poll(async () => Object.keys(await synced(page)), { timeout: 15_000 }).toHaveLength(2);
    const { steps } = await ask(page, 'deleteEverything', {});
    expect(steps).toContainEqual({ step: 'synced-settings', outcome: 'done', removed: 2 });
    expect(await synced(page)).toEqual({});
  });
});
