import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookingRig, pressIn, startBookingRig, tickThree, waitForCount } from './booking-rig';
import { CLIENT_ID, EMAIL } from './harness';
import { expectAccessible } from './popup-rig';

const WRITE = 'https://www.googleapis.com/auth/calendar.events.owned';

/** The permission to write: asked for in a press, lost and given back. */
describe('the permission to write', { timeout: 60_000 }, () => {
  let rig: BookingRig;
  let popup: Page;

  beforeAll(async () => {
    rig = await startBookingRig();
    popup = await rig.openPopupPage();
  }, 120_000);
  afterAll(() => rig.end());

  const mayWrite = () => rig.google.auth.grantOf(EMAIL, CLIENT_ID)?.scopes.has(WRITE) ?? false;

  it('declined: nothing is written, and the form stays as it was', async () => {
    await pressIn(popup, 'book');
    await popup.type('input[name="book-title"]', ' with Ben');
    await rig.declining(() => pressIn(popup, 'confirm-book'));
    await popup.waitForSelector('dialog [data-error="auth-cancelled"]');
    expect(
      await popup.$eval('input[name="book-title"]', (field) => (field as HTMLInputElement).value),
    ).toMatch(/ with Ben$/);
    expect([rig.writes(), mayWrite()]).toEqual([[], false]);
    await rig.allowing(() => pressIn(popup, 'confirm-book'));
    await popup.waitForSelector('[data-booked]');
    await pressIn(popup, 'done');
    expect(rig.ours()).toHaveLength(1);
  });

  it('revoked at Google: what is wanted waits, and Retry asks again', async () => {
    rig.google.auth.revoke(EMAIL);
    await pressIn(popup, 'book');
    await pressIn(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="waits"] [data-error="auth-required"]');
    await expectAccessible(popup);
    await pressIn(popup, 'done');
    await rig.options.waitForSelector('[data-written][data-error="auth-required"]');
    const asked = await rig.allowing(() => pressIn(rig.options, 'retry-written'));
    expect(asked).toContain('calendar.events.owned');
    await waitForCount(rig.options, '[data-written][data-error]', 0);
    expect(rig.ours()).toHaveLength(2);
  });

  it('given back in the settings: Google keeps reading alone, and the next press asks again', async () => {
    const asked = await rig.allowing(() => pressIn(rig.options, 'give-back-writing'));
    expect(asked).not.toContain('calendar.events.owned');
    await waitForCount(rig.options, '[data-action="give-back-writing"]', 0);
    expect(mayWrite()).toBe(false);
    expect(rig.ours()).toHaveLength(2);
    await popup.close();
    popup = await rig.openPopupPage();
    await pressIn(popup, 'hold');
    await tickThree(popup);
    await rig.allowing(() => pressIn(popup, 'confirm-hold'));
    await popup.waitForSelector('[data-held="3"]');
    expect([rig.ours().length, mayWrite()]).toEqual([5, true]);
    await pressIn(popup, 'done');
  });

  it('given back before the clean-up: the clean-up asks for it, and takes everything back', async () => {
    await rig.allowing(() => pressIn(rig.options, 'give-back-writing'));
    await waitForCount(rig.options, '[data-action="give-back-writing"]', 0);
    await rig.allowing(() => pressIn(rig.options, 'clean-up-all'));
    await rig.options.waitForSelector('[data-removed="5"]');
    expect(rig.ours()).toEqual([]);
  });
});
