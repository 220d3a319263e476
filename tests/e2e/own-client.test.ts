import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, EMAIL, type Harness, startHarness } from './harness';

const HOUR_MS = 3_600_000;
const SECRET = 'standin-web-secret';

describe('a Google client of one’s own, with its secret', { timeout: 60_000 }, () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID, clientSecret: SECRET });
    await page.waitForSelector('main[data-sync="fresh"]');
  }, 120_000);
  afterAll(() => harness.end());

  const exchanges = () => harness.google.requests().filter(({ path }) => path.endsWith('/token')).length;
  const windows = () => harness.google.requests().filter(({ path }) => path.includes('/o/oauth2/')).length;

  it('connects with a code, once', () => {
    expect(exchanges()).toBe(1);
  });

  it('renews what has run out without any window', async () => {
    const opened = windows();
    expect(opened).toBeGreaterThan(0);
    await page.evaluate(async (ms) => {
      const { tokens } = (await chrome.storage.session.get('tokens')) as {
        tokens: Record<string, { expiresAt: number }>;
      };
      for (const token of Object.values(tokens)) token.expiresAt -= ms;
      await chrome.storage.session.set({ tokens });
    }, HOUR_MS);
    await ask(page, 'syncNow', { reason: 'user' });
    expect([exchanges(), windows()]).toEqual([2, opened]);
  });
});
