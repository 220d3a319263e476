import { readdirSync, statSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { openBrowserSession } from '../../scripts/lib/browser-session';
import { E2E_BUILD } from '../../scripts/lib/build';
import { connectThroughPages } from '../../scripts/lib/connect';
import { createGoogle } from '../fakes/google/google';
import { startGoogleServer } from '../fakes/google/server';
import { createWorld } from '../fakes/google/world';

/** A first sync in the real browser, with a hand on the worker and on the files its data rests in. */

export const backEnds = ['leveldb', 'sqlite'] as const;
export type BackEnd = (typeof backEnds)[number];

const EMAIL = 'ana@northwind.example';
const KEY = `${EMAIL} ${EMAIL}`;
const CLIENT_ID = 'standin-web.apps.googleusercontent.com';
const DAY_MS = 86_400_000;

export interface Copy {
  readonly ids: readonly string[];
  readonly cursor: { readonly phase: string; readonly count: number } | undefined;
}

export type Survival = Awaited<ReturnType<typeof openSurvival>>;

export async function openSurvival(options: { backEnd: BackEnd; events: number; userDataDir: string }) {
  const world = createWorld();
  world.addAccount({ email: EMAIL, timeZone: 'Europe/Berlin' });
  fill(world, options.events);
  const google = createGoogle({ world, validateReplies: false, perMinute: 1_000_000 });
  const server = await startGoogleServer({ google });
  const expected = new Set(world.events(EMAIL).map((event) => event.id));

  const start = () =>
    openBrowserSession({
      standIn: server,
      extensionDir: E2E_BUILD,
      userDataDir: options.userDataDir,
      extraArgs: options.backEnd === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [],
    });
  let session = await start();
  let page = await session.welcomePage();
  await connectThroughPages(session, page, { email: EMAIL, clientId: CLIENT_ID });
  await send(page, 'syncNow', { reason: 'open' });

  const pagesAsked = () => google.requests().filter(({ path }) => path.endsWith('/events')).length;

  return {
    /** How many pages a first sync takes. */
    pages: Math.ceil(options.events / 1000),
    copy: () => readCopy(page),
    /** What is wrong with the copy, in words; `undefined` where nothing is. */
    async findFault(): Promise<string | undefined> {
      const { ids, cursor } = await readCopy(page);
      const kept = new Set(ids);
      if (cursor?.phase !== 'idle') return `the sync did not end: ${cursor?.phase}`;
      if (kept.size !== ids.length) return `${ids.length - kept.size} events twice`;
      const lost = [...expected].filter((id) => !kept.has(id)).length;
      if (lost > 0) return `${lost} events lost`;
      if (kept.size !== expected.size) return `${kept.size - expected.size} events too many`;
      return cursor.count === kept.size ? undefined : `the cursor counts ${cursor.count}`;
    },
    /** Empties the calendar, begins a first sync, ends the worker at that point of it, and lets the next one go on. */
    async killAt(point: { readonly page: number; readonly afterMs: number }): Promise<void> {
      await send(page, 'chooseCalendar', { key: KEY, chosen: false });
      google.forgetRequests();
      void send(page, 'chooseCalendar', { key: KEY, chosen: true }).catch(() => undefined);
      await until(() => pagesAsked() >= point.page);
      await sleep(point.afterMs);
      await session.killWorker();
      await send(page, 'syncNow', { reason: 'open' });
    },
    /** Cuts every file of the database to that share of its length, while the browser is closed. */
    async restartWithCutFiles(share: number): Promise<readonly string[]> {
      await session.close();
      const files = filesUnder(options.userDataDir).filter(
        (path) => /IndexedDB/i.test(path) && statSync(path).size > 0,
      );
      for (const path of files) await truncate(path, Math.floor(statSync(path).size * share));
      session = await start();
      page = await session.openPage('options');
      await send(page, 'syncNow', { reason: 'open' });
      return files;
    },
    storage: (): Promise<Record<string, unknown>> =>
      page.evaluate(() =>
        (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.get(null),
      ),
    async end(): Promise<void> {
      await session.close();
      await server.close();
      if (google.violations().length > 0)
        throw new Error(`Google would refuse: ${JSON.stringify(google.violations())}`);
    },
  };
}

function fill(world: ReturnType<typeof createWorld>, events: number): void {
  const first = Date.now() - 200 * DAY_MS;
  const step = (220 * DAY_MS) / events;
  world.loadEntries(
    EMAIL,
    Array.from({ length: events }, (_, i) => ({
      id: `event${i}`,
      iCalUid: `event${i}@northwind.example`,
      etag: `"${i}"`,
      status: 'confirmed' as const,
      eventType: 'default' as const,
      transparency: 'opaque' as const,
      visibility: 'default' as const,
      title: `Event ${i}`,
      time: {
        kind: 'timed' as const,
        start: Math.floor((first + i * step) / 1000) * 1000,
        end: Math.floor((first + i * step) / 1000) * 1000 + 900_000,
        timeZone: 'Europe/Berlin',
      },
    })),
  );
}

/** A worker that dies takes the answer with it; asking again is safe, so that is what pages do. */
async function send(page: Page, command: string, input: unknown): Promise<void> {
  await page.evaluate(
    async (message) => {
      const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const reply = await runtime.sendMessage(message);
      if (!reply?.ok) throw new Error(JSON.stringify(reply));
    },
    { command, input },
  );
}

/** No named functions inside: what runs them may rename them, and the page would not know. */
function readCopy(page: Page): Promise<Copy> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('allset');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const found: Record<string, unknown>[][] = [];
    for (const store of ['entries', 'cursors']) {
      found.push(
        await new Promise((resolve, reject) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        }),
      );
    }
    const [entries = [], cursors = []] = found;
    db.close();
    const cursor = cursors[0];
    return {
      ids: entries.map((row) => String(row['id'])),
      cursor: cursor && { phase: String(cursor['phase']), count: Number(cursor['count']) },
    };
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 5) {
    if (isSo()) return;
    await sleep(5);
  }
  throw new Error('waited 30 s in vain');
}
