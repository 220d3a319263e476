import type { Page } from 'puppeteer';
import type { BrowserSession } from '../scripts/lib/browser-session';
import { type Figure, quantile } from './figure';

const OPENINGS = 10;

/** From the address to the first section painted, beside an empty React page in a tab. */
export async function benchOptions(session: BrowserSession, emptyUrl: string): Promise<Figure[]> {
  const ours: number[] = [];
  const empty: number[] = [];
  // By turns, so that what else the machine does weighs on both.
  for (let i = 0; i < OPENINGS; i++) {
    empty.push(await openedIn(session, emptyUrl, 'main'));
    ours.push(
      await openedIn(
        session,
        `chrome-extension://${session.extensionId}/options.html`,
        '[data-view] section',
      ),
    );
  }
  const name = 'options: empty React page painted, median';
  return [
    { name, value: quantile(empty, 0.5), unit: 'ms' },
    {
      name: 'options: first section painted, median',
      value: quantile(ours, 0.5),
      unit: 'ms',
      reference: name,
    },
  ];
}

/** Milliseconds from the navigation to the frame that shows the first element of this kind. */
async function openedIn({ browser }: BrowserSession, url: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.evaluateOnNewDocument(markWhenPainted(selector));
    await page.goto(url);
    return await paintedAt(page);
  } finally {
    await page.close();
  }
}

/** As text: what runs in the page may hold no name that a compiler gives its functions. */
function markWhenPainted(selector: string): string {
  return `requestAnimationFrame(function look() {
    if (document.querySelector(${JSON.stringify(selector)}))
      requestAnimationFrame(() => performance.mark('section-painted'));
    else requestAnimationFrame(look);
  });`;
}

async function paintedAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('section-painted').length > 0, {
    polling: 5,
  });
  return page.evaluate(() => performance.getEntriesByName('section-painted')[0]?.startTime ?? Number.NaN);
}
