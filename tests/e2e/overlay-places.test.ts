import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { breakages } from '../fakes/google/calendar-page/page-config';
import {
  expectedChips,
  farthestOff,
  foreignInGrid,
  type OverlayHarness,
  order,
  readChips,
  startOverlayHarness,
  viewPath,
  wait,
  weekAhead,
} from './overlay-harness';

let harness: OverlayHarness;
let page: Page | undefined;
const week = weekAhead();
const monday = week[0] ?? '';

beforeAll(async () => {
  harness = await startOverlayHarness();
}, 120_000);
afterAll(() => harness.end());
afterEach(async () => {
  await page?.close();
  page = undefined;
});

describe('chips lie where their times are', () => {
  const sunday = (days: readonly string[]) => [
    Temporal.PlainDate.from(days[0] ?? '')
      .subtract({ days: 1 })
      .toString(),
    ...days.slice(0, 6),
  ];
  const saturday = (days: readonly string[]) => [
    Temporal.PlainDate.from(days[0] ?? '')
      .subtract({ days: 2 })
      .toString(),
    ...sunday(days).slice(0, 6),
  ];
  const variants: [name: string, days: string[], zone: string, hourHeight: number][] = [
    ['american', sunday(week), 'America/New_York', 48],
    ['german', week.slice(0, 5), 'Europe/Berlin', 40],
    ['two-zones', week, 'Europe/Berlin', 60],
    ['arabic', saturday(week), 'Europe/Berlin', 60],
  ];

  it.each(variants)('in the %s week', async (variant, days, zone, hourHeight) => {
    page = await harness.openCalendar(viewPath('week', monday), { variant, chips: 60 });
    const expected = await expectedChips(harness, days, { zone, hourHeight });
    expect(expected.length).toBeGreaterThan(2);
    expect(await farthestOff(page, expected)).toBeLessThanOrEqual(2);
  });

  it.each([40, 48, 60, 72, 80, 96, 116])('at %i pixels an hour', async (hourHeight) => {
    page = await harness.openCalendar(viewPath('week', monday), { chips: 60 });
    await page.waitForSelector('[data-allset-layer]');
    await order(page, 'density', hourHeight);
    expect(await farthestOff(page, await expectedChips(harness, week, { hourHeight }))).toBeLessThanOrEqual(
      2,
    );
  });

  it.each([
    ['day', week.slice(1, 2)],
    ['customday', week.slice(1, 5)],
  ])('in the %s view', async (view, days) => {
    page = await harness.openCalendar(viewPath(view, days[0] ?? ''), { chips: 60 });
    expect(await farthestOff(page, await expectedChips(harness, days))).toBeLessThanOrEqual(2);
  });

  it('in the week when clocks change', async () => {
    const zone = Temporal.Now.zonedDateTimeISO('Europe/Berlin');
    const change = zone.getTimeZoneTransition('next')?.toPlainDate() ?? zone.toPlainDate();
    const first = change.subtract({ days: change.dayOfWeek - 1 });
    const days = [0, 1, 2, 3, 4, 5, 6].map((at) => first.add({ days: at }).toString());
    page = await harness.openCalendar(viewPath('week', days[0] ?? ''), { variant: 'two-zones', chips: 60 });
    const expected = await expectedChips(harness, days, { hourHeight: 60 });
    expect(expected.length).toBeGreaterThan(2);
    expect(await farthestOff(page, expected)).toBeLessThanOrEqual(2);
  });

  it.each([0, 2])('only in the user’s own column, number %i of three people’s', async (ownColumn) => {
    const [, tuesday = ''] = week;
    page = await harness.openCalendar(viewPath('day', tuesday), { people: 3, ownColumn });
    await page.waitForSelector('>>> .chip');
    const columns = await page.$$eval('[role="gridcell"][data-column-index]', (cells) =>
      cells.map((cell) => cell.querySelectorAll('[data-allset-layer]').length > 0),
    );
    expect(columns).toEqual([0, 1, 2].map((at) => at === ownColumn));
  });

  it('after fifty navigations, while two hundred chips a week are drawn anew', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { chips: 200 });
    for (let turn = 0; turn < 50; turn++) {
      const days = weekAhead(1 + (turn % 4));
      await order(page, 'navigate', { view: turn % 7 === 6 ? 'month' : 'week', date: days[0] });
      await wait(60);
      await order(page, 'rerender');
      await wait(turn % 5 === 4 ? 500 : 60);
    }
    await order(page, 'navigate', { view: 'week', date: monday });
    await wait(800);
    await order(page, 'rerender');
    const expected = await expectedChips(harness, week);
    expect(expected.length).toBeGreaterThan(2);
    expect(await farthestOff(page, expected)).toBeLessThanOrEqual(2);
  }, 60_000);

  it('without a frame in between, when the page takes foreign nodes out', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { chips: 200 });
    await page.waitForSelector('[data-allset-layer]');
    const before = (await readChips(page)).length;
    const least = await page.evaluate(async () => {
      const count = () =>
        [...document.querySelectorAll('[data-allset-layer]')].reduce(
          (sum, layer) => sum + (layer.shadowRoot?.querySelectorAll('.chip').length ?? 0),
          0,
        );
      let fewest = count();
      for (let frame = 0; frame < 60; frame++) {
        if (frame % 15 === 0) document.dispatchEvent(new CustomEvent('fx-rerender'));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        fewest = Math.min(fewest, count());
      }
      return fewest;
    });
    expect(least).toBe(before);
  });
});

describe('a page that is not what we know', () => {
  it.each(breakages.filter((one) => one !== 'no-column-index'))(
    '%s: nothing of ours is left in it',
    async (broken) => {
      page = await harness.openCalendar(viewPath('week', monday), { broken, chips: 60 });
      await page.waitForSelector('[data-allset-dock]');
      await wait(1500);
      expect(await foreignInGrid(page)).toBe(0);
    },
  );

  it('no-column-index: the second way to the days still leads there', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { broken: 'no-column-index', chips: 60 });
    expect(await farthestOff(page, await expectedChips(harness, week))).toBeLessThanOrEqual(2);
  });

  it.each(['month', 'agenda'])('%s: nothing is drawn where there are no hours', async (view) => {
    page = await harness.openCalendar(viewPath(view, monday), {});
    await page.waitForSelector('[data-allset-dock]');
    await wait(800);
    expect(await foreignInGrid(page)).toBe(0);
  });

  it('belongs to another account: nothing is drawn', async () => {
    page = await harness.openCalendar(viewPath('week', monday), { email: 'other@northwind.example' });
    await page.waitForSelector('[data-allset-dock]');
    await wait(800);
    expect(await foreignInGrid(page)).toBe(0);
  });
});
