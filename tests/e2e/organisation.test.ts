import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import type { Organisation } from '../../utils/settings/organisation-schema';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { groupsOf } from './reveal-first';

/**
 * The browser reads the policies of an organisation from a folder of the whole machine, which a test must not touch:
 * here its own `storage.managed` answers otherwise. Everything behind it is the product’s.
 */
function answerPolicy(policy: Organisation): void {
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  Object.defineProperty(storage.managed, 'get', { value: async () => policy, configurable: true });
}

async function setPolicy(harness: Harness, page: Page, policy: Organisation): Promise<void> {
  await (await harness.worker()).evaluate(answerPolicy, policy);
  await page.evaluateOnNewDocument(answerPolicy, policy);
  await page.reload();
  await page.waitForSelector('main[data-state="connected"]');
  await groupsOf(page);
}

const agree = (page: Page, purpose: string, given = true) =>
  ask(page, 'recordConsents', { surface: 'options', answers: [{ purpose, given, text: purpose }] } as never);

describe('a policy of an organisation', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    for (const purpose of ['writing', 'colleagues-freebusy']) await agree(page, purpose);
  });
  afterAll(() => harness.end());

  it('is not there in a browser nobody manages', async () => {
    await groupsOf(page);
    expect(await page.$$('[data-organisation]')).toHaveLength(0);
    expect(await page.$eval('input[name="writing"]', (input) => input.matches(':checked:enabled'))).toBe(
      true,
    );
  });

  it('locks what it forbids, says who did, and leaves every answer on record', async () => {
    const before = ((await dumpStorage(page))['local'] as { settings: { consents: unknown[] } }).settings;
    await setPolicy(harness, page, {
      forbidWriting: true,
      forbidFreeBusy: true,
      forbidOverlay: true,
      mostHistoryMonths: 3,
      accountDomains: ['northwind.example'],
    });
    for (const name of ['writing', 'colleagues-freebusy'])
      expect(
        await page.$eval(`input[name="${name}"]`, (input) => input.matches(':disabled:not(:checked)')),
      ).toBe(true);
    expect(await page.$eval('[data-action="overlay-on"]', (button) => button.matches(':disabled'))).toBe(
      true,
    );
    const months = await page.$eval('input[name="historyMonths"]', (input) => {
      const { value, max } = input as HTMLInputElement;
      return { value, max };
    });
    expect(months).toEqual({ value: '3', max: '3' });
    expect(await page.$$('[data-organisation]')).toHaveLength(5);
    const after = ((await dumpStorage(page))['local'] as { settings: unknown }).settings;
    expect(after).toEqual(before);
  });

  it.each([
    ['a yes', (of: Page) => agree(of, 'writing')],
    ['the overlay', (of: Page) => ask(of, 'setOverlay', { on: true })],
    [
      'a hold',
      (of: Page) =>
        ask(of, 'placeHolds', {
          accountId: EMAIL,
          group: '0123456789abcdef0123456789abcdef',
          where: 'own',
          title: 'x',
          slots: [{ start: Date.now() + 864e5, end: Date.now() + 882e5 }],
          timeZone: 'Europe/Berlin',
        } as never),
    ],
  ])('refuses %s, whoever asks', async (_, attempt) => {
    await expect(attempt(page)).rejects.toThrow(/managed|forbidden/);
  });

  it('takes the shared settings out of the browser’s sync as soon as it says so', async () => {
    const synced = async () => Object.keys((await dumpStorage(page))['sync'] as object);
    await ask(page, 'changeRules', { focusMinutes: 60 });
    await agree(page, 'settings-sync');
    await expect.poll(synced, { timeout: 15_000 }).toEqual(['rule focusMinutes 0']);
    const worker = await harness.worker();
    await worker.evaluate(answerPolicy, { forbidSettingsSync: true });
    await worker.evaluate(() => {
      const { onChanged } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.managed;
      // As the browser does when an administrator changed something.
      (onChanged as unknown as { dispatch(changes: object): void }).dispatch({});
    });
    await expect.poll(synced, { timeout: 15_000 }).toEqual([]);
    await ask(page, 'changeRules', { focusMinutes: 90 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await synced()).toEqual([]);
  });

  it('reads no account of another domain', async () => {
    await setPolicy(harness, page, { accountDomains: ['elsewhere.example'] });
    await expect
      .poll(async () => {
        await ask(page, 'syncNow', { reason: 'user' });
        return page.$eval('main', (main) => main.textContent);
      })
      .toContain('Your organisation does not allow this.');
  });
});
