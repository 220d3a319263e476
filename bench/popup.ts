import type { Browser, Page } from 'puppeteer';
import type { BrowserSession } from '../scripts/lib/browser-session';
import { type Figure, quantile } from './figure';

const OPENINGS = 15;
/** A popup that has just closed leaves its window warm: the next would open three times as fast. */
const BETWEEN_MS = 300;

/**
 * From the toolbar click to ranked times painted, the worker dead before, beside an empty React page that is opened in
 * turn with it and in the same way.
 */
export async function benchPopup(session: BrowserSession, emptyId: string): Promise<Figure[]> {
  const ours: number[] = [];
  const empty: number[] = [];
  const host = await session.browser.newPage();
  for (let i = 0; i < OPENINGS; i++) {
    await session.killWorker();
    // The last answer is painted before the worker is up, and nobody would start it for a popup that has closed.
    ours.push(await openingMs(session.browser, host, session.extensionId, session.worker));
    empty.push(await openingMs(session.browser, host, emptyId));
  }
  await host.close();
  const name = 'popup: empty React page painted, median';
  return [
    { name, value: quantile(empty, 0.5), unit: 'ms' },
    {
      name: 'popup: ranked times painted, median',
      value: quantile(ours, 0.5),
      unit: 'ms',
      reference: name,
      limit: 1.5 * quantile(empty, 0.5),
    },
  ];
}

async function openingMs(
  browser: Browser,
  host: Page,
  id: string,
  beforeClosing: () => Promise<unknown> = async () => {},
): Promise<number> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`the extension ${id} is not installed`);
  await host.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  const opening = browser.waitForTarget((target) =>
    target.url().startsWith(`chrome-extension://${id}/popup`),
  );
  const clickedAt = Date.now();
  await extension.triggerAction(host);
  const popup = await (await opening).asPage();
  const painted = await paintedAt(popup, 'answer-painted');
  await beforeClosing();
  await popup.close();
  return painted - clickedAt;
}

/** When the page's mark was set, in epoch milliseconds. */
async function paintedAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, { polling: 5 }, mark);
  return page.evaluate(
    (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
    mark,
  );
}
