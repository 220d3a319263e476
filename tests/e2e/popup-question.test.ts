import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { readAnswer } from '../../scripts/lib/read-answer';
import { addDays } from '../../utils/time/zone';
import { CLIENT_ID, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { expectAccessible } from './popup-rig';

const LONG = `${'Very long title '.repeat(30)}end`;

/** What somebody types who does not know what may be typed. */
describe('the question, asked by a stranger', { timeout: 90_000 }, () => {
  let harness: Harness;
  let popup: Page;

  beforeAll(async () => {
    harness = await startHarness();
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    popup = await harness.openPage('popup');
    await popup.setViewport({ width: 384, height: 600 });
  }, 120_000);
  afterAll(() => harness.end());
  beforeEach(async () => {
    await popup.reload();
    await popup.waitForSelector('[data-ready="true"] [data-slot]');
  });

  const typeInto = async (selector: string, text: string) => {
    await popup.click(selector, { count: 3 });
    await popup.keyboard.type(text);
    await popup.keyboard.press('Enter');
  };
  const value = (selector: string) => popup.$eval(selector, (field) => (field as HTMLInputElement).value);
  const settled = () => popup.waitForSelector('main[aria-busy="false"] [data-ready="true"]');
  /** Whether the focus is inside the dialog, and not on the button that closes it. */
  const begins = () =>
    popup.evaluate(() => {
      const { activeElement: here } = document;
      return here?.closest('dialog') !== null && !here?.matches('dialog, [data-head] button');
    });

  it.each(['3', '500', '-5'])('a length of %s is kept in its field, with what it may be', async (length) => {
    await typeInto('input[name="own-duration"]', length);
    await popup.waitForSelector('input[name="own-duration"][aria-invalid="true"]');
    expect(await value('input[name="own-duration"]')).toBe(length);
    expect(await popup.$eval('[data-refused]', ({ textContent }) => textContent)).toMatch(/5.*480/);
    for (const { start, end } of await readAnswer(popup)) expect(end - start).toBe(30 * 60_000);
    await expectAccessible(popup);
  });

  it('a length that is no whole minute is rounded, and a usual one takes its place again', async () => {
    await typeInto('input[name="own-duration"]', '37.5');
    await settled();
    for (const { start, end } of await readAnswer(popup)) expect(end - start).toBe(38 * 60_000);
    await popup.click('input[name="duration"][value="45"]');
    await settled();
    expect(await value('input[name="own-duration"]')).toBe('');
  });

  it('days typed digit by digit take nothing from each other; a day that is over is named', async () => {
    const today = Temporal.Now.plainDateISO(ZONE).toString();
    const [from, to] = [addDays(today, 40), addDays(today, 45)];
    // As a browser of the United States has it typed.
    const digits = (day: string) => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`;
    await popup.select('select[name="within"]', 'days');
    await popup.focus('input[name="day-to"]');
    await popup.keyboard.type(digits(to));
    await popup.focus('input[name="day-from"]');
    await popup.keyboard.type(digits(from));
    await popup.focus('input[name="title"]');
    expect([await value('input[name="day-from"]'), await value('input[name="day-to"]')]).toEqual([from, to]);
    await popup.focus('input[name="day-from"]');
    await popup.keyboard.type(digits('2020-01-15'));
    await popup.focus('input[name="title"]');
    await popup.waitForSelector('input[name="day-from"][aria-invalid="true"]');
    expect(await value('input[name="day-from"]')).toBe('2020-01-15');
    await expectAccessible(popup);
    // What counted before goes on counting.
    await press(popup, 'more');
    await press(popup, 'more');
    expect(await popup.$('input[name="day-from"]')).toBeNull();
    expect(await value('select[name="within"]')).toBe('days');
  });

  it('typed words stand as chips alone; the fields are one press away', async () => {
    await popup.focus('input[name="title"]');
    await popup.keyboard.type('Review 45m with kim@example.org next week afternoon online');
    await popup.waitForSelector('[data-understood] [data-chip="guest"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-chip="kind"]');
    const chips = await popup.$$eval('[data-chip]', (all) => all.map((one) => one.getAttribute('data-chip')));
    expect(chips.sort()).toEqual(['guest', 'hours', 'kind']);
    expect(await popup.$('input[name="guest"]')).toBeNull();
    await press(popup, 'more');
    expect(await value('select[name="kind"]')).toBe('online');
    expect(await popup.$('[data-chip="kind"]')).toBeNull();
    await expectAccessible(popup);
  });

  it.each(['kim@', 'foo bar', 'kim@example', 'أحمد بن سعيد'])(
    'a guest who is no address (%s) stays in the field, with a sentence',
    async (guest) => {
      await press(popup, 'more');
      await typeInto('input[name="guest"]', guest);
      await popup.waitForSelector('input[name="guest"][aria-invalid="true"]');
      expect(await value('input[name="guest"]')).toBe(guest);
      expect(await popup.$('[data-chip="guest"]')).toBeNull();
    },
  );

  it('a very long title is cut where Google would cut it, and leaves the popup in shape', async () => {
    await popup.type('input[name="title"]', LONG, { delay: 0 });
    await settled();
    expect((await value('input[name="title"]')).length).toBe(300);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
  });

  it('dialogs begin on what they are for, keep the focus, and give it back with Esc', async () => {
    await popup.keyboard.press('ArrowDown');
    for (const key of ['s', 'w'] as const) {
      await popup.keyboard.press(key);
      await popup.waitForSelector('dialog[open]');
      expect(await begins()).toBe(true);
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('dialog[open]', { hidden: true });
      expect(await popup.evaluate(() => document.activeElement?.closest('[data-rank]') !== null)).toBe(true);
    }
    await press(popup, 'delete');
    // Enter right away must not delete anything.
    expect(await begins()).toBe(true);
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).not.toBe(
      'confirm-delete',
    );
    await popup.keyboard.press('Escape');
    await press(popup, 'why-not');
    expect(await popup.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('date');
  });

  it('a long outcome is read from its beginning', async () => {
    await popup.setViewport({ width: 384, height: 400 });
    await press(popup, 'delete');
    await press(popup, 'confirm-delete');
    await popup.waitForSelector('[data-receipt]');
    expect(await popup.$eval('dialog', ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(
      true,
    );
    expect(await popup.$eval('dialog', ({ scrollTop }) => scrollTop)).toBe(0);
    expect(await popup.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });
});
