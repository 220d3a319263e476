import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask';
import { type BookingRig, bookFirst, pressIn, startBookingRig, tickThree, waitForCount } from './booking-rig';
import { EMAIL } from './harness';
import { expectAccessible } from './popup-rig';

const inserts = { method: 'POST', path: '/events' };
/** The browser itself asks again where a connection dies, as often as it has spare ones. */
const ALWAYS = 999;

/** Whatever goes wrong on the way to Google has a screen, and a way on. */
describe('a write that goes wrong', { timeout: 60_000 }, () => {
  let rig: BookingRig;
  let popup: Page;

  beforeAll(async () => {
    rig = await startBookingRig();
    popup = await bookFirst(rig);
  }, 120_000);
  afterAll(() => rig.end());
  beforeEach(async () => {
    rig.google.faults.clear();
    if (await rig.options.$('[data-written]')) await pressIn(rig.options, 'clean-up-all');
    await waitForCount(rig.options, '[data-written]', 0);
    expect(rig.ours()).toEqual([]);
    await popup.close();
    popup = await rig.openPopupPage();
  });

  const book = async () => {
    await pressIn(popup, 'book');
    await pressIn(popup, 'confirm-book');
  };
  const waiting = (code: string) =>
    rig.options.waitForSelector(`[data-written][data-state="writing"][data-error="${code}"]`);

  it('lost answer: waits in sight, and Retry makes no second event', async () => {
    rig.google.faults.add({ match: inserts, times: ALWAYS, fault: { drop: 'after' } });
    await book();
    await popup.waitForSelector('[data-outcome="waits"] [data-error="offline"]');
    await expectAccessible(popup);
    expect(rig.ours()).toHaveLength(1);
    await waiting('offline');
    rig.google.faults.clear();
    await pressIn(rig.options, 'retry-written');
    await rig.options.waitForSelector('[data-retried="booked"]');
    expect(rig.ours()).toHaveLength(1);
  });

  it('lost answer: trying again right there makes no second event either', async () => {
    rig.google.faults.add({ match: inserts, times: ALWAYS, fault: { drop: 'after' } });
    await book();
    await popup.waitForSelector('[data-outcome="waits"]');
    rig.google.faults.clear();
    await pressIn(popup, 'book-again');
    await popup.waitForSelector('[data-booked]');
    expect(rig.ours()).toHaveLength(1);
  });

  it('409: what was deleted at Google meanwhile is not written again', async () => {
    rig.google.faults.add({ match: inserts, times: ALWAYS, fault: { drop: 'after' } });
    await book();
    await popup.waitForSelector('[data-outcome="waits"]');
    rig.google.faults.clear();
    rig.world.deleteEvent(EMAIL, rig.ours()[0]?.id ?? '');
    await pressIn(rig.options, 'retry-written');
    await rig.options.waitForSelector('[data-retried="gone"]');
    expect(rig.writes().at(-1)).toBe('POST 409');
    expect(rig.ours()).toEqual([]);
    await waitForCount(rig.options, '[data-written]', 0);
  });

  it.each([
    ['412 once: looks again, and books', 1, '[data-booked]', 'confirmed'],
    [
      '412 again and again: says that it was changed, and leaves the hold',
      9,
      '[data-outcome="changed"]',
      'tentative',
    ],
  ])('%s', async (_, times, screen, status) => {
    await pressIn(popup, 'hold');
    await pressIn(popup, 'confirm-hold');
    await popup.waitForSelector('[data-held="1"]');
    await pressIn(popup, 'done');
    rig.google.faults.add({ match: { method: 'PATCH' }, times, fault: { status: 412 } });
    await pressIn(popup, 'show-held');
    await pressIn(popup, 'book-hold');
    await pressIn(popup, 'confirm-book');
    await popup.waitForSelector(screen);
    await expectAccessible(popup);
    expect(rig.ours().map((event) => event.status)).toEqual([status]);
    if (status === 'confirmed') return;
    await rig.options.waitForSelector('[data-written][data-state="changed"]');
    await pressIn(rig.options, 'undo-written');
    await waitForCount(rig.options, '[data-written]', 0);
  });

  it('403: stays in sight with its reason, is never sent by itself, and goes at Retry', async () => {
    rig.google.faults.add({ match: inserts, fault: { status: 403, reason: 'forbidden' } });
    await book();
    await popup.waitForSelector('[data-outcome="waits"] [data-error="forbidden"]');
    await pressIn(popup, 'done');
    await popup.waitForSelector('[data-notice="written-waits"]');
    const before = rig.writes();
    await rig.killWorker();
    await ask(rig.options, 'syncNow', { reason: 'user' });
    expect(rig.writes()).toEqual(before);
    await waiting('forbidden');
    await pressIn(rig.options, 'retry-written');
    await rig.options.waitForSelector('[data-written][data-state="written"]:not([data-error])');
    expect(rig.ours()).toHaveLength(1);
  });

  it('offline in the middle of three: one is held, two wait with Retry', async () => {
    rig.google.faults.add({ match: inserts, nth: 2, times: ALWAYS, fault: { drop: 'before' } });
    await pressIn(popup, 'hold');
    await tickThree(popup);
    await pressIn(popup, 'confirm-hold');
    await popup.waitForSelector('[data-held="1"] [data-notice="waits"]');
    await expectAccessible(popup);
    expect(rig.ours()).toHaveLength(1);
    await waiting('offline');
    rig.google.faults.clear();
    await pressIn(popup, 'hold-again');
    await popup.waitForSelector('[data-held="3"]');
    expect(rig.ours()).toHaveLength(3);
    await waitForCount(rig.options, '[data-written][data-error]', 0);
  });

  it('no network at all: nothing is lost, and the popup leads to what waits', async () => {
    rig.google.faults.add({
      match: { host: 'www.googleapis.com' },
      times: ALWAYS,
      fault: { drop: 'before' },
    });
    await book();
    await popup.waitForSelector('[data-outcome="waits"] [data-error="offline"]');
    await pressIn(popup, 'done');
    await popup.waitForSelector('[data-notice="written-waits"] [data-action="show-waiting"]');
    await waiting('offline');
    rig.google.faults.clear();
    await pressIn(rig.options, 'retry-written');
    await rig.options.waitForSelector('[data-written][data-state="written"]:not([data-error])');
    expect(rig.ours()).toHaveLength(1);
  });
});
