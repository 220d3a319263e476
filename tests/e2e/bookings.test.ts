import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask';
import { type BookingRig, firstSlot, pressIn, startBookingRig, tickThree, waitForCount } from './booking-rig';
import { EMAIL } from './harness';
import { changeRows, expectAccessible } from './popup-rig';

const TITLE = 'Planning with the board';

describe('holds and bookings', { timeout: 60_000 }, () => {
  let rig: BookingRig;
  let popup: Page;
  let held: number[];

  beforeAll(async () => {
    rig = await startBookingRig();
    popup = await rig.openPopupPage();
  }, 120_000);
  afterAll(() => rig.end());

  /** Types the title, and waits for the answer to it. */
  const askFor = async (title: string) => {
    await popup.bringToFront();
    await popup.type('input[name="title"]', title);
    await popup.waitForSelector('main[aria-busy="true"]');
    await popup.waitForSelector('main[aria-busy="false"]');
  };
  const offered = () =>
    popup.$$eval('[data-slot]', (rows) => rows.map((row) => Number(row.getAttribute('data-start'))));
  const statuses = () => rig.ours().map(({ status, visibility }) => [status, visibility]);

  it('write nothing before a press that named it, and ask for the scope in that press', async () => {
    await askFor(TITLE);
    await pressIn(popup, 'hold');
    await tickThree(popup);
    expect(await popup.$eval('[data-will-write]', ({ textContent }) => textContent)).toContain('3 tentative');
    await popup.waitForSelector('[data-consent="writing"]');
    await expectAccessible(popup);
    await ask(rig.options, 'syncNow', { reason: 'user' });
    expect(rig.writes()).toEqual([]);
    const asked = await rig.allowing(() => pressIn(popup, 'confirm-hold'));
    expect(asked).toContain('calendar.events.owned');
    await popup.waitForSelector('[data-held="3"]');
    expect(statuses()).toEqual(Array(3).fill(['tentative', 'private']));
    expect(rig.writes()).toEqual(Array(3).fill('POST 200'));
    await pressIn(popup, 'done');
  });

  it('keep a held time from every other question, and go on offering it for its own', async () => {
    held = rig.ours().map(({ start }) => Date.parse(start?.dateTime ?? ''));
    await ask(rig.options, 'syncNow', { reason: 'user' });
    await popup.close();
    popup = await rig.openPopupPage();
    await popup.waitForSelector('[data-notice="held"]');
    const others = await offered();
    expect(others.filter((start) => held.includes(start))).toEqual([]);
    await askFor(TITLE);
    await popup.waitForSelector(`[data-slot][data-start="${held[0]}"]`);
    expect(await offered()).toEqual(expect.arrayContaining(held));
  });

  it('confirm one hold and release its siblings', async () => {
    await pressIn(popup, 'show-held');
    await expectAccessible(popup);
    await pressIn(popup, 'book-hold');
    await popup.waitForSelector('[data-action="confirm-book"]');
    await expectAccessible(popup);
    await pressIn(popup, 'confirm-book');
    await popup.waitForSelector('[data-booked]');
    await pressIn(popup, 'done');
    expect(statuses()).toEqual([['confirmed', 'default']]);
    expect(held).toContain(Date.parse(rig.ours()[0]?.start?.dateTime ?? ''));
    expect(rig.writes().slice(3)).toEqual(['PATCH 200', 'DELETE 204', 'DELETE 204']);
  });

  it('notice that somebody took the time, and book the next best', async () => {
    await popup.close();
    popup = await rig.openPopupPage();
    const { start, end } = await firstSlot(popup);
    rig.world.putEvent(EMAIL, {
      id: 'takenmeanwhile',
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(end).toISOString() },
    });
    const before = rig.writes().length;
    await pressIn(popup, 'book');
    await pressIn(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="taken"]');
    expect(rig.writes()).toHaveLength(before);
    await pressIn(popup, 'book-next');
    await popup.waitForSelector('[data-booked]');
    await pressIn(popup, 'done');
    expect(rig.ours()).toHaveLength(2);
    expect(rig.ours().map(({ start: at }) => Date.parse(at?.dateTime ?? ''))).not.toContain(start);
  });

  it('release a hold by themselves when its time is over', async () => {
    await popup.close();
    popup = await rig.openPopupPage();
    await pressIn(popup, 'hold');
    await pressIn(popup, 'confirm-hold');
    await popup.waitForSelector('[data-held="1"]');
    await pressIn(popup, 'done');
    expect(rig.ours()).toHaveLength(3);
    // A worker that was ended meanwhile, and an alarm that is due.
    await changeRows(rig.options, 'written', { expiresAt: 1 });
    await rig.killWorker();
    await rig.options.evaluate(() =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.alarms.create('holds-end', {
        when: Date.now() + 500,
      }),
    );
    await waitForCount(rig.options, '[data-written]', 2);
    expect(statuses()).toEqual(Array(2).fill(['confirmed', 'default']));
  });

  it('leave alone what was changed at Google, and take back all the rest', async () => {
    const [mine] = rig.ours();
    rig.world.patchEvent(EMAIL, mine?.id ?? '', { summary: 'Mine now' });
    await pressIn(rig.options, 'clean-up-all');
    await rig.options.waitForSelector('[data-removed="1"]');
    expect(rig.ours().map(({ summary }) => summary)).toEqual(['Mine now']);
    await rig.options.waitForSelector('[data-written][data-state="changed"]');
    await pressIn(rig.options, 'undo-written');
    await waitForCount(rig.options, '[data-written]', 0);
    expect(rig.ours()).toEqual([]);
  });

  it('have every write in the ledger, in order, and nothing beside', async () => {
    expect(rig.writes().length).toBeGreaterThan(8);
    expect(await rig.ledger()).toEqual(rig.writes());
  });
});
