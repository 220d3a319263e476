import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { askFor, readAnswer } from '../../scripts/lib/read-answer';
import { CLIENT_ID, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { goToPlace } from './reveal-first';

/** A series of the sample person's: Tuesdays at ten, for two years. */
const TITLE = 'Ben / Ana';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const page = await harness.welcomePage();
  await connectThroughPages(harness, page, {
    email: EMAIL,
    clientId: CLIENT_ID,
    agreeTo: ['titles', 'learning'],
  });
  await page.waitForSelector('main[data-sync="fresh"]', { timeout: 60_000 });
}, 120_000);
afterAll(() => harness.end());
afterEach(() => harness.closePopups());

/** The popup with an answer to the title, once what is learned has come in. */
async function askForTitle(): Promise<Page> {
  const popup = await harness.openPopup();
  await askFor(popup, { durationMinutes: 30, within: 'two-weeks' });
  await popup.type('input[name="title"]', TITLE);
  await popup.waitForSelector('[data-ready="false"]');
  await popup.waitForSelector('[data-ready="true"] [data-reason="titleHabit"]');
  return popup;
}

/** Opens the row of the first time with a habit of the title, and asks why. */
async function openWhy(popup: Page): Promise<void> {
  await popup.$eval('[data-slot]:has([data-reason="titleHabit"]) button', (head) =>
    (head as HTMLElement).focus(),
  );
  await popup.keyboard.press('w');
  await popup.waitForSelector('dialog[open] [data-why="titleHabit"]');
}

describe('why a time is suggested', () => {
  it('lists the meetings behind a habit with their titles; Escape gives the focus back', async () => {
    const popup = await askForTitle();
    await openWhy(popup);
    await popup.waitForSelector('dialog [data-why="titleHabit"] bdi');
    const meetings = await popup.$$eval('dialog [data-why="titleHabit"] ul li', (rows) =>
      rows.map((row) => ({
        at: row.querySelector('time')?.getAttribute('datetime') ?? '',
        title: row.querySelector('bdi')?.textContent ?? '',
      })),
    );
    expect(meetings.length).toBeGreaterThanOrEqual(4);
    for (const { at, title } of meetings) {
      expect(title.replace(/[\u2068\u2069]/g, '')).toBe(TITLE);
      const start = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
      expect(start.epochMilliseconds).toBeLessThan(Date.now());
      // The habit is at ten; a meeting behind it lies within three quarters of an hour of the slot.
      expect(Math.abs(start.hour * 60 + start.minute - 600)).toBeLessThanOrEqual(90);
    }
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('dialog', { hidden: true });
    expect(await popup.evaluate(() => Boolean(document.activeElement?.closest('[data-slot]')))).toBe(true);
  });

  it('no longer rests on a pattern that is ignored, until that is undone', async () => {
    const popup = await askForTitle();
    await openWhy(popup);
    await press(popup, 'ignore');
    await popup.waitForSelector('[data-why="titleHabit"][data-ignored="true"]');
    await popup.waitForFunction(() => !document.querySelector('[data-reason="titleHabit"]'));
    await press(popup, 'undo-ignore');
    await popup.waitForSelector('[data-reason="titleHabit"]');
    await press(popup, 'ignore');
    await popup.waitForFunction(() => !document.querySelector('[data-reason="titleHabit"]'));
    await harness.closePopups();

    // Also after the worker died, and to a popup that was not there.
    await harness.killWorker();
    const again = await harness.openPopup();
    await askFor(again, { durationMinutes: 30, within: 'two-weeks' });
    await again.type('input[name="title"]', TITLE);
    await again.waitForSelector('[data-ready="false"]');
    const reasons = (await readAnswer(again)).length;
    expect(reasons).toBeGreaterThan(0);
    expect(await again.$('[data-reason="titleHabit"]')).toBeNull();
    await press(again, 'why');
    await (await again.waitForSelector('[data-hidden-pattern="title"] [data-action="undo-ignore"]'))?.click();
    await again.waitForSelector('[data-reason="titleHabit"]');
  });
});

describe('why another time is not', () => {
  it.each([
    ['03:00', 'outside your working hours'],
    // The stand-up is there every weekday from 9:15.
    ['09:15', 'Your calendar has something from'],
    ['', 'Choose a day and a time.'],
  ])('at «%s» says «%s»', async (time, sentence) => {
    const popup = await harness.openPopup();
    await readAnswer(popup);
    await press(popup, 'why-not');
    await popup.waitForSelector('dialog[open] input[name="why-time"]');
    // Tuesday of next week, whatever today is.
    const today = Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate();
    const tuesday = today.add({ days: 9 - today.dayOfWeek }).toString();
    await setInput(popup, 'why-day', tuesday);
    await setInput(popup, 'why-time', time);
    await press(popup, 'ask-why-not');
    await popup.waitForFunction(
      (text) => document.querySelector('[data-why-not]')?.textContent?.includes(text),
      {},
      sentence,
    );
  });
});

describe('the backtest', () => {
  it('says how many of the last meetings it would have got right, beside chance', async () => {
    const page = await harness.openPage('options');
    await goToPlace(page, 'my-week');
    await page.waitForSelector('[data-my-week="shown"]');
    await press(page, 'backtest');
    await page.waitForSelector('[data-backtest] table', { timeout: 20_000 });
    const rows = await page.$$eval('[data-backtest] tbody tr', (found) =>
      found.map((row) => Number(row.querySelector('td:last-child')?.textContent)),
    );
    const [top3 = 0, earliest = 0, chance = 0, withinHour = 0] = rows;
    expect(rows).toHaveLength(4);
    expect(top3).toBeGreaterThan(earliest);
    expect(top3).toBeGreaterThan(3 * chance);
    expect(withinHour).toBeGreaterThan(0);
    expect(Number(await page.$eval('[data-backtest]', (one) => one.getAttribute('data-backtest')))).toBe(40);
    await page.close();
  });
});

async function setInput(popup: Page, name: string, value: string): Promise<void> {
  await popup.$eval(
    `input[name="${name}"]`,
    (input, text) => {
      (input as HTMLInputElement).value = text;
    },
    value,
  );
}
