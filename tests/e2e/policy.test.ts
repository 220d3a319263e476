import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

/** A version before this build's, in which titles meant something else; the build knows nothing of it. */
const EARLIER = '2026-01-01';

interface Kept {
  settings: { consents: { purpose: string; policyVersion: string; given: boolean }[] };
  'agreed-policy'?: { texts: Record<string, string[]>; postponed?: string };
}

describe('another version of the policy', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID, agreeTo: ['titles'] });
    await page.waitForSelector('main[data-sync="fresh"]');
  });
  afterAll(() => harness.end());

  const local = async () => (await dumpStorage(page))['local'] as unknown as Kept;

  it('keeps the words that were agreed to, and stamps account, calendar and answers', async () => {
    const { settings, 'agreed-policy': agreed } = await local();
    expect(Object.keys(agreed?.texts ?? {}).sort()).toEqual(['calendars', 'general', 'titles']);
    expect(new Set(settings.consents.map(({ policyVersion }) => policyVersion))).toEqual(
      new Set([POLICY_VERSION]),
    );
    const stored = await dumpStorage(page);
    for (const table of ['allset.accounts', 'allset.cursors']) {
      expect(stored[table], table).toMatchObject([{ policyVersion: POLICY_VERSION }]);
    }
    expect(await page.$('[data-policy-change]')).toBeNull();
  });

  it('shows a new policy word by word and runs nothing new before a yes', async () => {
    // As if this build had come as an update: what was agreed to is another version with other words.
    await page.evaluate(async (earlier) => {
      const { local: area } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
      const { settings, 'agreed-policy': agreed } = (await area.get(null)) as unknown as Kept;
      const consents = settings.consents.map((one) => ({ ...one, policyVersion: earlier }));
      const texts = Object.fromEntries(
        Object.entries(agreed?.texts ?? {}).map(([part, lines]) => [
          part,
          lines.map((line) => line.replace('Titles of events are read', 'Titles are looked at')),
        ]),
      );
      await area.set({ settings: { ...settings, consents }, 'agreed-policy': { texts } });
    }, EARLIER);
    const change = await page.waitForSelector(`[data-policy-change="${POLICY_VERSION}"]`);
    const part = await change?.waitForSelector('[data-policy-part="titles"]');
    expect(await part?.$$eval('del', (all) => all.map((one) => one.textContent?.trim()))).toEqual([
      'looked at.',
    ]);
    expect(await part?.$$eval('ins', (all) => all.map((one) => one.textContent?.trim()))).toEqual([
      'of events',
      'read.',
    ]);
    expect(await part?.$eval('ul', (list) => [list.lang, list.dir])).toEqual(['en', 'ltr']);

    harness.google.forgetRequests();
    await ask(page, 'syncNow', { reason: 'user' });
    expect(harness.google.requests().filter(({ path }) => path.startsWith('/calendar/'))).toEqual([]);
    expect((await dumpStorage(page))['allset.entries']).not.toEqual([]);
  });

  it('says so in the popup, and leads to what changed', async () => {
    const popup = await harness.openPopup();
    await popup.waitForSelector('[data-notice="policy"]');
    expect(await popup.$eval('[data-notice="policy"] p', (one) => one.textContent)).toContain('paused');
    await harness.closePopups();
  });

  it('«Not now» is remembered and keeps everything as it was', async () => {
    const before = (await dumpStorage(page))['allset.entries'];
    await press(page, 'policy-later');
    await page.waitForSelector('[data-policy-change][data-postponed="true"]');
    expect((await local())['agreed-policy']?.postponed).toBe(POLICY_VERSION);
    await ask(page, 'syncNow', { reason: 'user' });
    expect((await dumpStorage(page))['allset.entries']).toEqual(before);
  });

  it('goes on with each part as it is agreed to', async () => {
    harness.google.forgetRequests();
    await press(page, 'agree-calendars');
    await page.waitForSelector('[data-policy-part="calendars"]', { hidden: true });
    await expect
      .poll(() => harness.google.requests().filter(({ path }) => path.startsWith('/calendar/')).length)
      .toBeGreaterThan(0);
    // Titles are still under the version before: not asked for.
    const asked = harness.google.requests().map(({ path, query }) => `${path} ${JSON.stringify(query)}`);
    expect(asked.filter((one) => one.includes('summary') && one.includes('/events'))).toEqual([]);
    await press(page, 'agree-titles');
    await page.waitForSelector('[data-policy-change]', { hidden: true });
    const { settings } = await local();
    const newest = (purpose: string) => settings.consents.findLast((one) => one.purpose === purpose);
    for (const purpose of ['calendars', 'titles']) {
      expect(newest(purpose)).toMatchObject({ given: true, policyVersion: POLICY_VERSION });
    }
  });
});
