import type { Page } from 'puppeteer';
import type { BrowserSession } from '../scripts/lib/browser-session';
import { type Figure, quantile } from './figure';

const OPENINGS = 15;

/** From the toolbar click to ranked times painted, the worker dead before, beside an empty React page. */
export async function benchPopup(session: BrowserSession, emptyId: string): Promise<Figure[]> {
  const ours: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await session.killWorker();
    const clickedAt = Date.now();
    const popup = await session.openPopup();
    ours.push((await paintedAt(popup, 'answer-painted')) - clickedAt);
    // The last answer is painted before the worker is up; one that still starts could not be ended next.
    await session.worker();
    await session.closePopups();
  }
  const empty = await benchEmptyPage(session, emptyId);
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

async function benchEmptyPage({ browser }: BrowserSession, id: string): Promise<number[]> {
  const extension = (await browser.extensions()).get(id);
  const host = await browser.newPage();
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await host.bringToFront();
    const opening = browser.waitForTarget((target) =>
      target.url().startsWith(`chrome-extension://${id}/popup`),
    );
    const clickedAt = Date.now();
    await extension?.triggerAction(host);
    const popup = await (await opening).asPage();
    times.push((await paintedAt(popup, 'answer-painted')) - clickedAt);
    await popup.close();
  }
  await host.close();
  return times;
}

/** When the page's mark was set, in epoch milliseconds. */
async function paintedAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, { polling: 5 }, mark);
  return page.evaluate(
    (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
    mark,
  );
}
