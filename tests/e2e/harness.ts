import type { Page } from 'puppeteer';
import {
  type BrowserSession,
  openBrowserSession,
  type SessionOptions,
} from '../../scripts/lib/browser-session';
import { E2E_BUILD } from '../../scripts/lib/build';
import { createGoogle, type Google } from '../fakes/google/google';
import { createSampleWorld } from '../fakes/google/sample-world';
import { startGoogleServer } from '../fakes/google/server';
import type { World } from '../fakes/google/world';
import './reveal-first';

export const CLIENT_ID = 'standin-web.apps.googleusercontent.com';
export const EMAIL = 'ana@northwind.example';
export const ZONE = 'Europe/Berlin';

export interface Harness extends BrowserSession {
  readonly google: Google;
  readonly world: World;
  /** Ends browser and stand-in; fails the test if the product asked Google for anything Google would not allow. */
  end(): Promise<void>;
}

/** A browser with the extension just installed, beside a stand-in of its own. */
export async function startHarness(
  options: { world?: World } & Partial<Omit<SessionOptions, 'standIn' | 'extensionDir'>> = {},
): Promise<Harness> {
  const { world = createSampleWorld({ timeZone: ZONE }), ...session } = options;
  const google = createGoogle({ world });
  const server = await startGoogleServer({ google });
  const browser = await openBrowserSession({
    timeZone: ZONE,
    ...session,
    standIn: server,
    extensionDir: E2E_BUILD,
  });
  return {
    ...browser,
    google,
    world,
    async end() {
      await browser.close();
      await server.close();
      const violations = google.violations();
      if (violations.length > 0)
        throw new Error(`Google would refuse: ${JSON.stringify(violations, null, 1)}`);
    },
  };
}

/** Everything the extension stores, by store and storage area, read from one of its own pages. */
export function dumpStorage(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const areas = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
    const dump: Record<string, unknown> = {
      local: await areas.local.get(null),
      session: await areas.session.get(null),
      sync: await areas.sync.get(null),
      localStorage: { ...localStorage },
      sessionStorage: { ...sessionStorage },
      cookies: document.cookie,
    };
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      dump[`cache ${name}`] = await Promise.all(
        (await cache.keys()).map(async ({ url }) => [url, await (await cache.match(url))?.text()]),
      );
    }
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        dump[`${name}.${store}`] = await new Promise((resolve, reject) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
      }
      db.close();
    }
    return dump;
  });
}
