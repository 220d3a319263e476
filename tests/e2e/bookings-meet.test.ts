import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarRow } from '../../utils/db/rows';
import { ask } from './ask';
import { type BookingRig, bookFirst, pressIn, startBookingRig, tickThree, waitForCount } from './booking-rig';
import { dumpStorage } from './harness';
import { expectAccessible } from './popup-rig';

/** More reads than anybody waits for. */
const NEVER = 999;

describe('a Meet link', { timeout: 60_000 }, () => {
  let rig: BookingRig;
  let popup: Page;

  beforeAll(async () => {
    rig = await startBookingRig();
    popup = await bookFirst(rig);
  }, 120_000);
  afterAll(() => rig.end());
  beforeEach(async () => {
    await popup.close();
    popup = await rig.openPopupPage();
  });

  const bookWithMeet = async (conferences: { pendingReads: number; fail: boolean }) => {
    Object.assign(rig.world.conferences, conferences);
    const before = rig.ours().length;
    await pressIn(popup, 'book');
    await (await popup.waitForSelector('input[name="book-meet"]'))?.click();
    expect(await popup.$eval('[data-will-write]', ({ textContent }) => textContent)).toContain('Meet');
    await pressIn(popup, 'confirm-book');
    await popup.waitForSelector('[data-booked]');
    await expectAccessible(popup);
    expect(rig.ours()).toHaveLength(before + 1);
    const booked = await popup.$eval('[data-booked]', (one) => one.getAttribute('data-booked'));
    return rig.ours().find(({ id }) => id === booked);
  };
  const links = () =>
    popup.$$eval('[data-booked] a', (all) => all.map((link) => (link as HTMLAnchorElement).href));

  it('that Google makes after a few reads stands there to be pressed', async () => {
    const event = await bookWithMeet({ pendingReads: 2, fail: false });
    expect(await links()).toEqual([event?.['hangoutLink']]);
    expect(event?.['hangoutLink']).toMatch(/^https:\/\/meet\.google\.com\//);
    // The focus is on it, not behind the dialog.
    expect(await popup.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });

  it('that Google takes long to make is said to come, and the event is booked', async () => {
    const event = await bookWithMeet({ pendingReads: NEVER, fail: false });
    expect(await links()).toEqual([]);
    expect(await popup.$eval('[data-booked]', ({ textContent }) => textContent)).toContain(
      'Google has not made the Meet link yet',
    );
    expect(event?.status).toBe('confirmed');
    const writes = rig.writes().length;
    await rig.killWorker();
    await ask(rig.options, 'syncNow', { reason: 'user' });
    expect(rig.writes()).toHaveLength(writes);
  });

  it('that Google could not make is said plainly, and the event is booked all the same', async () => {
    const event = await bookWithMeet({ pendingReads: 0, fail: true });
    await popup.waitForSelector('[data-booked] [data-notice="no-meet"]');
    expect(await links()).toEqual([]);
    expect([event?.status, event?.['hangoutLink']]).toEqual(['confirmed', undefined]);
  });
});

/** Holds in a calendar that Allset made, under the narrowest scope there is. */
describe('a calendar of our own for holds', { timeout: 60_000 }, () => {
  let rig: BookingRig;
  let popup: Page;

  beforeAll(async () => {
    rig = await startBookingRig();
    popup = await rig.openPopupPage();
  }, 120_000);
  afterAll(() => rig.end());

  const holdsCalendar = async () => {
    const { 'allset.calendars': rows } = await dumpStorage(rig.options);
    return (rows as CalendarRow[]).find(({ summary }) => summary === 'Allset: Holds')?.calendarId ?? '';
  };
  const held = async () =>
    rig.world.events(await holdsCalendar()).filter(({ status }) => status !== 'cancelled');

  it('is made by the first press that wants it, and no other calendar may be written to', async () => {
    await pressIn(popup, 'hold');
    await tickThree(popup);
    await popup.click('input[name="hold-where"][value="holds"]');
    expect(await popup.$eval('[data-will-write]', ({ textContent }) => textContent)).toContain(
      'Allset: Holds',
    );
    const asked = await rig.allowing(() => pressIn(popup, 'confirm-hold'));
    expect(asked).toContain('calendar.app.created');
    expect(asked).not.toContain('calendar.events.owned');
    await popup.waitForSelector('[data-held="3"]');
    await expectAccessible(popup);
    await pressIn(popup, 'done');
    expect((await held()).map(({ status, visibility }) => [status, visibility])).toEqual(
      Array(3).fill(['tentative', 'private']),
    );
    expect(rig.ours()).toEqual([]);
  });

  it('keeps its times from every other question', async () => {
    const starts = (await held()).map(({ start }) => Date.parse(start?.dateTime ?? ''));
    await ask(rig.options, 'syncNow', { reason: 'user' });
    await popup.close();
    popup = await rig.openPopupPage();
    await popup.waitForSelector('[data-notice="held"]');
    const offered = await popup.$$eval('[data-slot]', (rows) =>
      rows.map((row) => Number(row.getAttribute('data-start'))),
    );
    expect(offered.filter((start) => starts.includes(start))).toEqual([]);
  });

  it('is used again by the next hold, without a second one of its name', async () => {
    await pressIn(popup, 'hold');
    await popup.click('input[name="hold-where"][value="holds"]');
    await pressIn(popup, 'confirm-hold');
    await popup.waitForSelector('[data-held="1"]');
    await pressIn(popup, 'done');
    expect(await held()).toHaveLength(4);
    const { 'allset.calendars': rows } = await dumpStorage(rig.options);
    expect((rows as CalendarRow[]).filter(({ summary }) => summary === 'Allset: Holds')).toHaveLength(1);
  });

  it('gives a hold to the user’s own calendar when it is booked, after asking for that scope', async () => {
    await pressIn(popup, 'show-held');
    await pressIn(popup, 'book-hold');
    const asked = await rig.allowing(() => pressIn(popup, 'confirm-book'));
    expect(asked).toContain('calendar.events.owned');
    await popup.waitForSelector('[data-booked]');
    await pressIn(popup, 'done');
    expect(rig.ours().map(({ status }) => status)).toEqual(['confirmed']);
    // Its siblings are released, the hold of another question stays.
    expect(await held()).toHaveLength(1);
  });

  it('is empty after the clean-up, and so is the own one', async () => {
    await pressIn(rig.options, 'clean-up-all');
    await waitForCount(rig.options, '[data-written]', 0);
    expect([await held(), rig.ours()]).toEqual([[], []]);
  });
});
