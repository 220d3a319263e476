import type { Page } from 'puppeteer';
import { afterEach, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, goToConsent, press } from '../../scripts/lib/connect';
import { createWorld, type World } from '../fakes/google/world';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { expectAccessible } from './popup-rig';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The popup before it knows much, in the popup that the toolbar button opens. */
describe('the popup at the beginning', { timeout: 90_000 }, () => {
  let harness: Harness;
  afterEach(() => harness.end());

  const open = async (selector: string) => {
    const popup = await harness.openPopup();
    await popup.waitForSelector(selector);
    await expectAccessible(popup);
    return popup;
  };
  const giveClientId = async (page: Page): Promise<void> => {
    await goToConsent(page);
    await press(page, 'connect');
    await (await page.waitForSelector('#google-client-id', { visible: true }))?.type(CLIENT_ID);
    await press(page, 'save-client-id');
  };
  /** Presses Connect; the answer is Google’s window. */
  const startConnecting = async (page: Page): Promise<Page> => {
    await giveClientId(page);
    const consentWindow = harness.browser.waitForTarget((target) =>
      target.url().includes('accounts.google.com'),
    );
    await press(page, 'connect');
    return (await consentWindow).asPage();
  };

  it('says that Google is asking, as long as it does', async () => {
    harness = await startHarness();
    const consent = await startConnecting(await harness.welcomePage());
    await consent.waitForSelector('#deny');
    const popup = await open('main[data-state="connecting"] [data-action="connect"]');
    await (await consent.$('#deny'))?.click();
    await popup.waitForSelector('main[data-state="not-consented"] [data-action="choose"]');
  });

  it('shows Google’s window again rather than a second one, and the settings say that Google is asking', async () => {
    harness = await startHarness();
    const page = await harness.welcomePage();
    const consent = await startConnecting(page);
    await consent.waitForSelector('#allow');
    await page.waitForSelector('[data-notice="connecting"] [data-action="ask-again"]');
    await expectAccessible(page);
    const popup = await open('main[data-state="connecting"] [data-action="connect"]');
    await press(popup, 'connect').catch(() => {});
    await press(page, 'ask-again');
    // Where it had come up behind the first, it would be there after the answer.
    await allowAtGoogle(consent, EMAIL);
    await page.waitForSelector('main[data-state="connected"]');
    await page.waitForSelector('main[data-sync="fresh"]');
    const asked = harness.google.requests().filter(({ path }) => path === '/o/oauth2/v2/auth');
    expect(asked).toHaveLength(1);
    expect(harness.browser.targets().filter((target) => target.url().includes('accounts.google'))).toEqual(
      [],
    );
  });

  it('says that the organisation blocks, where its administrator does, and keeps nothing', async () => {
    harness = await startHarness();
    harness.google.auth.mode = 'admin-blocked';
    const page = await harness.welcomePage();
    await giveClientId(page);
    await press(page, 'connect');
    await page.waitForSelector('[data-error="auth-blocked"]');
    const popup = await open('main[data-state="not-consented"] [data-action="choose"]');
    expect((await dumpStorage(popup))['allset.entries'] ?? []).toEqual([]);
    expect((await dumpStorage(popup))['allset.accounts'] ?? []).toEqual([]);
  });

  it('shows what is busy so far, and no time, while the first reading runs', async () => {
    harness = await startHarness();
    harness.google.paging.pageSize = 60;
    harness.google.faults.add({ match: { path: '/events' }, nth: 3, times: 999, fault: { delayMs: 60_000 } });
    const page = await harness.welcomePage();
    await allowAtGoogle(await startConnecting(page), EMAIL);
    await page.waitForSelector('main[data-state="connected"]');
    await page.waitForFunction(() => indexedDB.databases().then((all) => all.length > 0));
    const popup = await open('main[data-state="first-sync"] [data-so-far]');
    expect(await popup.$$('[data-slot]')).toEqual([]);
    expect(
      Number(await popup.$eval('[data-events]', (one) => one.getAttribute('data-events'))),
    ).toBeGreaterThan(0);
    harness.google.faults.clear();
    delete harness.google.paging.pageSize;
  });

  it('says that there is no history to learn from, and still shows times', async () => {
    harness = await startHarness({ world: smallWorld() });
    await connect(harness, ['titles', 'learning']);
    const popup = await open('[data-notice="no-history"] [data-action="calendars"]');
    expect((await popup.$$('[data-slot]')).length).toBe(5);
    await (await harness.welcomePage()).goto('about:blank');
    const settings = harness.browser.waitForTarget((target) => target.url().endsWith('options.html'));
    await press(popup, 'calendars').catch(() => {});
    await (await (await settings).asPage()).waitForSelector('main[data-state="connected"]');
  });

  it('says how many events it could not read, and where to look', async () => {
    const world = smallWorld();
    world.putEvent(EMAIL, {
      ...meeting('odd', Date.now() + 2 * DAY_MS),
      recurrence: ['RRULE:FREQ=SECONDLY;COUNT=1000000000'],
    });
    harness = await startHarness({ world });
    await connect(harness, ['titles', 'learning']);
    const popup = await open('[data-notice="unreadable"] [data-action="look"]');
    expect(
      await popup.$eval('[data-notice="unreadable"] a', (link) => (link as HTMLAnchorElement).href),
    ).toBe('https://calendar.google.com/');
  });

  it('says that it was updated while it was open, with one button that closes it', async () => {
    harness = await startHarness({ world: smallWorld() });
    await connect(harness);
    const popup = await open('main[data-state="ready"]');
    // What the browser does to the pages of a version that is gone.
    await popup.evaluate(() => {
      const gone = { sendMessage: () => Promise.reject(new Error('Extension context invalidated.')) };
      const native = globalThis as unknown as Record<'browser' | 'chrome', object>;
      for (const one of [native.browser, native.chrome]) {
        Object.defineProperty(one, 'runtime', { value: gone, configurable: true });
      }
    });
    await popup.select('select[name="within"]', 'next-week');
    await popup.waitForSelector('main[data-state="updated"] [data-action="close"]');
    await expectAccessible(popup);
    const closed = new Promise((resolve) => popup.once('close', resolve));
    await popup.click('[data-action="close"]');
    await closed;
  });
});

async function connect(
  harness: Harness,
  agreeTo: Parameters<typeof connectThroughPages>[2]['agreeTo'] = [],
): Promise<void> {
  const page = await harness.welcomePage();
  await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID, agreeTo });
  await page.waitForSelector('main[data-sync="fresh"]');
}

/** Somebody who has just begun: one meeting, tomorrow. */
function smallWorld(): World {
  const world = createWorld();
  world.addAccount({ email: EMAIL, name: 'Ana', timeZone: ZONE });
  world.putEvent(EMAIL, meeting('first', Date.now() + DAY_MS));
  return world;
}

function meeting(id: string, start: number) {
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString(), timeZone: ZONE });
  return { id: `${id}00000`, summary: 'Begin', start: at(start), end: at(start + HOUR_MS) };
}
