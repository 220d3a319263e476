import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, goToConsent, press } from '../../scripts/lib/connect';
import { askFor, readAnswer } from '../../scripts/lib/read-answer';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { readArchive } from './read-archive';

/** Requests the extension itself made; the browser's own look-ups at accounts.google.com do not count. */
function productRequests(harness: Harness) {
  return harness.google
    .requests()
    .filter(({ host, path }) => host !== 'accounts.google.com' || path.startsWith('/o/oauth2'));
}

describe('from installation to an empty computer again', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.end());

  const step = (page: Page, number: number) => page.waitForSelector(`[data-step="${number}"]`);
  /** Width and look of the buttons somebody chooses between. */
  const choices = async (page: Page, ...actions: string[]) => {
    // A button under the pointer looks otherwise.
    await page.mouse.move(0, 0);
    return page.$$eval(actions.map((action) => `[data-action="${action}"]`).join(), (found) =>
      found.map((button) => {
        const { backgroundColor, fontWeight, fontSize } = getComputedStyle(button);
        return [Math.round(button.getBoundingClientRect().width), backgroundColor, fontWeight, fontSize].join(
          ' ',
        );
      }),
    );
  };

  it('opens the welcome page at installation, with three ways on that look the same, and asks Google for nothing', async () => {
    const page = await harness.welcomePage();
    await page.waitForSelector('main[data-state="not-consented"]');
    await step(page, 1);
    const looks = await choices(page, 'next-step', 'sample', 'no-thanks');
    expect(looks).toHaveLength(3);
    expect(new Set(looks).size).toBe(1);
    expect(productRequests(harness)).toEqual([]);
  });

  it('is walked through by keys, three steps on and back, and stays where it is over a reload', async () => {
    const page = await harness.welcomePage();
    await page.focus('[data-action="next-step"]');
    await page.keyboard.press('Enter');
    await step(page, 2);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.select('select[name="minimumNoticeMinutes"]', '120');
    await page.waitForSelector('[data-auto="minimumNoticeMinutes"][data-stated="true"]');
    await page.reload();
    await step(page, 2);
    expect(await page.$eval('select[name="minimumNoticeMinutes"]', (field) => field.value)).toBe('120');
    await press(page, 'back-to-auto');
    await page.waitForSelector('[data-auto="minimumNoticeMinutes"][data-stated="false"]');
    await press(page, 'previous-step');
    await step(page, 1);
    await goToConsent(page);
    await step(page, 3);
  });

  it('preselects nothing but the own calendar, offers equals, and records no answer before Connect', async () => {
    const page = await harness.welcomePage();
    const on = () =>
      page.$$eval('[role="switch"]', (all) =>
        all.filter((one) => (one as HTMLInputElement).checked).map((one) => one.getAttribute('name')),
      );
    expect(await on()).toEqual(['calendars']);
    const looks = await choices(page, 'connect', 'sample', 'no-thanks');
    expect(looks).toHaveLength(3);
    expect(new Set(looks).size).toBe(1);
    await page.click('[role="switch"][name="titles"]');
    await page.reload();
    await step(page, 3);
    expect(await on()).toEqual(['calendars', 'titles']);
    const { settings } = (await dumpStorage(page))['local'] as { settings?: { consents?: unknown[] } };
    expect(settings?.consents ?? []).toEqual([]);
    await page.click('[role="switch"][name="titles"]');
    expect(productRequests(harness)).toEqual([]);
  });

  it('says so in the popup too', async () => {
    const popup = await harness.openPopup();
    await popup.waitForSelector('main[data-state="not-consented"]');
    expect(productRequests(harness)).toEqual([]);
    await harness.closePopups();
  });

  it('connects with read scopes only, after Connect', async () => {
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    const [asked] = productRequests(harness).filter(({ path }) => path.startsWith('/o/oauth2'));
    const scopes = String(asked?.query['scope']).split(' ');
    expect(scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
      'calendar.calendarlist.readonly',
      'calendar.events.owned.readonly',
      'calendar.settings.readonly',
    ]);
  });

  it('shows five free, future, ranked times with reasons in the real toolbar popup', async () => {
    const page = await harness.welcomePage();
    await page.waitForSelector('main[data-sync="fresh"]');
    const popup = await harness.openPopup();
    for (const durationMinutes of [15, 30, 45, 60]) {
      await askFor(popup, { durationMinutes, within: 'two-weeks' });
      const slots = await readAnswer(popup);
      expect(slots.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
      const busy = harness.world.busy(EMAIL, { start: Date.now(), end: Date.now() + 15 * 86_400_000 });
      for (const slot of slots) {
        expect(slot.end - slot.start).toBe(durationMinutes * 60_000);
        expect(slot.start).toBeGreaterThan(Date.now());
        expect(slot.timeZone).toBe(ZONE);
        expect(slot.reasons.length).toBeGreaterThan(0);
        expect(busy.filter((b) => b.start < slot.end && slot.start < b.end)).toEqual([]);
      }
    }
    await harness.closePopups();
  });

  it('keeps the token out of every store that outlives the browser', async () => {
    const page = await harness.openPage('options');
    const { session, ...lasting } = await dumpStorage(page);
    const tokens = Object.values((session as { tokens: Record<string, { value: string }> }).tokens);
    expect(tokens).toHaveLength(1);
    for (const { value } of tokens) expect(JSON.stringify(lasting)).not.toContain(value);
    await page.close();
  });

  it('answers again after the worker died', async () => {
    await harness.killWorker();
    const popup = await harness.openPopup();
    await askFor(popup, { durationMinutes: 30, within: 'next-week' });
    expect((await readAnswer(popup)).length).toBeGreaterThan(0);
    await harness.closePopups();
  });

  it('exports what it holds', async () => {
    const page = await harness.openPage('popup');
    await page.waitForSelector('[data-time-zone][data-ready="true"]');
    // The download itself is the browser's; what we can vouch for is the file we hand to it.
    await page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) {
          void blob.bytes().then((bytes) => Object.assign(globalThis, { exported: bytes.toBase64() }));
        }
        return create(blob);
      };
    });
    await press(page, 'export');
    await page.waitForFunction(() => 'exported' in globalThis);
    const base64 = await page.evaluate(() => (globalThis as unknown as { exported: string }).exported);
    const file = JSON.parse(readArchive(base64));
    expect(file).toMatchObject({ format: 'allset-export', version: 1 });
    const stored = (await dumpStorage(page))['allset.entries'] as unknown[];
    await page.close();
    expect(stored.length).toBeGreaterThan(100);
    expect(file.tables.entries).toEqual(JSON.parse(JSON.stringify(stored)));
  });

  it('puts an export back, and refuses one that was changed', async () => {
    const page = await harness.openPage('options');
    await page.waitForSelector('main[data-state="connected"]');
    const before = (await dumpStorage(page))['allset.entries'] as unknown[];
    const { base64 } = await ask(page, 'exportEverything', {});
    const changed = Buffer.from(base64, 'base64');
    const inside = changed.indexOf('allset.json') + 2000;
    changed[inside] = (changed[inside] ?? 0) ^ 1;
    await expect(ask(page, 'importEverything', { base64: changed.toString('base64') })).rejects.toThrow(
      'bad-file',
    );
    expect((await dumpStorage(page))['allset.entries']).toEqual(before);
    expect(await ask(page, 'importEverything', { base64 })).toMatchObject({ events: before.length });
    expect((await dumpStorage(page))['allset.entries']).toEqual(before);
    await page.close();
  });

  it('deletes everything, revokes the grant, and shows what it did', async () => {
    const popup = await harness.openPopup();
    await press(popup, 'delete');
    await press(popup, 'confirm-delete');
    await popup.waitForSelector('[data-receipt-step="database"][data-outcome="done"]');
    await harness.closePopups();
    const page = await harness.openPage('options');
    for (const [store, rows] of Object.entries(await dumpStorage(page))) {
      expect(Array.isArray(rows) ? rows : Object.keys(rows as object), store).toEqual([]);
    }
    expect(productRequests(harness).at(-1)).toMatchObject({ host: 'oauth2.googleapis.com', path: '/revoke' });
    await page.waitForSelector('main[data-state="not-consented"]');
    await step(page, 1);
    await page.close();
  });
});

