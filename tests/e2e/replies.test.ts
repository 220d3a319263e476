import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { type BookingRig, pressIn, startBookingRig } from './booking-rig';
import { dumpStorage, EMAIL, ZONE } from './harness';
import { expectAccessible } from './popup-rig';
import { NEW_YORK, readReplyIn, type Slot, wordsOf } from './reply-acts';

const TITLE = 'Planning with the board';
describe('proposals and the reply to them, in the popup of the toolbar button', { timeout: 90_000 }, () => {
  let rig: BookingRig;
  let popup: Page;
  let slots: Slot[];

  beforeAll(async () => {
    rig = await startBookingRig();
    const answers = (['writing', 'titles'] as const).map((purpose) => ({
      purpose,
      given: true,
      text: purpose,
    }));
    await ask(rig.options, 'recordConsents', { surface: 'options', answers });
    await ask(rig.options, 'syncNow', { reason: 'user' });
  }, 120_000);
  afterAll(() => rig.end());

  const open = async () => {
    await rig.closePopups();
    popup = await rig.openPopup();
    popup.setDefaultTimeout(20_000);
    await popup.waitForSelector('[data-time-zone][data-ready="true"] [data-slot]');
    await popup.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const text = await (await item?.getType('text/plain'))?.text();
        Object.assign(globalThis, { copied: text });
      };
    });
  };
  const readReply = (text: string) => readReplyIn(popup, text);
  const shown = () =>
    popup.$$eval('[data-reply-time]', (rows) =>
      rows.map((row) => `${row.getAttribute('data-reply-time')} ${row.getAttribute('data-state')}`),
    );

  it('copies three times, with a link for each only where that was wished for, and remembers them', async () => {
    await open();
    await popup.type('input[name="title"]', TITLE);
    await popup.waitForSelector('main[aria-busy="false"] [data-slot]');
    await popup.focus('[data-rank="1"] button');
    await popup.keyboard.press('s');
    await popup.waitForSelector('dialog [data-preview]');
    for (const box of (
      await popup.$$('dialog input[name^="share-"]:not([name="share-links"]):not(:checked)')
    ).slice(0, 2))
      await box.click();
    await popup.select('select[name="share-zone"]', NEW_YORK);
    const preview = () => popup.$eval('[data-preview]', ({ textContent }) => textContent ?? '');
    expect(await preview()).not.toContain('https://');
    await popup.click('dialog input[name="share-links"]');
    await popup.waitForFunction(() =>
      document.querySelector('[data-preview]')?.textContent?.includes('https://'),
    );
    await expectAccessible(popup);
    const wanted = await preview();
    const links = wanted
      .split('\n')
      .filter((line) => line.startsWith('https://calendar.google.com/calendar/render?'));
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(new URL(link).searchParams.get('text')).toBe(TITLE);
      expect(new URL(link).searchParams.get('add')).toBe(EMAIL);
    }
    expect(await dumpStorage(rig.options)).toMatchObject({ 'allset.proposals': [] });
    await press(popup, 'copy-shared');
    await popup.waitForFunction(() => 'copied' in globalThis);
    expect(await popup.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(wanted);
    const kept = async () =>
      (await dumpStorage(rig.options))['allset.proposals'] as {
        slots: Slot[];
        timeZone: string;
        title?: string;
      }[];
    await expect.poll(kept).toMatchObject([{ timeZone: NEW_YORK, title: TITLE }]);
    slots = (await kept())[0]?.slots ?? [];
    expect(slots).toHaveLength(3);
  });

  it('reads which is meant in the guest’s zone, here alone, and finds it still free', async () => {
    await open();
    await popup.waitForSelector('[data-notice="proposed"]');
    const [, second] = slots;
    if (!second) throw new Error('nothing was proposed');
    expect(
      await readReply(`Hi Ana,\n\n${wordsOf(second)} works for me.\n\nOn Monday Ana wrote:\n> all of them`),
    ).toBe('one');
    expect(await shown()).toEqual([`${second.start} free`]);
    await expectAccessible(popup);
    // Nothing was written, and no word of the reply is kept or sent.
    expect(rig.writes()).toEqual([]);
    expect(JSON.stringify(await dumpStorage(rig.options))).not.toContain('works for me');
    expect(JSON.stringify(rig.google.requests())).not.toContain('works for me');
    await popup.keyboard.press('Escape');
    // The way there from the list of what was written, too.
    await rig.options.evaluate(() => {
      location.hash = 'written';
    });
    await pressIn(rig.options, 'show-reply');
    await rig.options.waitForSelector('dialog textarea[name="reply-text"]');
    await expectAccessible(rig.options);
    await rig.options.keyboard.press('Escape');
    await rig.options.waitForSelector('dialog[open]', { hidden: true });
  });

  it('says what can’t be known, and what was named without being proposed', async () => {
    await open();
    expect(await readReply('yes, that works')).toBe('several');
    expect((await shown()).length).toBe(3);
    await popup.keyboard.press('Escape');
    expect(await readReply('none of these, sorry')).toBe('none');
    await popup.keyboard.press('Escape');
    const later = { start: Math.max(...slots.map(({ start }) => start)) + 20 * 86_400_000 + 900_000, end: 0 };
    expect(await readReply(`Could we do ${wordsOf(later)}?`)).toBe('other');
    expect(await popup.$$('[data-reply-other]')).toHaveLength(1);
    await press(popup, 'reply-near');
    await popup.waitForSelector('main[aria-busy="false"]');
    const day = (at: number) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate().toString();
    await popup.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('[data-slot]')].some(
          (row) => Number(row.getAttribute('data-start')) > wanted,
        ),
      {},
      later.start - 2 * 86_400_000,
    );
    const starts = await popup.$$eval('[data-slot]', (rows) =>
      rows.map((row) => Number(row.getAttribute('data-start'))),
    );
    const there = Temporal.Instant.fromEpochMilliseconds(later.start)
      .toZonedDateTimeISO(NEW_YORK)
      .toPlainDate()
      .toString();
    for (const start of starts) expect(day(start)).toBe(there);
  });

  it('says that the time is taken, offers what is left, and books it', async () => {
    await open();
    const [first, second] = slots;
    if (!first || !second) throw new Error('nothing was proposed');
    rig.world.putEvent(EMAIL, {
      id: 'takenmeanwhile',
      start: { dateTime: new Date(first.start).toISOString() },
      end: { dateTime: new Date(first.end).toISOString() },
    });
    expect(await readReply('the first one please')).toBe('one');
    expect(await shown()).toEqual([
      `${first.start} taken`,
      ...slots.slice(1).map(({ start }) => `${start} free`),
    ]);
    await expectAccessible(popup);
    expect(await popup.$('[data-state="taken"] [data-action="book-reply"]')).toBeNull();
    await popup.click(`[data-reply-time="${second.start}"] [data-action="book-reply"]`);
    await popup.waitForSelector('[data-action="confirm-book"]');
    expect(await popup.$eval('input[name="book-title"]', (field) => (field as HTMLInputElement).value)).toBe(
      TITLE,
    );
    await rig.allowing(() => press(popup, 'confirm-book'));
    await expect.poll(() => rig.ours().length, { timeout: 20_000 }).toBe(1);
    expect(Date.parse(rig.ours()[0]?.start?.dateTime ?? '')).toBe(second.start);
    expect(rig.ours()[0]?.summary).toBe(TITLE);
  });

  it('offers the next best where nothing is left, and forgets what it was told to', async () => {
    for (const [index, { start, end }] of slots.entries()) {
      rig.world.putEvent(EMAIL, {
        id: `gone${index}`,
        start: { dateTime: new Date(start).toISOString() },
        end: { dateTime: new Date(end).toISOString() },
      });
    }
    await open();
    expect(await readReply('option 3')).toBe('one');
    await popup.waitForSelector('[data-reply-next] [data-state="free"]');
    await press(popup, 'forget-proposal');
    await popup.waitForSelector('[data-notice="proposed"]', { hidden: true });
    expect(await dumpStorage(rig.options)).toMatchObject({ 'allset.proposals': [] });
  });

  it('tells a question Google refused from a calendar that can’t be seen, and lets the user go on', async () => {
    rig.google.faults.add({
      match: { method: 'POST', path: '/freeBusy' },
      times: 99,
      fault: { status: 403, reason: 'forbidden' },
    });
    const consent = { purpose: 'colleagues-freebusy', given: true, text: 'free/busy' } as const;
    await ask(rig.options, 'recordConsents', { surface: 'options', answers: [consent] });
    await rig.allowing(() =>
      rig.options.evaluate(() => {
        void (globalThis as unknown as { chrome: typeof chrome }).chrome.runtime.sendMessage({
          command: 'allowGuests',
          input: {},
        });
      }),
    );
    await expect
      .poll(async () => JSON.stringify((await dumpStorage(rig.options))['allset.accounts']), {
        timeout: 20_000,
      })
      .toContain('freebusy');
    const page = await rig.openPopupPage();
    await pressIn(page, 'more');
    await page.type('input[name="guest"]', 'ben@northwind.example');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main[aria-busy="false"] [data-chip="guest"]');
    const before = rig.ours().length;
    await pressIn(page, 'book');
    await pressIn(page, 'confirm-book');
    await page.waitForSelector('[data-outcome="unasked"] [data-error="forbidden"]');
    await expectAccessible(page);
    expect(rig.ours()).toHaveLength(before);
    await pressIn(page, 'book-anyway');
    await page.waitForSelector('[data-booked]');
    expect(rig.ours()).toHaveLength(before + 1);
    await page.close();
  });
});
