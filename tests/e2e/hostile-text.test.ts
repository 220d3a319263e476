import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { askFor } from '../../scripts/lib/read-answer';
import { createSampleWorld } from '../fakes/google/sample-world';
import type { World } from '../fakes/google/world';
import { CLIENT_ID, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { expectAccessible, smallTargets } from './popup-rig';
import { goToPlace, groupsOf } from './reveal-first';

/** Markup, a script, an override of the direction, broken pairs and families of emoji: what anybody may invite with. */
const HOSTILE =
  '<img src=x onerror="document.documentElement.dataset.hacked=1"><script>document.documentElement.dataset.hacked=1</script>\u202e1:1 & "quoted" \u2066\ud800 👩‍👩‍👧‍👦🎉 ';
const LONG = `${HOSTILE}${'W'.repeat(10_000)}`;
/** A row of the open time with three reasons and all its buttons; four lines more are the most a title may add. */
const HIGHEST_ROW = 260;

describe('hostile titles, names and places from Google', { timeout: 90_000 }, () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness({ world: hostileWorld() });
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['titles', 'guests', 'places', 'learning'],
    });
    await page.waitForSelector('main[data-sync="fresh"]', { timeout: 60_000 });
  }, 150_000);
  afterAll(() => harness.end());
  afterEach(() => harness.closePopups());

  const openPopup = async () => {
    const popup = await harness.openPopup();
    await askFor(popup, { durationMinutes: 30, within: 'two-weeks' });
    return popup;
  };

  it('stand as text in the popup, as title asked for, as guest and as place', async () => {
    const popup = await openPopup();
    await press(popup, 'more');
    await popup.focus('input[name="guest"]');
    await popup.waitForSelector('datalist option');
    const offered = await popup.$$eval('datalist option', (all) => all.map(({ textContent }) => textContent));
    expect(offered.some((name) => name.includes('<img'))).toBe(true);
    expect(Math.max(...offered.map(({ length }) => length))).toBeLessThan(150);
    await type(popup, 'guest', 'evil0@example.org\n');
    await popup.waitForSelector('[data-chip="guest"]');
    await popup.select('select[name="kind"]', 'place');
    await type(popup, 'place', HOSTILE.repeat(2));
    await type(popup, 'title', HOSTILE.repeat(2));
    await popup.waitForSelector('main[aria-busy="false"] [data-slot]');
    await expectHarmless(popup);
    await expectAccessible(popup);
    await popup.waitForSelector('[data-notice="guests-unread"]');
  });

  it('stand as text among the meetings behind a reason', async () => {
    const popup = await openPopup();
    await popup.$eval('[data-slot]:has([data-reason="timeHabit"]) button', (head) =>
      (head as HTMLElement).focus(),
    );
    await popup.keyboard.press('w');
    await popup.waitForSelector('dialog[open] ul ul li bdi');
    const meetings = await popup.$$eval('dialog ul ul li', (all) =>
      all.map((one) => ({ text: one.textContent ?? '', height: one.getBoundingClientRect().height })),
    );
    expect(meetings.some(({ text }) => text.includes('<img src=x'))).toBe(true);
    expect(Math.max(...meetings.map(({ height }) => height))).toBeLessThan(90);
    await expectHarmless(popup);
    await expectAccessible(popup);
  });

  it('leave the dialog for sharing in shape', async () => {
    const popup = await openPopup();
    await type(popup, 'title', HOSTILE.repeat(2));
    await popup.waitForSelector('main[aria-busy="false"] [data-slot]');
    await press(popup, 'share');
    await popup.waitForSelector('dialog [data-preview]');
    await expectHarmless(popup);
    await expectAccessible(popup);
  });

  it('stand as text in the panel', async () => {
    const panel = await harness.browser.newPage();
    await panel.setViewport({ width: 320, height: 700 });
    await panel.goto(`chrome-extension://${harness.extensionId}/panel.html`);
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    await type(panel, 'title', HOSTILE.repeat(2));
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    await expectHarmless(panel);
    await expectAccessible(panel);
    await panel.close();
  });

  it.each([1100, 360])('stand as text in the lists of the settings, %i px wide', async (width) => {
    const page = await harness.openPage('options');
    await page.setViewport({ width, height: 900 });
    await page.waitForSelector('[data-calendar-key]');
    const lines = await page.$$eval('[data-calendar-key]', (all) =>
      all.map((one) => ({ text: one.textContent ?? '', height: one.getBoundingClientRect().height })),
    );
    expect(lines.some(({ text }) => text.includes('<img src=x'))).toBe(true);
    expect(Math.max(...lines.map(({ height }) => height))).toBeLessThan(260);
    await page.waitForSelector('[data-record]');
    for (const group of await groupsOf(page)) {
      await goToPlace(page, `group-${group}`);
      await expectHarmless(page);
      expect(await smallTargets(page), group).toEqual([]);
    }
    await page.close();
  });
});

/** The sample person's account, with everything that somebody else may write made hostile. */
function hostileWorld(): World {
  const world = createSampleWorld({ timeZone: ZONE });
  world.addCalendar({ account: EMAIL, id: 'evil@group.example', summary: LONG, accessRole: 'reader' });
  world.addCalendar({ account: EMAIL, id: 'rude@group.example', summary: HOSTILE, accessRole: 'reader' });
  const events = world.events(EMAIL).filter(({ recurringEventId }) => recurringEventId === undefined);
  for (const [at, { id, summary }] of events.entries()) {
    // As long as Google takes them, but not in every row: the first reading is not what is tested here.
    const text = at % 10 === 0 ? LONG : HOSTILE;
    world.patchEvent(EMAIL, id, {
      summary: `${text} ${summary ?? ''}`,
      location: text,
      attendees: [
        { email: EMAIL, self: true, responseStatus: 'accepted' },
        { email: `evil${at % 3}@example.org`, displayName: at % 3 === 0 ? LONG : HOSTILE },
      ],
    });
  }
  return world;
}

/** Into a field as a paste does it; a line feed is Enter. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.focus(`input[name="${name}"]`);
  await page.evaluate((value) => document.execCommand('insertText', false, value), text.trimEnd());
  if (text.endsWith('\n')) await page.keyboard.press('Enter');
}

/** Nothing of it became an element or ran; no row is higher than bounded; the page scrolls one way only. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: document.documentElement.dataset['hacked'],
    elements: document.querySelectorAll('img, main script, dialog script').length,
    overrides: (document.body.textContent ?? '').includes('\u202e'),
    wide: [document.documentElement, ...document.querySelectorAll('main, dialog')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ nodeName, scrollWidth }) => `${nodeName} ${scrollWidth}`),
    highest: Math.max(
      0,
      ...[...document.querySelectorAll('[data-slot]')].map((row) => row.getBoundingClientRect().height),
    ),
  }));
  expect(found).toMatchObject({ elements: 0, overrides: false, wide: [] });
  expect(found.hacked).toBeUndefined();
  expect(found.highest).toBeLessThan(HIGHEST_ROW);
}
