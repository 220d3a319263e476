import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import { ask } from './ask';
import {
  CANARY,
  canaries,
  filesWith,
  keepSecret,
  putCanaryMeeting,
  stateAddresses,
  writeCanaries,
  writtenAtGoogle,
} from './canaries';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { viewPath, weekAhead } from './overlay-harness';
import { readArchive } from './read-archive';
import { watchConsoles, watchContentScript } from './watch-browser';

const GOOGLE = /^https:\/\/(www\.googleapis|oauth2\.googleapis|accounts\.google|calendar\.google)\.com\//;

describe('the promises, held against the running product', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-'));
  const netLog = join(folder, 'net-log.json');
  const profile = join(folder, 'profile');
  let harness: Harness;
  let page: Page;
  let consoles: readonly string[];
  /** What the script on Google’s page was told. */
  let told: string[] = [];
  let token = '';
  /** What the receipt says is left elsewhere. */
  let left: (string | null)[] = [];
  let isOpen = false;

  beforeAll(async () => {
    harness = await startHarness({ userDataDir: profile, extraArgs: [`--log-net-log=${netLog}`] });
    isOpen = true;
    consoles = await watchConsoles(harness.browser);
    putCanaryMeeting(harness);
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
  });
  afterAll(async () => {
    if (isOpen) await harness.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const agree = (purposes: readonly ConsentPurpose[]) =>
    ask(page, 'recordConsents', {
      surface: 'options',
      answers: purposes.map((purpose) => ({ purpose, given: true, text: purpose })),
    });
  const stored = async () => JSON.stringify(await dumpStorage(page));
  const secrets = () => [token, EMAIL, CANARY];

  it('asks nobody for anything before a yes', async () => {
    await page.waitForSelector('[data-action="no-thanks"]');
    expect(harness.google.requests().filter(({ known }) => known)).toEqual([]);
  });

  it('reads titles, guests and places only as far as they were agreed to, and never a description', async () => {
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    expect(await stored()).not.toContain(CANARY);
    await agree(['titles', 'guests', 'places']);
    await ask(page, 'syncNow', { reason: 'user' });
    await expect.poll(stored).toContain(canaries.title);
    const agreed = await stored();
    expect(agreed).toContain(canaries.place);
    expect(agreed).toContain(canaries.guest);
    expect(agreed).not.toContain(canaries.description);
  });

  it('keeps everything that can be kept, once all of it was agreed to', async () => {
    await agree(['descriptions', 'learning', 'learning-picks', 'commutes']);
    await ask(page, 'syncNow', { reason: 'user' });
    await expect.poll(stored).toContain(canaries.description);
    await stateAddresses(page);
    await writeCanaries(harness, page);
    await keepSecret(page);
    expect(writtenAtGoogle(harness).sort()).toEqual([
      canaries.bookedTitle,
      canaries.heldTitle,
      canaries.heldTitle,
    ]);
    // Each of them is there to be deleted later.
    const all = await stored();
    expect(Object.values(canaries).filter((canary) => !all.includes(canary))).toEqual([]);
  });

  it('suggests and copies in the popup, and shows times on Google’s page', async () => {
    const popup = await harness.openPopup();
    await popup.waitForSelector('[data-ready="true"] [data-slot]');
    await popup.type('input[name="title"]', canaries.typed);
    await popup.evaluate(() => {
      navigator.clipboard.write = async () => void Object.assign(globalThis, { copied: true });
      (document.activeElement as HTMLElement).blur();
    });
    await popup.waitForSelector('main[aria-busy="false"] [data-slot]');
    await popup.keyboard.press('c');
    await popup.waitForFunction(() => 'copied' in globalThis);
    await harness.closePopups();

    await ask(page, 'setOverlay', { on: true });
    const calendar = await harness.browser.newPage();
    await calendar.setViewport({ width: 1440, height: 900 });
    await calendar.goto(
      `https://calendar.google.com/calendar/u/0/r/${viewPath('week', weekAhead()[0] ?? '')}?chips=40`,
    );
    await calendar.waitForSelector('>>> .chip');
    const heard = await watchContentScript(calendar, harness.extensionId);
    await ask(page, 'setOverlay', { likedTimes: true });
    await expect.poll(async () => (await heard()).join()).toContain('chips');
    told = await heard();
    await calendar.close();
  });

  it('keeps token and event text out of the ledger, and the token in memory alone', async () => {
    const { session, ...lasting } = (await dumpStorage(page)) as Record<string, unknown>;
    const { tokens } = session as { tokens: Record<string, { value: string }> };
    token = Object.values(tokens)[0]?.value ?? '';
    expect(token).not.toBe('');
    expect(JSON.stringify(lasting)).not.toContain(token);
    const ledger = JSON.stringify(lasting['allset.requests']);
    expect(ledger).toContain('/calendar/v3/');
    for (const secret of secrets()) expect(ledger).not.toContain(secret);
    const json = readArchive((await ask(page, 'exportEverything', {})).base64);
    expect(json).toContain(canaries.title);
    expect(json).not.toContain(token);
    expect(json).not.toContain(canaries.secret);
  });

  it('is kept by the browser from reaching another host, in the worker and in a page', async () => {
    // A host the stand-in answers for, and the content security policy does not name.
    const planted = 'https://accounts.google.com/planted';
    const attempt = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'went out',
        () => 'refused',
      );
    expect(await page.evaluate(attempt, planted)).toBe('refused');
    expect(await (await harness.worker()).evaluate(attempt, planted)).toBe('refused');
    const loadsPicture = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve(true);
          picture.onerror = () => resolve(false);
          picture.src = url;
        }),
      `${planted}.png`,
    );
    expect(loadsPicture).toBe(false);
    expect(harness.google.requests().filter(({ path }) => path.startsWith('/planted'))).toEqual([]);
  });

  it('leaves no canary in any store after Delete everything', async () => {
    await press(page, 'delete');
    await (await page.waitForSelector('dialog input[name="clean-up"]'))?.click();
    await press(page, 'confirm-delete');
    await page.waitForSelector('[data-receipt]');
    const steps = await page.$$eval('[data-receipt-step]', (all) =>
      all.map((one) => [one.getAttribute('data-receipt-step'), one.getAttribute('data-outcome')]),
    );
    left = await page.$$eval('[data-left]', (all) => all.map((one) => one.getAttribute('data-left')));
    expect(steps.filter(([, outcome]) => !['done', 'nothing-to-do'].includes(outcome ?? ''))).toEqual([]);
    expect(steps.map(([step]) => step).slice(0, 3)).toEqual(['stop-sync', 'clean-up', 'revoke']);
    expect(writtenAtGoogle(harness)).toEqual([]);
    for (const secret of [...secrets(), CLIENT_ID]) expect(await stored(), secret).not.toContain(secret);
  });

  it('said nothing of the calendar in any console', async () => {
    const say = () => console.log('heard by the watch');
    await page.evaluate(say);
    await (await harness.worker()).evaluate(say);
    await expect.poll(() => consoles.filter((line) => line.includes('heard by the watch'))).toHaveLength(2);
    for (const secret of secrets()) expect(consoles.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('told the script on Google’s page times and numbers only', () => {
    expect(told.join()).toContain('chips');
    for (const secret of secrets()) expect(told.filter((message) => message.includes(secret))).toEqual([]);
  });

  it('asked Google’s hosts and nobody else, and never with token or title in an address', async () => {
    const origins = [`chrome-extension://${harness.extensionId}`, 'https://calendar.google.com'];
    await harness.end();
    isOpen = false;
    const asked = requestsIn(readFileSync(netLog, 'utf8'));
    for (const origin of origins) {
      const urls = asked
        .filter(({ url, initiator }) => initiator === origin && /^https?:/.test(url))
        .map(({ url }) => url);
      expect(urls.length, origin).toBeGreaterThan(1);
      expect(urls.filter((url) => !GOOGLE.test(url))).toEqual([]);
      for (const secret of [token, CANARY]) {
        expect(urls.filter((url) => decodeURIComponent(url).includes(secret))).toEqual([]);
      }
    }
  });

  it('leaves remains nowhere but in the browser’s own database files, which the receipt names', () => {
    // The search itself finds what is there.
    expect(filesWith(profile, [harness.extensionId])).not.toEqual([]);
    const found = filesWith(profile, [CANARY, token]);
    // LevelDB keeps deleted rows until it compacts.
    const databases = /(IndexedDB|Local Extension Settings|Sync Extension Settings)\//;
    expect(found.filter((path) => !databases.test(path))).toEqual([]);
    expect({ remains: found.length > 0, told: left.includes('browser-files') }).toEqual({
      remains: true,
      told: true,
    });
  });
});

interface NetLogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** Requests with who made them. A log that was not closed lacks its end. */
function requestsIn(log: string): { url: string; initiator: string }[] {
  const whole = log.trimEnd().endsWith('}') ? log : `${log.trimEnd().replace(/,$/, '')}]}`;
  const { events } = JSON.parse(whole) as { events: NetLogEvent[] };
  return events.flatMap(({ params }) =>
    params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : [],
  );
}
