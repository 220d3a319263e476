import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import type { RequestRow } from '../../utils/db/rows';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

const inserts = { match: { method: 'POST', path: '/events' } };

describe('holds and bookings', () => {
  let harness: Harness;
  let options: Page;
  let popup: Page;

  beforeAll(async () => {
    harness = await startHarness();
    options = await harness.welcomePage();
    await options.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, options, { email: EMAIL, clientId: CLIENT_ID });
    await options.waitForSelector('main[data-sync="fresh"]');
    popup = await openPopup();
  });
  afterAll(() => harness.end());

  async function openPopup(): Promise<Page> {
    const page = await harness.openPage('popup');
    await page.waitForSelector('[data-ready="true"] [data-action="book"]');
    return page;
  }
  const ours = () =>
    harness.world.events(EMAIL).filter(({ id, status }) => id.startsWith('allset') && status !== 'cancelled');
  const writes = () =>
    harness.google
      .requests()
      .filter(
        ({ host, method, path }) =>
          host === 'www.googleapis.com' && !['GET', 'OPTIONS'].includes(method) && /\/events/.test(path),
      );
  const closeDialog = () => press(popup, 'done');
  async function allowWriting(work: () => Promise<unknown>): Promise<string> {
    const opening = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
    await work();
    const consent = await (await opening).asPage();
    const text = await consent.content();
    await allowAtGoogle(consent, EMAIL);
    return text;
  }

  it('write nothing before a press that named it, and ask for the scope in that press', async () => {
    expect(writes()).toEqual([]);
    await press(popup, 'hold');
    for (const box of (await popup.$$('input[name="hold-slot"]:not(:checked)')).slice(0, 2))
      await box.click();
    expect(await popup.$eval('[data-will-write]', (element) => element.textContent)).toContain('3 tentative');
    await popup.waitForSelector('[data-consent="writing"]');
    expect(writes()).toEqual([]);
    const asked = await allowWriting(() => press(popup, 'confirm-hold'));
    expect(asked).toContain('calendar.events.owned');
    await popup.waitForSelector('[data-held="3"]');
    expect(ours().map(({ status, visibility }) => [status, visibility])).toEqual(
      Array(3).fill(['tentative', 'private']),
    );
    const ledger = (await dumpStorage(popup))['allset.requests'] as RequestRow[];
    expect(ledger.filter(({ purpose }) => purpose === 'write-event')).toHaveLength(3);
    await closeDialog();
  });

  it('confirm one hold and release its siblings', async () => {
    await press(popup, 'show-held');
    await press(popup, 'book-hold');
    await press(popup, 'confirm-book');
    await popup.waitForSelector('[data-booked]');
    await closeDialog();
    expect(ours().map(({ status }) => status)).toEqual(['confirmed']);
  });

  it('make one event of a lost answer and a retry', async () => {
    harness.google.faults.add({ ...inserts, fault: { drop: 'after' } });
    await press(popup, 'book');
    await press(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="waits"]');
    await closeDialog();
    expect(ours()).toHaveLength(2);
    await options.waitForSelector('[data-written][data-state="writing"][data-error="offline"]');
    await press(options, 'retry-written');
    await options.waitForSelector('[data-retried="booked"]');
    expect(ours()).toHaveLength(2);
  });

  it('notice that somebody took the time, and book the next best', async () => {
    await popup.close();
    popup = await openPopup();
    const row = await popup.waitForSelector('[data-slot]:has([data-action="book"])');
    const [start, end] =
      (await row?.evaluate((one) => [
        Number(one.getAttribute('data-start')),
        Number(one.getAttribute('data-end')),
      ])) ?? [];
    harness.world.putEvent(EMAIL, {
      id: 'takenmeanwhile',
      start: { dateTime: new Date(start ?? 0).toISOString() },
      end: { dateTime: new Date(end ?? 0).toISOString() },
    });
    const before = writes().length;
    await press(popup, 'book');
    await press(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="taken"]');
    expect(writes()).toHaveLength(before);
    await press(popup, 'book-next');
    await popup.waitForSelector('[data-booked]');
    await closeDialog();
    expect(ours()).toHaveLength(3);
  });

  it('keep what Google refused (403) in sight, and send nothing of it later by themselves', async () => {
    harness.google.faults.add({ ...inserts, fault: { status: 403, reason: 'forbidden' } });
    await press(popup, 'book');
    await press(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="waits"]');
    await closeDialog();
    const before = writes().length;
    await ask(options, 'syncNow', { reason: 'user' });
    expect(writes()).toHaveLength(before);
    await options.waitForSelector('[data-written][data-error="forbidden"]');
    await press(options, 'retry-written');
    await options.waitForFunction(() => !document.querySelector('[data-written][data-error]'));
    expect(ours()).toHaveLength(4);
  });

  it('ask again at Retry where the grant was revoked', async () => {
    harness.google.auth.revoke(EMAIL);
    await press(popup, 'book');
    await press(popup, 'confirm-book');
    await popup.waitForSelector('[data-outcome="waits"], [data-error]');
    await popup.close();
    await options.waitForSelector('[data-written][data-error]');
    await allowWriting(() => press(options, 'retry-written'));
    await options.waitForFunction(() => !document.querySelector('[data-written][data-error]'));
    expect(ours()).toHaveLength(5);
  });

  it('leave alone what was changed at Google, and take back all the rest', async () => {
    const [mine] = ours();
    harness.world.patchEvent(EMAIL, mine?.id ?? '', { summary: 'Mine now' });
    await press(options, 'clean-up-all');
    await options.waitForSelector('[data-removed="4"]');
    expect(ours().map(({ summary }) => summary)).toEqual(['Mine now']);
    await options.waitForSelector('[data-written][data-state="changed"]');
    await press(options, 'undo-written');
    await options.waitForFunction(() => !document.querySelector('[data-written]'));
    expect(ours()).toEqual([]);
    expect(harness.google.violations().filter(({ kind }) => kind !== 'missing-scope')).toEqual([]);
  });
});
