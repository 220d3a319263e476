import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { goToPlace, groupsOf } from './reveal-first';

const OTHER = 'ben@northwind.example';
const HOUR_MS = 3_600_000;

/** What the extension asks Google's window for is answered there by a person. */
async function allowNext(
  harness: Harness,
  email: string,
  work: () => Promise<unknown>,
  address = 'accounts.google.com',
): Promise<void> {
  const consentWindow = harness.browser.waitForTarget((target) => target.url().includes(address));
  await work();
  await allowAtGoogle(await (await consentWindow).asPage(), email);
}

async function chooseFiles(page: Page, ...paths: string[]): Promise<void> {
  const input = await page.waitForSelector('input[type="file"][name="calendar-files"]:not([disabled])');
  await input?.uploadFile(...paths);
}

describe('the options page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'options-'));
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    harness.world.addAccount({ email: OTHER });
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  });
  afterAll(async () => {
    await harness.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('adds a second account beside the first, each with its own calendars', async () => {
    await allowNext(harness, OTHER, () => press(page, 'connect-another'));
    await page.waitForSelector(`[data-account="${OTHER}"]`);
    await page.waitForSelector('main[data-sync="fresh"]');
    const accounts = await page.$$eval('[data-account]', (all) => all.map((one) => one.textContent));
    expect(accounts).toEqual([EMAIL, OTHER]);
  });

  it('compares with Google and finds no difference', async () => {
    const windowFor = (email: string) => `login_hint=${encodeURIComponent(email)}`;
    const second = allowNext(harness, OTHER, async () => {}, windowFor(OTHER));
    await allowNext(harness, EMAIL, () => press(page, 'verify'), windowFor(EMAIL));
    await second;
    await page.waitForSelector('[data-verified="0"]');
  });

  it('disconnects one account with everything of it, and leaves the other', async () => {
    const own = await page.$$('[data-action="disconnect"]');
    await own[1]?.click();
    await press(page, 'confirm-disconnect');
    await page.waitForFunction((email) => !document.querySelector(`[data-account="${email}"]`), {}, OTHER);
    await page.waitForSelector(`[data-account="${EMAIL}"]`);
    const { local: _settings, ...stored } = await dumpStorage(page);
    expect(JSON.stringify(stored)).not.toContain(OTHER);
    expect(harness.google.requests().some(({ path }) => path === '/revoke')).toBe(true);
  });

  it('reads a calendar file, reports on it, and suggests none of its times', async () => {
    const before = await ask(page, 'suggest', { durationMinutes: 60, within: 'two-weeks' });
    const [best] = before.slots;
    if (!best) throw new Error('no time to begin with');
    const path = join(folder, 'club.ics');
    writeFileSync(path, calendarWith(best.start, best.end));
    await chooseFiles(page, path);
    await page.waitForSelector('[data-import="read"][data-read="1"][data-skipped="1"]');
    await page.waitForSelector('[data-imported="files club.ics"]');
    const after = await ask(page, 'suggest', { durationMinutes: 60, within: 'two-weeks' });
    expect(after.slots.length).toBeGreaterThan(0);
    expect(after.slots.filter(({ start, end }) => start < best.end && best.start < end)).toEqual([]);
  });

  it('says in words why another file was not read, and changes nothing', async () => {
    const before = (await dumpStorage(page))['allset.entries'];
    const path = join(folder, 'login.ics');
    writeFileSync(path, '<!doctype html><title>Sign in</title>');
    await chooseFiles(page, path);
    const failed = await page.waitForSelector('[data-import="failed"][data-error="bad-file"]');
    expect(await failed?.evaluate((element) => element.textContent)).toContain('Nothing was changed.');
    expect((await dumpStorage(page))['allset.entries']).toEqual(before);
  });

  it('takes no secret address of another host, and shows none as it is typed', async () => {
    harness.google.forgetRequests();
    const field = await page.waitForSelector('input[name="secret-address"]');
    await field?.type('https://calendar.example.com/secret.ics');
    const look = await field?.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('-webkit-text-security'),
    );
    expect(look).toBe('disc');
    await press(page, 'subscribe');
    await page.waitForSelector('[data-notice="subscribe"]');
    // The browser's own sign-in looks in on Google whenever it likes.
    const asked = harness.google.requests().filter(({ path }) => path !== '/ListAccounts');
    expect(asked).toEqual([]);
  });

  it('removes an imported calendar with everything in it', async () => {
    await press(page, 'remove-imported');
    await page.waitForFunction(() => !document.querySelector('[data-imported]'));
    expect(JSON.stringify(await dumpStorage(page))).not.toContain('club.ics');
  });

  it('keeps changed hours and rules, and suggests by them', async () => {
    const stated = async () =>
      ((await dumpStorage(page))['local'] as { settings: Record<string, never> }).settings;
    for (const weekday of [0, 1, 2, 3]) {
      await (await page.waitForSelector(`[data-weekday="${weekday}"] [data-action="remove-hours"]`))?.click();
      await page.waitForSelector(`[data-weekday="${weekday}"] [data-action="remove-hours"]`, {
        hidden: true,
      });
    }
    await (await page.waitForSelector('input[name="maybeBlocks"]'))?.click();
    await page.select('select[name="bufferBeforeMinutes"]', '30');
    await expect
      .poll(stated)
      .toMatchObject({ bufferBeforeMinutes: 30, busyPolicy: { maybeBlocks: false, unansweredBlocks: true } });
    const { slots } = await ask(page, 'suggest', { durationMinutes: 30, within: 'two-weeks' });
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.filter(({ start }) => new Date(start).getUTCDay() !== 5)).toEqual([]);
    await (await page.waitForSelector('[data-weekday="0"] [data-action="add-hours"]'))?.click();
    await page.waitForSelector('[data-weekday="0"] [data-action="remove-hours"]');
    expect((await stated())['workingHours']).toEqual([
      [{ startMinute: 540, endMinute: 1020 }],
      [],
      [],
      [],
      [{ startMinute: 540, endMinute: 1020 }],
      [],
      [],
    ]);
  });

  it('lists what left this computer: Google’s hosts and no others', async () => {
    const hosts = await page.$$eval('[data-host]', (all) => all.map((one) => one.textContent ?? ''));
    expect(hosts.length).toBeGreaterThan(3);
    expect(hosts.filter((host) => !/\.(googleapis|google)\.com$/.test(host))).toEqual([]);
    expect(await page.$('[data-strange="true"]')).toBeNull();
  });

  it('shows that the browser refuses another host', async () => {
    await press(page, 'reach-elsewhere');
    await page.waitForSelector('[data-attempt="refused"]');
  });

  it('finds clauses by their words and goes to the place its address names', async () => {
    const search = await page.waitForSelector('input[name="clauses"]');
    await search?.type('sold');
    await page.waitForFunction(() => {
      const found = document.querySelector('[data-clauses-found]')?.getAttribute('data-clauses-found');
      return Number(found) > 0 && Number(found) < 20;
    });
    expect(await page.$('[data-clause="80"]')).not.toBeNull();
    const linked = await harness.openPage('options');
    await linked.goto(`${linked.url()}#clauses`);
    await linked.reload();
    await linked.waitForFunction(() => {
      const top = document.querySelector('[data-anchor="clauses"]')?.getBoundingClientRect().top;
      return top !== undefined && top >= 0 && top < 100 && window.scrollY > 200;
    });
    expect(await linked.$eval('[data-view]:not([hidden])', (group) => group.getAttribute('data-view'))).toBe(
      'proof',
    );
    await linked.close();
  });

  it('shows a report for whoever helps, without a word of the calendar', async () => {
    await press(page, 'show-report');
    const report = await page.waitForSelector('textarea[name="report"]');
    const text = (await report?.evaluate((field) => field.value)) ?? '';
    expect(text).toContain('account 1: google, ok');
    expect(text).not.toContain('@');
  });

  it('tells once that a damaged copy was repaired', async () => {
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.set({
        'heal-notice': { at: Date.now(), calendars: 1, lost: [], startedOver: false },
      }),
    );
    await page.waitForSelector('[data-notice="healed"]');
    await press(page, 'dismiss-heal');
    await page.waitForFunction(() => !document.querySelector('[data-notice="healed"]'));
    expect((await dumpStorage(page))['local']).not.toHaveProperty('heal-notice');
  });

  it('never scrolls sideways, on a telephone or a wide screen', async () => {
    for (const width of [360, 800, 1440]) {
      await page.setViewport({ width, height: 800 });
      for (const group of await groupsOf(page)) {
        await goToPlace(page, `group-${group}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${group} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
});

/** One event at this time, and one that can't be read. */
function calendarWith(start: number, end: number): string {
  const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//club//EN',
    ...event('a@club.example', `DTSTART:${utc(start)}`, `DTEND:${utc(end)}`, 'SUMMARY:Club'),
    ...event('b@club.example', 'DTSTART:not a time', `DTEND:${utc(end + HOUR_MS)}`),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
