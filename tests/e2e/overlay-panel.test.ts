import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ZONE } from './harness';
import {
  closeCalendars,
  cover,
  editorOpenedBy,
  middleOf,
  openPanel,
  openWeek,
  pressChip,
  restyle,
} from './overlay-acts';
import {
  type OverlayHarness,
  panelOf,
  startOverlayHarness,
  viewPath,
  wait,
  weekAhead,
} from './overlay-harness';

let harness: OverlayHarness;
let page: Page;
const monday = weekAhead()[0] ?? '';

beforeAll(async () => {
  harness = await startOverlayHarness();
}, 120_000);
afterAll(() => harness.end());
afterEach(() => closeCalendars(harness));

describe('the panel', () => {
  it.each([
    ['see-through', () => restyle(page, '[data-allset-dock]', 'opacity:0.02')],
    ['turned', () => restyle(page, '[data-allset-dock]', 'transform:rotate(3deg)')],
    ['covered', () => cover(page, 'none')],
  ])('does nothing while it is %s', async (_how, hide) => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    const { x, y } = await middleOf(panel, '[data-action="open"]');
    await hide();
    await wait(500);
    expect(await editorOpenedBy(harness, () => page.mouse.click(x, y))).toBeUndefined();
  });

  it('opens the editor from a row that is in plain sight', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    const { x, y } = await middleOf(panel, '[data-action="open"]');
    expect(await editorOpenedBy(harness, () => page.mouse.click(x, y))).toContain(
      '/calendar/u/0/r/eventedit?dates=',
    );
  });

  it('takes the focus, and gives it back where it was on Escape', async () => {
    page = await openWeek(harness);
    await page.focus('[data-eventchip][role="button"]');
    await openPanel(harness, page);
    await page.waitForFunction(() => document.activeElement?.matches('[data-allset-dock]'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('[data-eventchip][role="button"]'));
    await expect.poll(() => page.frames().length).toBe(1);
  });

  it('lights a chip from its row, and a row from its chip', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await panel.hover('[data-rank="2"]');
    await page.waitForSelector('>>> .chip.lit[data-rank="2"]');
    await page.$eval('>>> .chip[data-rank="1"]', (chip) => chip.scrollIntoView({ block: 'center' }));
    const { x, y } = await middleOf(page, '>>> .chip[data-rank="1"]');
    await page.mouse.move(x, y);
    await panel.waitForSelector('[data-rank="1"][data-lit]');
  });

  it('writes hours as the user chose at Google, with the panel closed and open', async () => {
    page = await openWeek(harness);
    const onChips = () =>
      page.$$eval('>>> .chip', (chips) => chips.map((chip) => chip.lastChild?.textContent));
    expect(await page.$eval('html', (html) => html.lang)).toBe('en');
    for (const time of await onChips()) expect(time).toMatch(/^\d\d:\d\d$/);
    await openPanel(harness, page);
    await wait(500);
    for (const time of await onChips()) expect(time).toMatch(/^\d\d:\d\d$/);
  });

  it('numbers its rows as the chips, whatever is asked', async () => {
    page = await openWeek(harness, { chips: 0 });
    const panel = await openPanel(harness, page);
    await panel.$eval('input[name="duration"][value="60"]', (input) => (input as HTMLInputElement).click());
    await wait(800);
    await panel.waitForSelector('[data-ready="true"]');
    const rows = await panel.$$eval('[data-slot]', (found) =>
      found.map((row) => [Number(row.getAttribute('data-rank')), Number(row.getAttribute('data-start'))]),
    );
    const heights = await page.$$eval('>>> .chip', (chips) =>
      chips.map((chip) => [
        Number((chip as HTMLElement).dataset['rank']),
        chip.getBoundingClientRect().height,
      ]),
    );
    expect(heights.map(([rank]) => rank).sort()).toEqual(rows.map(([rank]) => rank).sort());
    for (const [, height] of heights) expect(height).toBeCloseTo(48, 0);
  });

  it('says why a time is not offered, when an empty place of the grid is pressed', async () => {
    page = await openWeek(harness, {});
    const panel = await openPanel(harness, page);
    // Two in the morning of the first day: nobody's working hours.
    const day = await page.$eval('[role="gridcell"][data-column-index="0"]', (cell) => {
      cell.scrollIntoView({ block: 'start' });
      const { left, top, height } = cell.getBoundingClientRect();
      return { left, top, height };
    });
    await page.mouse.click(day.left + 40, day.top + (2.1 / 24) * day.height);
    const said = await panel.waitForSelector('[data-notice="why-not"]');
    expect(await said?.evaluate((notice) => notice.textContent)).toContain('outside your working hours');
  });

  it('draws nothing in a view that the user switched off, and again when they switch it on', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await panel.$eval('input[name="shown-here"]', (input) => (input as HTMLInputElement).click());
    await page.waitForFunction(() => !document.querySelector('[data-allset-layer]'));
    await panel.$eval('input[name="shown-here"]', (input) => (input as HTMLInputElement).click());
    await page.waitForSelector('>>> .chip');
  });

  it('warns where the page is another account’s, and shows no times', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { email: 'other@northwind.example' });
    await page.waitForSelector('[data-allset-dock]');
    await harness.toggle(page);
    const panel = await panelOf(page);
    await panel.waitForSelector('[data-notice="wrong-account"]');
    expect(await panel.$('[data-slot]')).toBeNull();
  });

  it('says that highlights are off where Google changed its page, and still lists times', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { broken: 'no-datekey' });
    await page.waitForSelector('[data-allset-dock]');
    const panel = await openPanel(harness, page);
    await panel.waitForSelector('[data-notice="degraded"]');
  });

  it('shows times near the event that is being edited', async () => {
    const day = monday.replaceAll('-', '');
    page = await harness.openCalendar('eventedit', { dates: `${day}T090000/${day}T093000` });
    await page.waitForSelector('[data-allset-dock]');
    const panel = await openPanel(harness, page);
    const starts = await panel.$$eval('[data-slot]', (rows) =>
      rows.map((row) => Number(row.getAttribute('data-start'))),
    );
    const middle = Date.parse(`${monday}T12:00:00Z`);
    for (const start of starts) expect(Math.abs(start - middle)).toBeLessThan(4 * 86_400_000);
  });

  it('leads to the week of a day that is out of sight, in a tab of its own, and loses nothing', async () => {
    page = await harness.openCalendar('eventedit');
    await page.waitForSelector('[data-allset-dock]');
    await page.type('#xTiIn', 'Not saved yet');
    await harness.toggle(page);
    const panel = await panelOf(page);
    await panel.select('select[name="within"]', 'next-week');
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    await wait(700);
    const start = await panel.$eval('[data-slot]', (row) => Number(row.getAttribute('data-start')));
    const day = Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(ZONE)
      .toPlainDate()
      .toString();
    const opening = harness.browser.waitForTarget((target) => target.url().includes('/r/week/'));
    const { x, y } = await middleOf(panel, '[data-action="show-week"]');
    await page.mouse.click(x, y);
    const week = await (await opening).page();
    expect(week?.url()).toBe(`https://calendar.google.com/calendar/u/0/r/${viewPath('week', day)}`);
    await week?.waitForSelector('>>> .chip');
    expect(await page.$eval('#xTiIn', (field) => (field as HTMLInputElement).value)).toContain(
      'Not saved yet',
    );
    expect(page.frames()).toHaveLength(2);
  });

  it('has no such way out for the days that are in sight', async () => {
    page = await openWeek(harness, { chips: 0 });
    const panel = await openPanel(harness, page);
    expect(await panel.$('[data-action="show-week"]')).toBeNull();
  });

  it('has no chip any more where an event was saved', async () => {
    page = await openWeek(harness, { chips: 0 });
    const first = await page.$eval('>>> .chip', (chip) => (chip as HTMLElement).style.top);
    const opened = new URL((await editorOpenedBy(harness, () => pressChip(page))) ?? 'about:blank');
    const [start = '', end = ''] = (opened.searchParams.get('dates') ?? '').split('/');
    const wall = (text: string) =>
      text.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
    const time = (text: string) => ({
      dateTime: Temporal.PlainDateTime.from(wall(text))
        .toZonedDateTime('Europe/Berlin')
        .toString({ timeZoneName: 'never' }),
      timeZone: 'Europe/Berlin',
    });
    harness.world.putEvent('ana@northwind.example', {
      id: 'justsaved1',
      summary: 'Taken',
      start: time(start),
      end: time(end),
    });
    await harness.command('syncNow', { reason: 'user' });
    await page.bringToFront();
    await page.waitForFunction(
      (top, date) =>
        ![...document.querySelectorAll('[data-allset-layer]')].some(
          (layer) =>
            layer.parentElement?.dataset['datekey'] === date &&
            [...(layer.shadowRoot?.querySelectorAll<HTMLElement>('.chip') ?? [])].some(
              (chip) => chip.style.top === top,
            ),
        ),
      {},
      first,
      String(
        ((Number(start.slice(0, 4)) - 1970) << 9) |
          (Number(start.slice(4, 6)) << 5) |
          Number(start.slice(6, 8)),
      ),
    );
  });
});
