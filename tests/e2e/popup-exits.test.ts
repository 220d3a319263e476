import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { readAnswer } from '../../scripts/lib/read-answer';
import { CLIENT_ID, EMAIL, type Harness, startHarness } from './harness';
import { expectAccessible } from './popup-rig';

const HOSTILE = '<img src=x onerror=alert(1)> \u202e1:1 🎉 "\'&amp; ';

/** Which times are shared; beside them stands the wish for links. */
const TIMES = 'dialog fieldset input[type="checkbox"]';

/** Every way out of the popup, in the popup that the toolbar button opens. */
describe('a time leaves the popup', { timeout: 90_000 }, () => {
  let harness: Harness;
  let popup: Page;

  beforeAll(async () => {
    harness = await startHarness();
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(() => harness.closePopups());

  const openPopup = async () => {
    popup = await harness.openPopup();
    await popup.waitForSelector('[data-time-zone][data-ready="true"] [data-slot]');
    // The clipboard of a machine without a screen: what the page hands over is what counts.
    await popup.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const kinds = item ? item.types : [];
        const texts = await Promise.all(
          kinds.map(async (kind) => [kind, await (await item?.getType(kind))?.text()]),
        );
        Object.assign(globalThis, { copied: Object.fromEntries(texts) });
      };
    });
  };
  const copied = async () => {
    await popup.waitForFunction(() => 'copied' in globalThis);
    return popup.evaluate(() => (globalThis as unknown as { copied: Record<string, string> }).copied);
  };

  it('is in sight before the background has an answer, from the last opening', async () => {
    await openPopup();
    // The answer is kept once it is in sight.
    await popup.waitForFunction(async () => 'popup-snapshot' in (await chrome.storage.session.get()));
    await harness.closePopups();
    await harness.killWorker();
    await openPopup();
    const [painted, arrived] = await popup.evaluate(() =>
      ['answer-painted', 'answer-arrived'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    );
    expect(painted).toBeLessThan(arrived ?? 0);
  });

  it('by c, as plain and rich text, and stands there to the letter', async () => {
    await openPopup();
    await popup.keyboard.press('c');
    const { 'text/plain': plain = '', 'text/html': html = '' } = await copied();
    expect(plain).toContain('(Europe/Berlin)');
    expect(html).toBe(
      `<p lang="${await popup.$eval('html', ({ lang }) => lang)}" dir="ltr"><b>${plain}</b></p>`,
    );
    const said = await popup.$eval('[data-said]', ({ textContent }) => textContent);
    expect(said).toContain(plain);
  });

  it('several at once by s, in another zone and language, exactly as previewed', async () => {
    await openPopup();
    await popup.keyboard.press('s');
    await popup.waitForSelector('dialog [data-anchor="guest-preview"]');
    await expectAccessible(popup);
    for (const box of await popup.$$(`${TIMES}:not(:checked)`)) await box.click();
    await popup.select('select[name="share-zone"]', 'America/New_York');
    await popup.select('select[name="share-language"]', 'ar');
    const preview = await popup.$eval('[data-preview]', ({ textContent }) => textContent ?? '');
    expect(preview.split('\n')).toHaveLength((await readAnswer(popup)).length);
    expect(preview).toContain('America/New York');
    expect(preview).toContain('Europe/Berlin');
    await press(popup, 'copy-shared');
    const { 'text/plain': plain, 'text/html': html } = await copied();
    expect(plain).toBe(preview);
    expect(html).toMatch(/^<ul lang="ar" dir="rtl"><li><b>.*<\/li><\/ul>$/);
    for (const box of await popup.$$(`${TIMES}:checked`)) await box.click();
    expect(await popup.$('[data-action="copy-shared"][disabled]')).not.toBeNull();
  });

  it('into Google Calendar, filled in with what was asked, whatever was typed', async () => {
    await openPopup();
    await popup.type('input[name="title"]', HOSTILE);
    await press(popup, 'more');
    await popup.type('input[name="guest"]', 'kim@example.org');
    await popup.keyboard.press('Enter');
    await popup.select('select[name="kind"]', 'place');
    await popup.type('input[name="place"]', HOSTILE);
    await popup.waitForSelector('main[aria-busy="false"] [data-chip="guest"]');
    const link = new URL(await popup.$eval('[data-action="open"]', (a) => (a as HTMLAnchorElement).href));
    expect(link.origin + link.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(link.searchParams.get('text')).toBe(HOSTILE.trim());
    expect(link.searchParams.get('location')).toBe(HOSTILE.trim());
    expect(link.searchParams.get('add')).toBe('kim@example.org');
    expect(link.searchParams.get('authuser')).toBe(EMAIL);
    expect(await popup.$('main img')).toBeNull();
    await expectAccessible(popup);
  });

  it('typed words count with Enter, each can be taken back before', async () => {
    await openPopup();
    await popup.focus('input[name="title"]');
    await popup.keyboard.type('Review 45m next week afternoon');
    await popup.waitForSelector('[data-understood] [data-chip="part"]');
    const chips = () =>
      popup.$$eval('[data-understood] [data-chip]', (all) => all.map((one) => one.getAttribute('data-chip')));
    expect(await chips()).toEqual(['length', 'week', 'part']);
    await expectAccessible(popup);
    await popup.click('[data-understood] [data-chip="part"] button');
    expect(await chips()).toEqual(['length', 'week']);
    await popup.focus('input[name="title"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main[aria-busy="false"] [data-slot]');
    expect(await popup.$eval('input[name="title"]', (field) => (field as HTMLInputElement).value)).toBe(
      'Review afternoon',
    );
    expect(await popup.$eval('select[name="within"]', (field) => (field as HTMLSelectElement).value)).toBe(
      'next-week',
    );
    for (const { start, end } of await readAnswer(popup)) expect(end - start).toBe(45 * 60_000);
  });

  it('keys alone lead everywhere: arrows, Enter, ?, Esc', async () => {
    await openPopup();
    await popup.keyboard.press('ArrowDown');
    expect(await popup.evaluate(() => document.activeElement?.closest('[data-rank]') !== null)).toBe(true);
    await popup.keyboard.press('?');
    await popup.waitForSelector('dialog[open]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('dialog[open]', { hidden: true });
    const opened = harness.browser.waitForTarget((target) =>
      // The stand-in leads on from `/render` at once.
      target.url().startsWith('https://calendar.google.com/calendar/'),
    );
    // The popup closes itself as the tab comes to the front, in the middle of the key.
    await popup.keyboard.press('Enter').catch(() => {});
    await (await (await opened).asPage()).close();
  });

  it('at 200 % nothing is cut off: the page scrolls one way only', async () => {
    const page = await harness.openPage('popup');
    // A popup is at most 800 × 600 px: at 200 % half of that is left.
    await page.setViewport({ width: 384, height: 300, deviceScaleFactor: 2 });
    await page.waitForSelector('[data-slot]');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    const last = await page.$('[data-action="delete"]');
    await last?.scrollIntoView();
    expect(await last?.isIntersectingViewport()).toBe(true);
    await page.close();
  });
});
