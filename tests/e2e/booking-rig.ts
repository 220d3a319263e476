import type { Frame, Page } from 'puppeteer';
import { allowAtGoogle, connectThroughPages } from '../../scripts/lib/connect';
import type { RequestRow } from '../../utils/db/rows';
import type { GoogleEvent } from '../fakes/google/wire';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

/** Less than a test may take, so that a failure names the line that waited. */
const WAIT_MS = 15_000;

export interface BookingRig extends Harness {
  readonly options: Page;
  openPopupPage(): Promise<Page>;
  /** What we wrote, as it stands at Google now. */
  ours(): GoogleEvent[];
  /** Every request that could have changed something, in order. */
  writes(): string[];
  /** What the ledger says of the same, in order. */
  ledger(): Promise<string[]>;
  /** Does what opens Google's window, and presses Allow there; answers the scopes it asked for. */
  allowing(work: () => Promise<unknown>): Promise<string[]>;
  declining(work: () => Promise<unknown>): Promise<void>;
}

/** A connected extension that may not write yet, with the list of what it wrote open. */
export async function startBookingRig(): Promise<BookingRig> {
  const harness = await startHarness();
  const options = await harness.welcomePage();
  options.setDefaultTimeout(WAIT_MS);
  await options.setViewport({ width: 1100, height: 900 });
  await connectThroughPages(harness, options, { email: EMAIL, clientId: CLIENT_ID });
  await options.waitForSelector('main[data-sync="fresh"]');
  const consentOf = async (work: () => Promise<unknown>) => {
    await work();
    for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
      for (const target of harness.browser.targets().filter(isConsent)) {
        // A window that only renews a token shows no page and is gone in a moment.
        const page = await target.asPage().catch(() => undefined);
        if (await page?.$('#allow').catch(() => undefined)) return page as Page;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Google’s window did not open');
  };
  return {
    ...harness,
    options,
    async openPopupPage() {
      const page = await harness.openPage('popup');
      page.setDefaultTimeout(WAIT_MS);
      await page.waitForSelector('[data-ready="true"] [data-action="book"]');
      return page;
    },
    ours: () =>
      harness.world
        .events(EMAIL)
        .filter(({ id, status }) => id.startsWith('allset') && status !== 'cancelled'),
    writes: () =>
      harness.google
        .requests()
        .filter(({ host, method }) => host === 'www.googleapis.com' && !['GET', 'OPTIONS'].includes(method))
        .map(({ method, status }) => `${method} ${status}`),
    async ledger() {
      const rows = (await dumpStorage(options))['allset.requests'] as RequestRow[];
      return rows
        .filter(({ method }) => method !== 'GET')
        .sort((a, b) => a.at - b.at)
        .map(({ method, status }) => `${method} ${status}`);
    },
    async allowing(work) {
      const consent = await consentOf(work);
      const scopes = await consent.$$eval('input[name="scope"]', (boxes) =>
        boxes.map((box) => (box as HTMLInputElement).value.replace(/^.*\/auth\//, '')),
      );
      await allowAtGoogle(consent, EMAIL);
      return scopes;
    },
    async declining(work) {
      await (await consentOf(work)).click('#deny');
    },
  };
}

const isConsent = (target: { url(): string }) => target.url().includes('accounts.google.com');

/** The first booking, with Google asked for leave to write; the popup it was made in. */
export async function bookFirst(rig: BookingRig): Promise<Page> {
  const popup = await rig.openPopupPage();
  await pressIn(popup, 'book');
  await rig.allowing(() => pressIn(popup, 'confirm-book'));
  await popup.waitForSelector('[data-booked]');
  return popup;
}

/** Presses what carries this action. A page behind another paints nothing, and what isn't painted can't be pressed. */
export async function pressIn(page: Page, action: string, within: Page | Frame = page): Promise<void> {
  await page.bringToFront();
  const found = await within.waitForSelector(`[data-action="${action}"]:not([disabled])`, { visible: true });
  await found?.click();
}

/** The first time that can be booked: what the button beside it stands for. */
export async function firstSlot(popup: Page): Promise<{ start: number; end: number }> {
  const row = await popup.waitForSelector('[data-slot]:has([data-action="book"])');
  if (!row) throw new Error('no time can be booked');
  return row.evaluate((one) => ({
    start: Number(one.getAttribute('data-start')),
    end: Number(one.getAttribute('data-end')),
  }));
}

/** Ticks two more times beside the one that was pressed, so that three are held. */
export async function tickThree(page: Page | Frame): Promise<void> {
  await page.waitForSelector('input[name="hold-slot"]');
  for (const box of (await page.$$('input[name="hold-slot"]:not(:checked)')).slice(0, 2)) await box.click();
}

/** Waits until so many match. */
export async function waitForCount(page: Page, selector: string, count: number): Promise<void> {
  // A page behind another one draws no frames, and a function is waited for by frames.
  await page.bringToFront();
  await page.waitForFunction(
    (wanted, many) => document.querySelectorAll(wanted).length === many,
    {},
    selector,
    count,
  );
}
