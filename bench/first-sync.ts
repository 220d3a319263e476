import type { Page } from 'puppeteer';
import { openBrowserSession } from '../scripts/lib/browser-session';
import { E2E_BUILD } from '../scripts/lib/build';
import { connectThroughPages } from '../scripts/lib/connect';
import { startGoogleServer } from '../tests/fakes/google/server';
import { createBigGoogle, EMAIL } from './big-calendar';
import { type Figure, quantile } from './figure';

const EVENTS = 10_000;
const RUNS = 7;
const CLIENT_ID = 'standin-web.apps.googleusercontent.com';
const KEY = `${EMAIL} ${EMAIL}`;

/** A first sync of 10,000 events beside the least anybody could do: fetch, parse, and put the rows down unindexed. */
export async function benchFirstSync(): Promise<Figure[]> {
  const google = createBigGoogle(EVENTS, 1);
  const server = await startGoogleServer({ google });
  const session = await openBrowserSession({ standIn: server, extensionDir: E2E_BUILD });
  try {
    const page = await session.welcomePage();
    await connectThroughPages(session, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['titles', 'guests'],
    });
    await page.waitForSelector('main[data-sync="fresh"]', { timeout: 60_000 });
    // A page of ours that watches entries would be measured along.
    const quiet = await session.browser.newPage();
    await quiet.goto(`chrome-extension://${session.extensionId}/manifest.json`);
    await page.close();
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      google.forgetRequests();
      ours.push(await timeOurs(quiet));
      const urls = google
        .requests()
        .filter(({ path, status }) => path.endsWith('/events') && status === 200)
        .map(({ path, query }) => `https://www.googleapis.com${path}?${new URLSearchParams(query)}`);
      bare.push(await timeBare(quiet, urls));
    }
    const [value, reference] = [quantile(ours, 0.5), quantile(bare, 0.5)];
    return [
      { name: `bare fetch, parse and put of ${EVENTS} events`, value: reference, unit: 'ms' },
      {
        name: `first sync of ${EVENTS} events`,
        value,
        unit: 'ms',
        reference: `bare fetch, parse and put of ${EVENTS} events`,
        limit: 2 * reference,
      },
    ];
  } finally {
    await session.close();
    await server.close();
  }
}

/** Empties the calendar and reads it anew; until the cursor says that the last page is in. */
function timeOurs(page: Page): Promise<number> {
  return page.evaluate(async (key) => {
    const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    await runtime.sendMessage({ command: 'chooseCalendar', input: { key, chosen: false } });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('allset');
      opening.onsuccess = () => resolve(opening.result);
    });
    const startedAt = performance.now();
    void runtime.sendMessage({ command: 'chooseCalendar', input: { key, chosen: true } });
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const cursor = await new Promise<{ phase: string } | undefined>((resolve) => {
        const reading = db.transaction('cursors').objectStore('cursors').get(key);
        reading.onsuccess = () => resolve(reading.result);
      });
      if (cursor?.phase !== 'idle') continue;
      db.close();
      return performance.now() - startedAt;
    }
  }, KEY);
}

/** The same pages and the same rows, in one transaction per page, into a store without an index. */
function timeBare(page: Page, urls: readonly string[]): Promise<number> {
  return page.evaluate(async (addresses) => {
    const areas = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
    const { tokens } = (await areas.session.get('tokens')) as { tokens: Record<string, { value: string }> };
    const authorization = `Bearer ${Object.values(tokens)[0]?.value}`;
    const allset = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('allset');
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<unknown[]>((resolve) => {
      const reading = allset.transaction('entries').objectStore('entries').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    allset.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('bare').onsuccess = resolve;
    });
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('bare');
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('rows', { keyPath: ['calendarKey', 'id'] });
      opening.onsuccess = () => resolve(opening.result);
    });
    const perPage = Math.ceil(rows.length / addresses.length);
    const startedAt = performance.now();
    for (const [index, address] of addresses.entries()) {
      const response = await fetch(address, { headers: { authorization } });
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      JSON.parse(await response.text());
      await new Promise((resolve) => {
        const writing = db.transaction('rows', 'readwrite');
        const store = writing.objectStore('rows');
        for (const row of rows.slice(index * perPage, (index + 1) * perPage)) store.put(row);
        writing.oncomplete = resolve;
      });
    }
    const took = performance.now() - startedAt;
    db.close();
    return took;
  }, urls);
}
