import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import type { AccountRow } from '../../utils/db/rows';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { changeAccounts, changeRows } from './popup-rig';

const DAY_MS = 86_400_000;
const API = { host: 'www.googleapis.com' };
/** Long enough to look, short enough that the next reading need not wait for it. */
const SLOW = { match: API, times: 9_999, fault: { delayMs: 4_000 } } as const;

/** Where a state has one action, the action does what it says: in the popup that the toolbar button opens. */
describe('the one action', { timeout: 90_000 }, () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(async () => {
    harness.google.faults.clear();
    await harness.closePopups();
  });

  const open = async (selector: string) => {
    const popup = await harness.openPopup();
    await popup.waitForSelector(selector);
    return popup;
  };
  /** Presses what leads to the settings, which no tab shows before. */
  const leadsToSettings = async (selector: string, action: string, address = 'options.html') => {
    await page.goto('about:blank');
    const popup = await open(`${selector} [data-action="${action}"]`);
    const settings = harness.browser.waitForTarget((target) => target.url().endsWith(address));
    // The popup closes itself as the tab comes to the front.
    await press(popup, action).catch(() => {});
    page = await (await settings).asPage();
    await page.waitForSelector('main[data-state]');
  };
  const states = async () =>
    ((await dumpStorage(page))['allset.accounts'] as AccountRow[]).map(({ state }) => state);

  it('of a popup nobody consented to leads to where that is done', async () => {
    await leadsToSettings('main[data-state="not-consented"]', 'choose');
  });

  it('of sample data leads to one’s own calendar', async () => {
    await ask(page, 'startSample', {});
    await leadsToSettings('[data-notice="sample"]', 'choose');
    await ask(page, 'deleteEverything', {});
    await page.reload();
  });

  describe('once connected', () => {
    beforeAll(async () => {
      await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID, agreeTo: ['titles'] });
      await page.waitForSelector('main[data-sync="fresh"]');
    }, 120_000);

    it('where learning is off, leads to the switch that turns it on', async () => {
      await leadsToSettings('[data-notice="learning-off"]', 'turn-on', 'options.html#use');
    });

    it.each(['auth-required', 'scope-missing', 'auth-blocked'] as const)(
      '%s: asks Google, and what Google allows counts',
      async (state) => {
        harness.google.faults.add(SLOW);
        await changeAccounts(page, { state });
        const popup = await open(`[data-notice="error"][data-error="${state}"] [data-action="connect"]`);
        harness.google.faults.clear();
        harness.google.auth.revoke(EMAIL);
        const consent = harness.browser.waitForTarget((target) =>
          target.url().includes('accounts.google.com'),
        );
        await press(popup, 'connect').catch(() => {});
        await allowAtGoogle(await (await consent).asPage(), EMAIL);
        await expect.poll(states, { timeout: 20_000 }).toEqual(['ok']);
      },
    );

    it.each(['quota', 'storage-full'] as const)('%s: reads again', async (state) => {
      // A reading that began before would not know of the state it is about to be given.
      await ask(page, 'syncNow', { reason: 'user' });
      harness.google.faults.add(SLOW);
      await changeAccounts(page, { state });
      const popup = await open(`[data-notice="error"][data-error="${state}"] [data-action="retry"]`);
      harness.google.faults.clear();
      await press(popup, 'retry');
      await popup.waitForSelector('[data-notice="error"]', { hidden: true });
      await expect.poll(states).toEqual(['ok']);
    });

    it('offline: keeps the times, and asks Google all the same', async () => {
      const popup = await open('main[data-state="ready"]');
      await popup.setOfflineMode(true);
      await popup.waitForSelector('[data-notice="offline"] [data-action="refresh"]');
      harness.google.forgetRequests();
      await press(popup, 'refresh');
      await expect.poll(() => harness.google.requests().some(({ host }) => host === API.host)).toBe(true);
      expect((await popup.$$('[data-slot]')).length).toBeGreaterThan(0);
      await popup.setOfflineMode(false);
      await popup.waitForSelector('[data-notice="offline"]', { hidden: true });
    });

    it('stale: reads again', async () => {
      harness.google.faults.add(SLOW);
      await changeRows(page, 'cursors', { syncedAt: Date.now() - 2 * DAY_MS });
      await page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
        const all = await storage.local.get(null);
        await storage.local.remove(
          Object.keys(all).filter((key) => JSON.stringify(all[key]).includes('checkedAt')),
        );
      });
      const popup = await open('[data-notice="stale"] [data-action="refresh"]');
      harness.google.faults.clear();
      await press(popup, 'refresh');
      await popup.waitForSelector('[data-notice="stale"]', { hidden: true });
    });

    it('paused: goes on', async () => {
      const popup = await open('main[data-state="ready"]');
      await press(popup, 'pause');
      await press(popup, 'resume');
      await popup.waitForSelector('[data-action="resume"]', { hidden: true });
      await popup.waitForSelector('[data-action="pause"]');
    });

    it('no calendar chosen: leads to the list of calendars', async () => {
      await changeRows(page, 'calendars', { chosen: false });
      await leadsToSettings('main[data-state="no-calendar"]', 'choose');
    });
  });
});
