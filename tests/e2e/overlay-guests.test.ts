import type { Frame, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle } from '../../scripts/lib/connect';
import type { CommandInput } from '../../utils/rpc/contract';
import { createSampleWorld } from '../fakes/google/sample-world';
import { ask } from './ask';
import { pressIn } from './booking-rig';
import { EMAIL, ZONE } from './harness';
import { closeCalendars, editorOpenedBy, middleOf, openPanel, openWeek, pressChip } from './overlay-acts';
import { note, type OverlayHarness, startOverlayHarness, wait } from './overlay-harness';
import { expectAccessible } from './popup-rig';

const CYD = 'cyd.canary@northwind.example';
const BO = 'bo@elsewhere.example';

/** Cyd in Tokyo, met every week and seen; Bo, somewhere and out of sight. */
describe('guests in the panel', { timeout: 60_000 }, () => {
  const world = createSampleWorld({ timeZone: ZONE });
  let harness: OverlayHarness;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    world.addAccount({ email: CYD, timeZone: 'Asia/Tokyo' });
    world.addCalendar({ account: EMAIL, id: CYD, accessRole: 'freeBusyReader' });
    for (const weeks of [1, 2]) {
      // Ten in the evening in Tokyo, or the weekend.
      const day = Temporal.Now.plainDateISO(ZONE).subtract({ weeks });
      const start = day.toZonedDateTime({ timeZone: ZONE, plainTime: '14:00' }).epochMilliseconds;
      world.putEvent(EMAIL, {
        id: `cydmet${weeks}`,
        summary: 'Catching up',
        attendees: [
          { email: EMAIL, self: true, responseStatus: 'accepted' },
          { email: CYD, displayName: 'Cyd Canary', responseStatus: 'accepted' },
        ],
        start: { dateTime: new Date(start).toISOString() },
        end: { dateTime: new Date(start + 1_800_000).toISOString() },
      });
    }
    harness = await startOverlayHarness({ world, agreeTo: ['learning', 'guests'] });
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(() => closeCalendars(harness));

  const starts = () =>
    panel.$$eval('[data-slot]', (rows) => rows.map((row) => Number(row.getAttribute('data-start'))));
  const open = async (...guests: string[]) => {
    page = await openWeek(harness, { chips: 0 });
    panel = await openPanel(harness, page);
    // Whom the user meets is looked up when the field gets the focus.
    await panel.focus('input[name="guest"]');
    await panel.waitForSelector('datalist option');
    for (const guest of guests) {
      await panel.type('input[name="guest"]', guest);
      await page.keyboard.press('Enter');
    }
  };

  it('are typed as a name from the user’s own events or as an address, and no key of it reaches Google', async () => {
    await open('cyd', BO);
    await panel.waitForSelector(`[data-guest="${CYD}"]`);
    await panel.waitForSelector(`[data-guest="${BO}"][data-sight="not-asked"]`);
    await panel.waitForSelector('[data-notice="guests-unread"]');
    expect(await panel.$eval(`[data-guest="${CYD}"]`, ({ textContent }) => textContent)).toContain(
      'Cyd Canary',
    );
    expect(await note(page, 'shortcuts')).toBe('');
  });

  it('are asked about after the user agreed, in Google’s own window, and what they are doing keeps a time out', async () => {
    await open('cyd', BO);
    await panel.waitForSelector(`[data-guest="${BO}"]`);
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    const [first = 0] = await starts();
    world.putEvent(CYD, {
      id: 'cydisbusy',
      start: { dateTime: new Date(first).toISOString() },
      end: { dateTime: new Date(first + 1_800_000).toISOString() },
    });
    await pressIn(page, 'see-guests', panel);
    await wait(700);
    const opening = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
    await pressIn(page, 'ask-google', panel);
    await allowAtGoogle(await (await opening).asPage(), EMAIL);
    await panel.waitForSelector(`[data-guest="${CYD}"][data-sight="seen"]`);
    await panel.waitForSelector(`[data-guest="${BO}"][data-sight="unseen"]`);
    await panel.waitForSelector('[data-guest-note="unseen"]');
    await panel.waitForSelector(`[data-slot] [data-guest-time][data-guest="${CYD}"]`);
    expect(await panel.$('[data-notice="guests-unread"]')).toBeNull();
    await expect.poll(starts).not.toContain(first);
  });

  it('stand in Google’s editor, opened from a row or from a chip, and nowhere in its page', async () => {
    await open('cyd', BO);
    await panel.waitForSelector(`[data-slot] [data-guest-time][data-guest="${CYD}"]`);
    await panel.waitForSelector('[data-ready="true"]');
    await wait(700);
    const { x, y } = await middleOf(panel, '[data-action="open"]');
    const fromRow = new URL((await editorOpenedBy(harness, () => page.mouse.click(x, y))) ?? 'about:blank');
    expect(fromRow.pathname).toBe('/calendar/u/0/r/eventedit');
    expect(fromRow.searchParams.get('add')).toBe(`${CYD},${BO}`);
    await page.bringToFront();
    await wait(700);
    const fromChip = new URL((await editorOpenedBy(harness, () => pressChip(page))) ?? 'about:blank');
    expect(fromChip.searchParams.get('add')).toBe(`${CYD},${BO}`);
    expect(await page.content()).not.toContain('canary');
  });

  it('are spared the hours that they had before, once the user wants turns to be taken', async () => {
    const question = {
      durationMinutes: 30,
      within: 'two-weeks' as const,
      hours: { startMinute: 780, endMinute: 960 },
      guests: [{ email: CYD }],
    } satisfies CommandInput<'suggest'>;
    const turns = async () => (await ask(harness.own, 'suggest', question)).slots.map(({ turn }) => turn);
    expect(new Set(await turns())).toEqual(new Set([undefined]));
    await ask(harness.own, 'changeRules', { fairTurns: true });
    const counts = [{ email: CYD, times: 2 }, { times: 0 }];
    await expect
      .poll(turns, { timeout: 20_000 })
      .toContainEqual({ kind: 'again', whose: [{ email: CYD }], counts, of: 2 });
    await ask(harness.own, 'changeRules', { fairTurns: false });
    expect(new Set(await turns())).toEqual(new Set([undefined]));
  });

  it('are named in the side panel too, without a barrier', async () => {
    page = await harness.browser.newPage();
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(`chrome-extension://${harness.extensionId}/panel.html`);
    await page.waitForSelector('[data-ready="true"] [data-slot]');
    await page.type('input[name="guest"]', CYD);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-guest="${CYD}"][data-sight="seen"]`);
    await expectAccessible(page);
    await page.close();
  });
});
