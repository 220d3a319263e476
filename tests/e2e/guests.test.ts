import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import { createSampleWorld } from '../fakes/google/sample-world';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { expectAccessible } from './popup-rig';

const BEN = 'ben@northwind.example';
const CYD = 'cyd@northwind.example';
const BO = 'bo@elsewhere.example';

/** Ben in New York, in the user's list; Cyd in Tokyo, of the same organisation; Bo somewhere, out of sight. */
describe('three guests in three zones, one of them out of sight', { timeout: 90_000 }, () => {
  const world = createSampleWorld({ timeZone: ZONE });
  let harness: Harness;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    world.addAccount({ email: BEN, timeZone: 'America/New_York' });
    world.addAccount({ email: CYD, timeZone: 'Asia/Tokyo' });
    world.addCalendar({ account: EMAIL, id: BEN, accessRole: 'freeBusyReader' });
    harness = await startHarness({ world });
    page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  }, 120_000);
  afterAll(() => harness.end());

  const openPopup = async (...guests: string[]) => {
    await harness.closePopups();
    popup = await harness.openPopup();
    await popup.waitForSelector('[data-time-zone][data-ready="true"] [data-slot]');
    await press(popup, 'more');
    for (const guest of guests) {
      await popup.type('input[name="guest"]', guest);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector(`[data-guest="${guest}"]`);
    }
  };
  const looked = async () => {
    const { 'allset.requests': rows } = await dumpStorage(page);
    return (rows as { purpose: string; method: string; pathTemplate: string }[]).filter(
      ({ purpose }) => purpose === 'read-free-busy',
    );
  };
  const question = (...guests: { email: string; optional?: boolean; timeZone?: string }[]) =>
    ask(page, 'suggest', { durationMinutes: 30, within: 'two-weeks', guests });

  it('asks Google nothing before the user agreed, and says that it has not', async () => {
    await openPopup(BEN, CYD, BO);
    await popup.waitForSelector('[data-notice="guests-unread"]');
    await popup.waitForSelector(`[data-guest="${BO}"][data-sight="not-asked"]`);
    await press(popup, 'see-guests');
    await popup.waitForSelector('[data-consent="colleagues-freebusy"]');
    await expectAccessible(popup);
    await press(popup, 'not-now');
    await popup.waitForSelector('[data-action="see-guests"]');
    expect(await looked()).toEqual([]);
  });

  it('asks for the one scope in the press that agrees, then shows who is seen and who is not', async () => {
    const consentWindow = harness.browser.waitForTarget((target) =>
      target.url().includes('accounts.google.com'),
    );
    await press(popup, 'see-guests');
    await press(popup, 'ask-google');
    const consent = await (await consentWindow).asPage();
    expect(await consent.content()).toContain('calendar.events.freebusy');
    await allowAtGoogle(consent, EMAIL);
    await page.waitForFunction(
      async () =>
        (await (globalThis as unknown as { chrome: typeof chrome }).chrome.windows.getAll()).length < 3,
    );
    await openPopup(BEN, CYD, BO);
    await popup.waitForSelector(`[data-guest="${BEN}"][data-sight="seen"]`);
    await popup.waitForSelector(`[data-guest="${CYD}"][data-sight="seen"]`);
    await popup.waitForSelector(`[data-guest="${BO}"][data-sight="unseen"]`);
    expect(await popup.$eval('[data-guest-note="unseen"]', ({ textContent }) => textContent)).toContain(BO);
    expect(await popup.$('[data-notice="guests-unread"]')).toBeNull();
    expect((await looked()).length).toBeGreaterThan(0);
    expect(new Set((await looked()).map(({ method, pathTemplate }) => `${method} ${pathTemplate}`))).toEqual(
      new Set(['POST /calendar/v3/freeBusy']),
    );
  });

  it('shows their time where it is known, and takes the user’s word where it is not', async () => {
    await popup.waitForSelector(`[data-slot] [data-guest-time][data-guest="${BEN}"]`);
    expect(await popup.$(`[data-slot] [data-guest-time][data-guest="${CYD}"]`)).toBeNull();
    await popup.click(`button[data-guest="${CYD}"]`);
    await popup.waitForSelector('[data-guest-dialog]');
    await expectAccessible(popup);
    await popup.select('select[name="guest-zone"]', 'Asia/Tokyo');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector(`[data-slot] [data-guest-time][data-guest="${CYD}"]`);
    expect(await popup.$(`[data-slot] [data-guest-time][data-guest="${BO}"]`)).toBeNull();
  });

  it('keeps clear of who has to be there, and says so of who need not', async () => {
    const [first] = (await question({ email: BEN })).slots;
    if (!first) throw new Error('there is no free time');
    world.putEvent(BEN, {
      id: 'benisbusy',
      start: { dateTime: new Date(first.start).toISOString() },
      end: { dateTime: new Date(first.end).toISOString() },
    });
    // Another stretch of days: nothing of the last answer is used again.
    const between = { start: first.start - 3_600_000, end: first.start + 40 * 86_400_000 };
    const asking = (optional: boolean) =>
      ask(page, 'suggest', {
        durationMinutes: 30,
        within: 'two-weeks',
        between,
        guests: [{ email: BEN, optional }],
        whyNot: first.start,
      });
    const required = await asking(false);
    expect(required.slots.map(({ start }) => start)).not.toContain(first.start);
    expect(required.whyNot).toMatchObject({ kind: 'obstacle', obstacle: { kind: 'guestBusy' } });
    const optional = await asking(true);
    expect(optional.guests).toMatchObject([{ email: BEN, sight: 'seen', timeZone: 'America/New_York' }]);
    expect(optional.whyNot?.kind === 'obstacle').toBe(false);
  });

  it('draws when guests are busy into the picture of the days, and says it in its table', async () => {
    const start = Temporal.Now.plainDateISO(ZONE).add({ days: 4 }).toZonedDateTime({ timeZone: ZONE });
    // Four days that are no weekend all: some of them are drawn.
    world.putEvent(CYD, {
      id: 'cydfaraway',
      start: { dateTime: new Date(start.epochMilliseconds).toISOString() },
      end: { dateTime: new Date(start.add({ days: 4 }).epochMilliseconds).toISOString() },
    });
    await openPopup(CYD);
    await popup.waitForSelector(`[data-guest="${CYD}"][data-sight="seen"]`);
    await popup.select('select[name="within"]', 'two-weeks');
    await popup.waitForSelector('[data-guests-busy]');
    expect(
      await popup.$$eval('figure th[scope="col"]', (heads) => heads.map((head) => head.textContent)),
    ).toContain('Guests busy');
    await expectAccessible(popup);
  });

  it('keeps nothing of it in any store, and asks no more once the consent is taken back', async () => {
    const kept = JSON.stringify(await dumpStorage(page));
    expect(kept).not.toContain(CYD);
    expect(kept).not.toContain(BO);
    await page.evaluate(() => {
      location.hash = 'use';
    });
    await page.bringToFront();
    const toggle = '[role="switch"][name="colleagues-freebusy"]';
    await (await page.waitForSelector(toggle))?.click();
    await expect
      .poll(async () => (await question({ email: BEN })).guests?.[0]?.sight, { timeout: 20_000 })
      .toBe('not-asked');
    const before = (await looked()).length;
    await question({ email: BEN });
    expect(await looked()).toHaveLength(before);
  });
});
