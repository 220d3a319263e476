import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, press } from '../../scripts/lib/connect';
import { createSampleWorld } from '../fakes/google/sample-world';
import { ZONE } from './harness';
import { closeCalendars } from './overlay-acts';
import {
  type OverlayHarness,
  panelOf,
  startOverlayHarness,
  viewPath,
  wait,
  weekAhead,
} from './overlay-harness';

const OTHER = 'ben@northwind.example';
const FRIDAY = 4;

/** What the panel shows is true as long as it is open. */
describe('the panel that stays open', { timeout: 90_000 }, () => {
  let harness: OverlayHarness;

  beforeAll(async () => {
    const world = createSampleWorld({ timeZone: ZONE });
    world.addAccount({ email: OTHER });
    harness = await startOverlayHarness({ world });
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(() => closeCalendars(harness));

  it('lists no Friday any more once Fridays are off', async () => {
    const page = await harness.browser.newPage();
    await page.goto(`chrome-extension://${harness.extensionId}/panel.html`);
    const block = [{ startMinute: 540, endMinute: 1020 }];
    const onFridays = [0, 1, 2, 3, 4, 5, 6].map((day) => (day === FRIDAY ? block : []));
    const starts = () =>
      page.$$eval('[data-ready="true"] [data-slot]', (rows) =>
        rows.map((row) => Number(row.getAttribute('data-start'))),
      );
    const isOn = async (weekday: number) => {
      const found = await starts();
      return found.length > 0 && found.every((start) => dayOf(start) === weekday);
    };
    await page.waitForSelector('select[name="within"]');
    await page.select('select[name="within"]', 'next-week');
    await harness.command('changeRules', { workingHours: onFridays });
    await expect.poll(() => isOn(FRIDAY), { timeout: 10_000 }).toBe(true);
    await harness.command('changeRules', {
      workingHours: [0, 1, 2, 3, 4, 5, 6].map((day) => (day === 0 ? block : [])),
    });
    await expect.poll(() => isOn(0), { timeout: 10_000 }).toBe(true);
    await harness.command('changeRules', { auto: ['workingHours'] });
    await page.close();
  });

  it('asks again when a quarter of an hour has passed, and not before', async () => {
    const page = await harness.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const { now } = Date;
      const { setInterval } = window;
      // Begins with a quarter of an hour, whatever the time; minutes are short.
      const offset = 900_000 - (now() % 900_000);
      Object.assign(window, { passed: 0 });
      Date.now = () => now() + offset + (window as unknown as { passed: number }).passed;
      window.setInterval = ((work: () => void, ms: number) =>
        setInterval(work, ms === 60_000 ? 50 : ms)) as typeof window.setInterval;
    });
    await page.goto(`chrome-extension://${harness.extensionId}/panel.html`);
    await page.waitForSelector('[data-ready="true"] [data-slot]');
    const answers = () => page.evaluate(() => performance.getEntriesByName('answer-arrived').length);
    const pass = async (minutes: number) => {
      await page.evaluate((ms) => {
        (window as unknown as { passed: number }).passed += ms;
      }, minutes * 60_000);
      await wait(1000);
    };
    await wait(1000);
    const before = await answers();
    await pass(10);
    expect(await answers()).toBe(before);
    await pass(5);
    expect(await answers()).toBe(before + 1);
    await page.close();
  });

  it('lists times on the page of a second account, as the page itself shows them', async () => {
    const consent = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
    await harness.own.bringToFront();
    await press(harness.own, 'connect-another');
    await allowAtGoogle(await (await consent).asPage(), OTHER);
    await harness.own.waitForSelector(`[data-account="${OTHER}"]`);
    await harness.own.waitForSelector('main[data-sync="fresh"]');
    const page = await harness.openCalendar(viewPath('week', weekAhead()[0] ?? ''), { email: OTHER });
    await page.waitForSelector('>>> .chip');
    await harness.toggle(page);
    const panel = await panelOf(page);
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    expect(await panel.$('[data-notice="wrong-account"]')).toBeNull();
  });
});

/** Monday 0, in the zone of the calendar. */
function dayOf(start: number): number {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(ZONE).dayOfWeek - 1;
}
