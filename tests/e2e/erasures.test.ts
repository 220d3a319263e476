import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAllCalendars, connectThroughPages, press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TEAM = 'team@group.calendar.google.com';
const PASSPHRASE = 'three horses in the rain';

type Rows = readonly Readonly<Record<string, unknown>>[];

describe('deleting, keeping and resting, through the page', () => {
  let harness: Harness;
  let page: Page;
  let folder: string;
  const now = Math.floor(Date.now() / HOUR) * HOUR;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'allset-backup-'));
    harness = await startHarness();
    harness.world.addCalendar({
      account: EMAIL,
      id: TEAM,
      summary: 'canary-team',
      accessRole: 'owner',
      timeZone: 'Europe/Berlin',
    });
    put(EMAIL, 'range', now - 40 * DAY);
    put(EMAIL, 'kept', now - 20 * DAY);
    put(TEAM, 'team', now - 10 * DAY);
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['titles', 'learning'],
    });
    await page.waitForSelector('main[data-sync="fresh"]');
    await chooseAllCalendars(page);
  });
  afterAll(async () => {
    await harness.end();
    await rm(folder, { recursive: true });
  });

  function put(calendar: string, name: string, start: number): void {
    harness.world.putEvent(calendar, {
      id: `canary${name}`,
      summary: `canary-${name}`,
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + HOUR).toISOString() },
    });
  }

  const rows = async (table: string) => ((await dumpStorage(page))[`allset.${table}`] ?? []) as Rows;
  const titles = async () => (await rows('entries')).map(({ title }) => title);
  const settings = async () =>
    ((await dumpStorage(page))['local'] as { settings: Record<string, unknown> }).settings;
  const askedGoogle = () => harness.google.requests().filter(({ path }) => path !== '/ListAccounts');

  /** Names in the dialog what is to go, confirms, and answers how many rows went. */
  async function erase(kind: string, values: Readonly<Record<string, string>>): Promise<number> {
    await (await page.waitForSelector('[data-right="delete"]'))?.click();
    await page.waitForSelector('dialog select[name="erase-kind"]');
    await page.select('dialog select[name="erase-kind"]', kind);
    for (const [name, value] of Object.entries(values)) {
      await page.waitForSelector(`dialog [name="${name}"]`);
      await page.$eval(
        `dialog [name="${name}"]`,
        (field, text) => {
          (field as HTMLInputElement).value = text;
        },
        value,
      );
    }
    await press(page, 'name-erasure');
    await press(page, 'confirm-erase');
    const receipt = await page.waitForSelector('[data-erasure]', { timeout: 20_000 });
    const removed = Number(await receipt?.evaluate((element) => element.getAttribute('data-erasure')));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    return removed;
  }

  it('begins with events of two calendars', async () => {
    await expect.poll(titles, { timeout: 30_000 }).toContain('canary-team');
    expect(await titles()).toContain('canary-kept');
  });

  it('deletes what took place on the days that were named, and nothing else', async () => {
    // The page counts days in the zone it stands in, which is another day than UTC's for an hour or two.
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const day = Temporal.Instant.fromEpochMilliseconds(now - 40 * DAY)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
    expect(await titles()).toContain('canary-range');
    expect(await erase('range', { from: day, to: day })).toBeGreaterThan(0);
    expect(await titles()).not.toContain('canary-range');
    expect(await titles()).toContain('canary-kept');
    await ask(page, 'syncNow', { reason: 'user' });
    expect(await titles()).not.toContain('canary-range');
  });

  it('deletes a calendar with all that was read of it, and reads it no more', async () => {
    expect(await erase('calendar', { calendar: `${EMAIL} ${TEAM}` })).toBeGreaterThan(0);
    await expect.poll(titles).not.toContain('canary-team');
    await ask(page, 'syncNow', { reason: 'user' });
    expect(await titles()).not.toContain('canary-team');
    expect(await titles()).toContain('canary-kept');
  });

  it('saves a backup, refuses a wrong passphrase, and brings everything back with the right one', async () => {
    await page.type('input[name="passphrase"]', PASSPHRASE);
    await press(page, 'save-backup');
    await page.waitForSelector('[data-backup="saved"]', { timeout: 30_000 });
    const { base64 } = await ask(page, 'saveBackup', { passphrase: PASSPHRASE });
    const file = join(folder, 'x.allset');
    await writeFile(file, Buffer.from(base64, 'base64'));
    expect(Buffer.from(base64, 'base64').includes('canary')).toBe(false);
    const before = await titles();
    await erase('events', {});
    expect(await titles()).not.toContain('canary-kept');

    const restore = async (passphrase: string, outcome: string) => {
      await page.$eval('input[name="passphrase"]', (field) => (field as HTMLInputElement).select());
      await page.type('input[name="passphrase"]', passphrase);
      const input = await page.waitForSelector('input[name="backup-file"]:not([disabled])');
      await (input as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile(file);
      await page.waitForSelector(`[data-backup="${outcome}"]`, { timeout: 30_000 });
    };
    await restore('three horses in the sun', 'failed');
    expect(await titles()).not.toContain('canary-kept');
    await restore(PASSPHRASE, 'restored');
    expect((await titles()).sort()).toEqual(before.sort());
  });

  it('forgets the events and keeps what was learned of them', async () => {
    await expect.poll(() => rows('models'), { timeout: 20_000 }).toHaveLength(1);
    const learned = (await rows('models'))[0]?.['meetings'];
    expect(learned).toBeGreaterThan(0);
    await press(page, 'forget-events');
    await press(page, 'confirm-erase');
    await page.waitForSelector('[data-erasure]', { timeout: 20_000 });
    await page.keyboard.press('Escape');
    expect(await titles()).not.toContain('canary-kept');
    expect((await rows('models'))[0]?.['meetings']).toBe(learned);
    expect((await settings())['historyMonths']).toBe(0);
  });

  it('keeps things for as long as was set, and drops what is older at once', async () => {
    await page.evaluate(async () => {
      const opening = indexedDB.open('allset');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const store = db.transaction('requests', 'readwrite').objectStore('requests');
      const line = { host: 'x', method: 'GET', pathTemplate: '/', purpose: 'read-events', status: 200 };
      const adding = store.add({ ...line, bytesReceived: 1, at: Date.now() - 10 * 86_400_000 });
      await new Promise((resolve) => {
        adding.onsuccess = resolve;
      });
      db.close();
    });
    const before = (await rows('requests')).length;
    const field = await page.waitForSelector('input[name="ledgerDays"]');
    await field?.evaluate((input) => (input as HTMLInputElement).select());
    await field?.type('5');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-pruned]');
    expect(await settings()).toMatchObject({ retention: { ledgerDays: 5 } });
    const kept = await rows('requests');
    expect(kept.every(({ at }) => Number(at) > Date.now() - 5 * DAY)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(before - 1);
  });

  it('does nothing at an alarm while it is paused', async () => {
    await (await page.waitForSelector('#pause [role="switch"], #pause input[type="checkbox"]'))?.click();
    await expect.poll(async () => (await settings())['paused']).toBe(true);
    harness.google.forgetRequests();
    await fireAlarm();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(askedGoogle()).toEqual([]);
    await press(page, 'resume');
    await expect.poll(askedGoogle, { timeout: 10_000 }).not.toEqual([]);
    harness.google.forgetRequests();
    await fireAlarm();
    await expect.poll(askedGoogle, { timeout: 10_000 }).not.toEqual([]);
  });

  async function fireAlarm(): Promise<void> {
    const worker = await harness.worker();
    await worker.evaluate(() => {
      const { alarms } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const alarm = { name: 'sync-poll', scheduledTime: Date.now() };
      (alarms.onAlarm as unknown as { dispatch: (fired: object) => void }).dispatch(alarm);
    });
  }

  it('needs neither network nor sign-in for what is held here', async () => {
    await ask(page, 'setPaused', { paused: true });
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.session.clear(),
    );
    await page.reload();
    await page.waitForSelector('input[name="records-needle"]');
    await page.setOfflineMode(true);
    harness.google.forgetRequests();
    await page.type('input[name="records-needle"]', 'canary');
    await page.waitForSelector('[data-records-total]');
    expect((await ask(page, 'exportEverything', {})).base64.length).toBeGreaterThan(1000);
    await erase('category', { category: 'B' });
    expect(await rows('requests')).toEqual([]);
    expect(askedGoogle()).toEqual([]);
    await page.setOfflineMode(false);
    await ask(page, 'setPaused', { paused: false });
  });

  it('deletes an account with everything that came from it', async () => {
    await erase('account', { account: EMAIL });
    await expect.poll(() => rows('accounts')).toEqual([]);
    expect(await rows('entries')).toEqual([]);
    expect(await rows('calendars')).toEqual([]);
  });
});
