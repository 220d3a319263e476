import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/connect';
import { eventsOf, mondayOf } from './counted-events';
import { dumpStorage, type Harness, startHarness, ZONE } from './harness';
import { goToPlace, groupsOf } from './reveal-first';

const MINUTE_MS = 60_000;

describe('my week', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insights-'));
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await press(page, 'sample');
    await page.waitForSelector('main[data-state="connected"]');
    await goToPlace(page, 'my-week');
    await page.waitForSelector('[data-my-week="shown"]');
  });
  afterAll(async () => {
    await harness.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the load of each week as the calendar has it, counted minute by minute', async () => {
    const events = await eventsOf(page);
    const thisMonday = mondayOf(Temporal.Now.instant().toZonedDateTimeISO(ZONE));
    const expected = Array.from({ length: 12 }, (_, k) => {
      const monday = thisMonday.subtract({ weeks: 12 - k });
      const [from, to] = [monday, monday.add({ weeks: 1 })].map((day) => day.epochMilliseconds) as [
        number,
        number,
      ];
      const inWeek = events.filter(({ start, isMeeting }) => isMeeting && start >= from && start < to);
      const minutes = new Set<number>();
      for (const { start, end } of inWeek) for (let at = start; at < end; at += MINUTE_MS) minutes.add(at);
      return { on: monday.toPlainDate().toString(), count: inWeek.length, minutes: minutes.size };
    });
    const shown = await page.$$eval('[data-week]', (all) =>
      all.map((one) => ({
        on: one.getAttribute('data-week') ?? '',
        count: Number(one.getAttribute('data-count')),
        minutes: Number(one.getAttribute('data-minutes')),
      })),
    );
    expect(shown).toEqual(expected);
    expect(shown.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
  });

  it('shows what was declined, out of everything that was asked', async () => {
    const events = await eventsOf(page);
    const from = mondayOf(Temporal.Now.instant().toZonedDateTimeISO(ZONE)).subtract({ weeks: 26 });
    const to = mondayOf(Temporal.Now.instant().toZonedDateTimeISO(ZONE));
    const declined = events.filter(
      (one) => one.declined && one.start >= from.epochMilliseconds && one.start < to.epochMilliseconds,
    );
    const shown = await page.$eval('[data-figure="changes"] [data-bar="declined"]', (bar) =>
      bar.getAttribute('data-count'),
    );
    expect(Number(shown)).toBe(declined.length);
  });

  it('has in each table what its picture shows', async () => {
    for (const [figure, buttons] of [
      ['load', '[data-week]'],
      ['weekdays', '[data-bar]'],
      ['lead', '[data-bar]'],
    ] as const) {
      const card = `[data-figure="${figure}"]`;
      await page.$eval(`${card} summary`, (summary) => (summary as HTMLElement).click());
      await page.waitForSelector(`${card} tbody tr`);
      const pictured = await page.$$eval(`${card} ${buttons}`, (all) =>
        all.map((one) => Number(one.getAttribute('data-count'))),
      );
      const tabled = await page.$$eval(`${card} tbody tr`, (rows) =>
        rows.map((row) => Number(row.querySelector('td:last-child')?.textContent?.replace(/\D/g, ''))),
      );
      expect(tabled, figure).toEqual(pictured);
    }
    const card = '[data-figure="preferred"]';
    await page.$eval(`${card} summary`, (summary) => (summary as HTMLElement).click());
    const cells = await page.$$eval(`${card} button[data-cell]`, (all) =>
      all.map((one) => Number(one.getAttribute('data-count'))),
    );
    const table = await page.$$eval(`${card} tbody td`, (all) =>
      all.map((one) => Number.parseInt(one.textContent ?? '', 10)),
    );
    expect(table).toEqual(cells);
    const whole = await page.$eval('[data-action="see-events"]', (button) => button.textContent ?? '');
    expect(Number(whole.replace(/\D/g, ''))).toBe(cells.reduce((sum, one) => sum + one, 0));
  });

  it('opens the events behind a number, as many as it says', async () => {
    const bar = await page.$('[data-figure="changes"] [data-bar="moved"]');
    const count = await bar?.evaluate((one) => one.getAttribute('data-count'));
    await bar?.click();
    await page.waitForSelector(`dialog [data-events="${count}"]`);
    const titles = await page.$$eval('dialog [data-events] bdi', (all) => all.map((one) => one.textContent));
    expect(titles).toHaveLength(Math.min(50, Number(count)));
    expect(titles.every(Boolean)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
  });

  it('walks through the hours by arrows, one stop of the Tab key for all of them', async () => {
    expect(await page.$$('[data-figure="preferred"] button[data-cell][tabindex="0"]')).toHaveLength(1);
    await page.focus('[data-figure="preferred"] button[data-cell="33"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    // Tuesday 9:00, an hour later, a day later.
    expect(at).toBe(String(2 * 24 + 10));
  });

  it('ignores a pattern from where it is shown, and takes that back', async () => {
    const person = '[data-figure="people"] [data-person] button';
    for (const [action, then] of [
      ['ignore', 'undo-ignore'],
      ['undo-ignore', 'ignore'],
    ] as const) {
      await page.$eval(person, (button) => (button as HTMLElement).click());
      // The list above it pushes it down when it comes.
      await page.waitForSelector('dialog [data-events]');
      await (await page.waitForSelector(`dialog [data-action="${action}"]`))?.click();
      await page.waitForSelector(`dialog [data-action="${then}"]`);
      const [model] = (await dumpStorage(page))['allset.models'] as { model: { ignored: string[] } }[];
      expect(model?.model.ignored.length).toBe(action === 'ignore' ? 1 : 0);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      // The figures are worked out anew for the next question.
      await page.waitForSelector('[data-my-week="shown"]');
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  });

  it('takes a word about the pattern behind a number, and leads to everything that was worked out', async () => {
    const habits = async () =>
      ((await dumpStorage(page))['local'] as { settings: { statedHabits?: { pattern: string }[] } }).settings
        .statedHabits ?? [];
    const lens = await page.$eval(
      'select[name="lens"] optgroup option',
      (option) => (option as HTMLOptionElement).value,
    );
    await page.select('select[name="lens"]', lens);
    await page.$eval('[data-action="see-events"]', (button) => (button as HTMLElement).click());
    await page.waitForSelector(`dialog [data-habit="${lens}"]`);
    await press(page, 'make-rule');
    await page.waitForSelector('dialog [data-action="undo-make-rule"]');
    expect(await habits()).toMatchObject([{ pattern: lens, strength: 'rule' }]);
    await press(page, 'undo-make-rule');
    await page.waitForSelector('dialog [data-action="confirm"]');
    expect(await habits()).toEqual([]);
    await page.click('dialog a[href="#inferences"]');
    await page.waitForFunction(() => location.hash === '#inferences' && !document.querySelector('dialog'));
    expect(
      await page.$eval('#inferences', (section) => section.getBoundingClientRect().top < window.innerHeight),
    ).toBe(true);
    await page.select('select[name="lens"]', 'all');
  });

  it('leads from a typed word to the section, by keys alone', async () => {
    await page.focus('input[name="settings-search"]');
    await page.keyboard.type('heat map');
    await page.waitForSelector('[data-found="my-week"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#my-week');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('my-week');
    await page.$eval('input[name="settings-search"]', (field) => (field as HTMLInputElement).select());
    await page.keyboard.type('qwxzv');
    await page.waitForFunction(() => !document.querySelector('[data-found]'));
  });

  it('takes settings along in a file, and refuses one that brings more', async () => {
    const settings = async () =>
      ((await dumpStorage(page))['local'] as { settings: Record<string, unknown> }).settings;
    const choose = async (contents: object) => {
      const path = join(folder, 'allset-settings.json');
      writeFileSync(path, JSON.stringify(contents));
      await (
        (await page.$('input[type="file"][name="settings-file"]')) as unknown as {
          uploadFile: (path: string) => Promise<void>;
        }
      ).uploadFile(path);
    };
    const file = { format: 'allset-settings', version: 1, rules: { minimumNoticeMinutes: 240 } };
    const before = await settings();
    await choose({ ...file, consents: [{ purpose: 'titles', given: true }] });
    await page.waitForSelector('[data-settings-file="refused"]');
    await choose({ ...file, rules: { googleClientSecret: 'x' } });
    await page.waitForSelector('[data-settings-file="refused"]');
    expect(await settings()).toEqual(before);
    await choose(file);
    await page.waitForSelector('[data-settings-file="applied"]');
    expect(await settings()).toMatchObject({ minimumNoticeMinutes: 240, consents: before['consents'] });
  });

  it('has no accessibility violation in any section, in both themes and directions', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // The page's own CSP refuses code as text; the browser's tools are not bound by it.
    await page.setBypassCSP(true);
    await page.evaluate(axe);
    const found: string[] = [];
    const groups = await groupsOf(page);
    for (const theme of ['light', 'dark']) {
      for (const direction of ['ltr', 'rtl']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        for (const group of groups) {
          await goToPlace(page, `group-${group}`);
          const { violations } = (await page.evaluate(
            `axe.run({ exclude: [['[data-view][hidden]']] }, { runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice'] })`,
          )) as AxeResults;
          for (const { id, nodes } of violations) {
            found.push(`${group} ${theme} ${direction} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
          }
        }
      }
    }
    expect(found).toEqual([]);
    // Every group four times over.
  }, 180_000);
});