describe('a refused consent', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.end());

  it('«No thanks» leaves a usable page, no data and no request', async () => {
    const page = await harness.welcomePage();
    await press(page, 'no-thanks');
    await page.waitForSelector('main[data-state="declined"]');
    await page.waitForSelector('[data-action="connect"]');
    await page.waitForSelector('[data-action="sample"]');
    const stored = await dumpStorage(page);
    expect(stored['allset.entries'] ?? []).toEqual([]);
    expect(productRequests(harness)).toEqual([]);
  });

  it('Deny in Google’s window is said in one sentence, and leaves no data', async () => {
    const page = await harness.welcomePage();
    await press(page, 'connect');
    await (await page.waitForSelector('#google-client-id', { visible: true }))?.type(CLIENT_ID);
    await press(page, 'save-client-id');
    const consentWindow = harness.browser.waitForTarget((target) =>
      target.url().includes('accounts.google.com'),
    );
    await press(page, 'connect');
    const consent = await (await consentWindow).asPage();
    await (await consent.waitForSelector('#deny'))?.click();
    await page.waitForSelector('[data-error="auth-cancelled"]');
    expect((await dumpStorage(page))['allset.entries'] ?? []).toEqual([]);
  });

  it('sample data works without any request', async () => {
    harness.google.forgetRequests();
    const page = await harness.welcomePage();
    await press(page, 'sample');
    await page.waitForSelector('main[data-state="connected"]');
    const popup = await harness.openPopup();
    await askFor(popup, { durationMinutes: 30, within: 'two-weeks' });
    expect(await readAnswer(popup)).toHaveLength(5);
    await harness.closePopups();
    expect(productRequests(harness)).toEqual([]);
  });
});
