import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, goToConsent, press } from '../../scripts/lib/connect';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { changeAccounts, changeRows, expectAccessible } from './popup-rig';

const DAY_MS = 86_400_000;
const HANGS = { match: { host: 'www.googleapis.com' }, times: 9_999, fault: { delayMs: 60_000 } } as const;

/** Every state of the popup, in the popup that the toolbar button opens. */
describe('the popup', { timeout: 90_000 }, () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
  }, 90_000);
  afterAll(() => harness.end());
  afterEach(() => harness.closePopups());

  const open = async (selector: string) => {
    const popup = await harness.openPopup();
    await popup.waitForSelector(selector);
    return popup;
  };
  const clickable = (popup: Page) =>
    popup.$$eval('main > :not(header, footer) [data-action]', (all) =>
      all.map((one) => one.getAttribute('data-action')),
    );

  it('asks for consent before anything', async () => {
    const popup = await open('main[data-state="not-consented"]');
    expect(await clickable(popup)).toEqual(['choose']);
    await expectAccessible(popup);
  });

  it('shows the first reading with how far it is, and what is busy so far; one press ends it and forgets', async () => {
    harness.google.faults.add({ match: { path: '/events' }, nth: 1, times: 999, fault: { delayMs: 60_000 } });
    await goToConsent(page);
    await press(page, 'connect');
    await (await page.waitForSelector('#google-client-id', { visible: true }))?.type(CLIENT_ID);
    await press(page, 'save-client-id');
    const consentWindow = harness.browser.waitForTarget((target) =>
      target.url().includes('accounts.google.com'),
    );
    await press(page, 'connect');
    await allowAtGoogle(await (await consentWindow).asPage(), EMAIL);
    const popup = await open('main[data-state="first-sync"]');
    expect(await clickable(popup)).toEqual(['cancel-first-sync']);
    await expectAccessible(popup);
    await press(popup, 'cancel-first-sync');
    await popup.waitForSelector('main[data-state="not-consented"]', { timeout: 60_000 });
    const stored = await dumpStorage(page);
    expect(stored['allset.accounts']).toEqual([]);
    expect(stored['allset.entries']).toEqual([]);
    harness.google.faults.clear();
  });
});

describe('the popup of somebody who is connected', { timeout: 90_000 }, () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID, agreeTo: ['titles'] });
    await page.waitForSelector('main[data-sync="fresh"]');
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(() => harness.closePopups());

  const open = async (selector: string) => {
    const popup = await harness.openPopup();
    await popup.waitForSelector(selector);
    return popup;
  };

  it('shows times', async () => {
    const popup = await open('main[data-state="ready"]');
    await expectAccessible(popup);
  });

  it('says that nothing is free, and what would free something', async () => {
    const popup = await open('main[data-state="ready"]');
    await popup.select('select[name="within"]', 'next-week');
    await popup.click('input[name="own-duration"]');
    await popup.keyboard.type('480');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main[data-state="nothing-free"][aria-busy="false"]');
    await popup.waitForSelector('[data-action="look-further"]');
    await expectAccessible(popup);
    await press(popup, 'look-further');
    await popup.waitForSelector('main[aria-busy="false"]');
    await press(popup, 'shorter');
    await popup.waitForSelector('main[data-state="ready"][aria-busy="false"]');
  });

  it('says that it is offline, with times as of when', async () => {
    const popup = await open('main[data-state="ready"]');
    await popup.setOfflineMode(true);
    await popup.waitForSelector('[data-notice="offline"] [data-action="refresh"]');
    expect((await popup.$$('[data-slot]')).length).toBeGreaterThan(0);
    await expectAccessible(popup);
    await popup.setOfflineMode(false);
    await popup.waitForSelector('[data-notice="offline"]', { hidden: true });
  });

  const troubles: [what: string, state: string, action: string][] = [
    ['the sign-in ended', 'auth-required', 'connect'],
    ['a permission was not given', 'scope-missing', 'connect'],
    ['the organisation refuses', 'auth-blocked', 'connect'],
    ['Google asks for a pause', 'quota', 'retry'],
    ['the disk is full', 'storage-full', 'retry'],
  ];
  it.each(troubles)(
    'keeps the last times when %s, with one sentence and one button',
    async (_, state, action) => {
      harness.google.faults.add(HANGS);
      await changeAccounts(page, { state });
      const popup = await open(`[data-notice="error"][data-error="${state}"] [data-action="${action}"]`);
      expect((await popup.$$('[data-slot]')).length).toBeGreaterThan(0);
      await expectAccessible(popup);
      await changeAccounts(page, { state: 'ok' });
      harness.google.faults.clear();
    },
  );

  it('says how old an old copy is', async () => {
    harness.google.faults.add(HANGS);
    const old = Date.now() - 2 * DAY_MS;
    await changeRows(page, 'cursors', { syncedAt: old });
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const all = await storage.local.get(null);
      const notes = Object.keys(all).filter((key) => JSON.stringify(all[key]).includes('checkedAt'));
      await storage.local.remove(notes);
    });
    const popup = await open('[data-notice="stale"] [data-action="refresh"]');
    await expectAccessible(popup);
    harness.google.faults.clear();
  });

  it('says that no calendar is chosen', async () => {
    harness.google.faults.add(HANGS);
    await changeRows(page, 'calendars', { chosen: false });
    const popup = await open('main[data-state="no-calendar"] [data-action="choose"]');
    await expectAccessible(popup);
    harness.google.faults.clear();
  });
});
