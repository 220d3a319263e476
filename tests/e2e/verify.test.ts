import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, EMAIL, type Harness, startHarness } from './harness';
import { expectAccessible } from './popup-rig';

const HOUR_MS = 3_600_000;

describe('busy time held against Google’s own', { timeout: 90_000 }, () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  });
  afterAll(() => harness.end());

  it('asks for the free/busy scope at its first use, and finds no difference', async () => {
    const consentWindow = harness.browser.waitForTarget((target) =>
      target.url().includes('accounts.google.com'),
    );
    const verifying = ask(page, 'verifyBusy', {});
    const consent = await (await consentWindow).asPage();
    expect(await consent.content()).toContain('calendar.events.freebusy');
    await allowAtGoogle(consent, EMAIL);
    expect(await verifying).toMatchObject({ calendars: 1, refused: 0, differences: [] });
  });

  it('finds what changed at Google since the last sync, to the minute, and nothing after one', async () => {
    // A minute nobody plans for, so that it can't hide behind another event.
    const start = Math.ceil(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS + 3 * 24 * HOUR_MS + 0.5 * HOUR_MS;
    harness.world.putEvent(EMAIL, {
      id: 'addedmeanwhile',
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + HOUR_MS).toISOString() },
    });
    const { differences } = await ask(page, 'verifyBusy', {});
    expect(differences).toEqual([{ start, end: start + HOUR_MS, busyIn: 'google' }]);
    await ask(page, 'syncNow', { reason: 'user' });
    expect((await ask(page, 'verifyBusy', {})).differences).toEqual([]);
  });

  it('reads everything anew where a difference stays, and compares again', async () => {
    await forgetEntry(page, 'addedmeanwhile');
    await press(page, 'verify');
    await page.waitForSelector('[data-verified="1"]');
    // Nothing changed at Google: the next sync brings nothing.
    await ask(page, 'syncNow', { reason: 'user' });
    expect((await ask(page, 'verifyBusy', {})).differences).toHaveLength(1);
    await expectAccessible(page);
    await (await page.waitForSelector('[data-action="read-anew"]'))?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-verified="0"]');
    expect(await page.$('[data-action="read-anew"]')).toBeNull();
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement | null)?.dataset['action'] === 'verify',
    );
  });
});

/** A row that is lost without a word. */
function forgetEntry(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (lost) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('allset');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction('entries', 'readwrite');
          transaction.objectStore('entries').openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            if (cursor.value.id === lost) cursor.delete();
            cursor.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    id,
  );
}
