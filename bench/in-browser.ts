import type { Page } from 'puppeteer';
import { type BrowserSession, openBrowserSession } from '../scripts/lib/browser-session';
import { E2E_BUILD } from '../scripts/lib/build';
import { chooseAllCalendars, connectThroughPages } from '../scripts/lib/connect';
import { startGoogleServer } from '../tests/fakes/google/server';
import { askMs } from './ask-ms';
import { createBigGoogle, EMAIL } from './big-calendar';
import { withEmptyExtension } from './empty-extension';
import { benchExport } from './export';
import { type Figure, quantile } from './figure';
import { benchOptions } from './options';
import { benchPopup } from './popup';

const EVENTS = 50_000;
const CALENDARS = 10;
const CLIENT_ID = 'standin-web.apps.googleusercontent.com';

/** What a person waits for, in a real browser with 50,000 stored events in 10 calendars. */
export async function benchInBrowser(): Promise<Figure[]> {
  const google = createBigGoogle(EVENTS, CALENDARS);
  const server = await startGoogleServer({ google });
  const session = await openBrowserSession({ standIn: server, extensionDir: E2E_BUILD });
  try {
    const page = await session.welcomePage();
    await connectThroughPages(session, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['learning', 'titles', 'guests'],
    });
    await chooseAllCalendars(page);
    const figures = [...(await benchSuggest(session, page)), ...(await benchIdleSync(page, google))];
    const opened = await withEmptyExtension(session.browser, async (id) => [
      ...(await benchPopup(session, id)),
      ...(await benchOptions(session, `chrome-extension://${id}/popup.html`)),
    ]);
    return [...figures, ...(await benchExport(page)), ...opened];
  } finally {
    await session.close();
    await server.close();
  }
}

async function benchSuggest(session: BrowserSession, page: Page): Promise<Figure[]> {
  await askMs(page);
  const warm: number[] = [];
  for (let i = 0; i < 100; i++) warm.push(await askMs(page));
  const cold: number[] = [];
  for (let i = 0; i < 20; i++) {
    await session.killWorker();
    cold.push(await askMs(page));
  }
  return [
    { name: 'suggest, warm worker, p95', value: quantile(warm, 0.95), unit: 'ms', limit: 16 },
    { name: 'suggest, dead worker, p95', value: quantile(cold, 0.95), unit: 'ms', limit: 150 },
  ];
}

async function benchIdleSync(page: Page, google: ReturnType<typeof createBigGoogle>): Promise<Figure[]> {
  const sync = () =>
    page.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      await runtime.sendMessage({ command: 'syncNow', input: { reason: 'user' } });
    });
  await sync();
  google.forgetRequests();
  await sync();
  const events = google.requests().filter(({ method, path }) => method === 'GET' && path.endsWith('/events'));
  return [
    {
      name: 'requests for events of a sync with nothing changed, per calendar',
      value: events.length / CALENDARS,
      unit: 'requests',
      limit: 1,
    },
  ];
}
