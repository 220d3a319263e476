import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

const HOUR = 3_600_000;
const GUEST = 'canary-guest@northwind.example';

async function stored(page: Page): Promise<string> {
  const { local: _settings, ...rest } = await dumpStorage(page);
  return JSON.stringify(rest);
}

/** What stands in the page, and what a screen reader is told of it. */
async function seen(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return `${await page.evaluate(() => document.documentElement.outerHTML)}${JSON.stringify(tree)}`;
}

describe('the rights, through the page', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    const now = Math.floor(Date.now() / HOUR) * HOUR;
    for (const [id, start] of [
      ['over', now - 72 * HOUR],
      ['person', now - 96 * HOUR],
    ] as const) {
      harness.world.putEvent(EMAIL, {
        id: `canary${id}`,
        summary: `canary-${id}`,
        attendees: [
          { email: EMAIL, self: true, responseStatus: 'accepted' },
          { email: GUEST, responseStatus: 'accepted' },
        ],
        start: { dateTime: new Date(start).toISOString() },
        end: { dateTime: new Date(start + HOUR).toISOString() },
      });
    }
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    const answers = ['titles', 'guests'].map((purpose) => ({ purpose, given: true, text: purpose }));
    await ask(page, 'recordConsents', { surface: 'options', answers } as never);
    await ask(page, 'syncNow', { reason: 'user' } as never);
  });
  afterAll(() => harness.end());

  it('reads titles and guests once they were agreed to', async () => {
    await expect.poll(() => stored(page), { timeout: 20_000 }).toContain('canary-over');
  });

  it('finds one record among all, says what it is, and deletes it for good', async () => {
    const field = await page.waitForSelector('input[name="records-needle"]');
    await field?.type('canary-over');
    await page.waitForFunction(() => document.querySelectorAll('[data-record="entries"]').length === 1);
    await (await page.waitForSelector('[data-record="entries"] summary'))?.click();
    await press(page, 'delete-record');
    await press(page, 'confirm-erase');
    await page.waitForSelector('[data-erasure="1"]');
    expect(await stored(page)).not.toContain('canary-over');
    await ask(page, 'syncNow', { reason: 'user' } as never);
    expect(await stored(page)).not.toContain('canary-over');
    await page.keyboard.press('Escape');
  });

  it('forgets a person everywhere', async () => {
    expect(await stored(page)).toContain(GUEST);
    await (await page.waitForSelector('[data-right="person"]'))?.click();
    await (await page.waitForSelector('dialog input[name="email"]'))?.type(GUEST);
    await press(page, 'name-erasure');
    await press(page, 'confirm-erase');
    await page.waitForSelector('[data-erasure]');
    expect(await stored(page)).not.toContain(GUEST);
    await page.keyboard.press('Escape');
  });

  it('hides the account, and shows it again, by one key', async () => {
    expect(await seen(page)).toContain(EMAIL);
    // What was typed into the search above is the test’s own.
    await page.reload();
    await page.waitForSelector(`[data-account="${EMAIL}"]`);
    await page.keyboard.press('m');
    await page.waitForFunction(() => !document.querySelector('[data-account]'));
    const masked = await seen(page);
    expect(masked).not.toContain(EMAIL);
    expect(masked).not.toContain('canary');
    await page.keyboard.press('m');
    await page.waitForSelector(`[data-account="${EMAIL}"]`);
  });

  it('asks nobody for anything while it is paused, and again afterwards', async () => {
    await ask(page, 'setPaused', { paused: true } as never);
    await page.waitForSelector('[data-notice="paused"]');
    harness.google.forgetRequests();
    await ask(page, 'syncNow', { reason: 'open' } as never);
    await expect(ask(page, 'syncNow', { reason: 'user' } as never)).rejects.toThrow();
    const asked = () => harness.google.requests().filter(({ path }) => path !== '/ListAccounts');
    expect(asked()).toEqual([]);
    await press(page, 'resume');
    await expect.poll(asked).not.toEqual([]);
  });
});
