import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, EMAIL, type Harness, startHarness } from './harness';
import { goToPlace } from './reveal-first';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GUEST = 'canary-guest@northwind.example';
/** Every word of the calendar and of the user's own begins with it. */
const WORDS = /canary-|ana@northwind/g;

/** What a screen reader is told of the page; of the options page, of each of its groups. */
async function told(page: Page): Promise<string> {
  const groups = await page.$$eval('[data-view]', (all) => all.map(({ id }) => id));
  const trees: unknown[] = [];
  for (const group of groups.length > 0 ? groups : [undefined]) {
    if (group) await goToPlace(page, group);
    trees.push(await page.accessibility.snapshot({ interestingOnly: false }));
  }
  return JSON.stringify(trees);
}

/** What stands in the page, its fields included, and what a screen reader is told of it. */
async function seen(page: Page): Promise<string> {
  const tree = await told(page);
  const html = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return `${document.documentElement.outerHTML}\n${fields.map(({ value }) => value).join('\n')}`;
  });
  return `${html}\n${tree}`;
}

/** All groups of the options page are there, down to the single record. */
async function untilWhole(page: Page): Promise<void> {
  for (const part of ['[data-written]', '[data-view="about"]', '[data-record]'])
    await page.waitForSelector(part);
}

/** The words found, each with what is around it. */
async function leaks(page: Page): Promise<string[]> {
  const text = await seen(page);
  return [...text.matchAll(WORDS)].map(({ index }) => text.slice(Math.max(0, index - 80), index + 40));
}

describe('while titles and names are hidden', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    const today = Math.floor(Date.now() / DAY) * DAY;
    for (let week = -10; week <= 1; week++) {
      for (const [name, hour] of [
        ['review', 9],
        ['visit', 13],
      ] as const) {
        const start = today + week * 7 * DAY + hour * HOUR;
        harness.world.putEvent(EMAIL, {
          id: `canary${name}${week + 20}`,
          summary: `canary-${name}`,
          location: `canary-${name} street 5`,
          attendees: [
            { email: EMAIL, self: true, responseStatus: 'accepted' },
            { email: GUEST, displayName: 'canary-name', responseStatus: 'accepted' },
          ],
          start: { dateTime: new Date(start).toISOString() },
          end: { dateTime: new Date(start + HOUR).toISOString() },
        });
      }
    }
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['learning', 'titles', 'guests', 'places', 'commutes'],
    });
    await page.waitForSelector('main[data-sync="fresh"]', { timeout: 60_000 });
    await ask(page, 'changePlaces', {
      named: [
        { name: 'Home', role: 'home', address: 'canary-home 1' },
        { name: 'canary-place', address: 'canary-place 2' },
      ],
    });
    await writeHold(page);
    await page.reload();
    await untilWhole(page);
  });
  afterAll(() => harness.end());

  const setMask = (on: boolean) => ask(page, 'setMask', { on });

  it('they are there before, on every screen that is walked here', async () => {
    const text = await seen(page);
    const expected = ['canary-review', 'canary-hold', 'canary-home 1', 'canary-place', EMAIL];
    // One long text is no help in a failure.
    expect(expected.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('no word of the calendar is in the options, in its fields or in what a screen reader says', async () => {
    await setMask(true);
    await page.waitForFunction(() => !document.querySelector('[data-account]'));
    await page.waitForSelector('[data-written]');
    expect(await leaks(page)).toEqual([]);
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll<HTMLElement>('summary')) closed.click();
    });
    await page.waitForFunction(() => document.querySelector('[data-record] td') !== null);
    expect(await leaks(page)).toEqual([]);
    await page.reload();
    await untilWhole(page);
    expect(await leaks(page)).toEqual([]);
  });

  it.each(['popup', 'panel'] as const)('nor in the %s, with the first time opened', async (name) => {
    const own = await harness.browser.newPage();
    await own.goto(`chrome-extension://${harness.extensionId}/${name}.html`);
    await own.waitForSelector('[data-slot], [data-rank], [data-label]', { timeout: 20_000 });
    expect(await leaks(own)).toEqual([]);
    await own.evaluate(() => {
      for (const closed of document.querySelectorAll<HTMLElement>('[aria-expanded="false"], summary')) {
        closed.click();
      }
    });
    const why = await own.$('[data-action="why"]');
    await why?.click();
    if (why) await own.waitForSelector('dialog[open]');
    expect(await leaks(own)).toEqual([]);
    await own.close();
  });

  it('and they are back when shown again', async () => {
    await setMask(false);
    await page.waitForSelector(`[data-account="${EMAIL}"]`);
    expect((await leaks(page)).length).toBeGreaterThan(10);
  });
});

/** A hold as the background would note it, without asking Google for one. */
async function writeHold(page: Page): Promise<void> {
  await page.evaluate(
    async (email, guest) => {
      const opening = indexedDB.open('allset');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const start = Date.now() + 3 * 86_400_000;
      const draft = {
        title: 'canary-hold',
        location: 'canary-hold 3',
        guests: [{ email: guest }],
        start,
        end: start + 3_600_000,
        timeZone: 'Europe/Berlin',
      };
      const row = { kind: 'hold', accountId: email, calendarId: email, group: 'g', state: 'written', draft };
      const store = db.transaction('written', 'readwrite').objectStore('written');
      const adding = store.add({ ...row, id: 'hold1', askedAt: Date.now(), etag: 'e' });
      await new Promise((resolve) => {
        adding.onsuccess = resolve;
      });
      db.close();
    },
    EMAIL,
    GUEST,
  );
}
