import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from './harness';
import { note, order, viewPath, wait } from './overlay-harness';

/** The stand-in's own calendar page: what the other tests rest on has to be as Google's is. */

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.end());
afterEach(() => page.close());

async function open(view: string, date: string, query: Record<string, string> = {}): Promise<void> {
  page = await harness.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const search = new URLSearchParams(query);
  await page.goto(`https://calendar.google.com/calendar/u/0/r/${viewPath(view, date)}?${search}`);
  await page.waitForSelector('[role="main"]');
}

const keys = () =>
  page.$$eval('[role="main"] [role="gridcell"][data-column-index]', (cells) =>
    cells.map((cell) => Number((cell as HTMLElement).dataset['datekey'])),
  );

describe('the stand-in’s calendar page', () => {
  it('numbers the days of a week as Google does, from the first day of the week', async () => {
    await open('week', '2026-11-23', { variant: 'american', chips: '20' });
    expect(await keys()).toEqual([29046, 29047, 29048, 29049, 29050, 29051, 29052]);
    const range = await page.$eval('[data-start-date-key]', (grid) => ({ ...(grid as HTMLElement).dataset }));
    expect(range).toEqual({ startDateKey: '29046', endDateKey: '29052' });
  });

  it('jumps with the numbers at the ends of months and years', async () => {
    await open('customday', '2026-11-30', { chips: '1' });
    expect(await keys()).toEqual([29054, 29057, 29058, 29059]);
    await order(page, 'navigate', { date: '2026-12-31' });
    await wait(900);
    expect(await keys()).toEqual([29087, 29217, 29218, 29219]);
  });

  it('hides weekends in the German one, and is dark', async () => {
    await open('week', '2026-11-23', { variant: 'german', chips: '20' });
    expect(await keys()).toEqual([29047, 29048, 29049, 29050, 29051]);
    expect(await page.$eval('meta[name="theme-color"]', (meta) => meta.getAttribute('content'))).toBe(
      '#1B1B1B',
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
  });

  it('puts a chip at h · H − 1, d · H − 2 high', async () => {
    await open('week', '2026-11-23', { variant: 'german', chips: '20' });
    const quarter = await page.$eval(`[data-eventid^="${btoa('quarter ').slice(0, 9)}"]`, (chip) => ({
      top: (chip as HTMLElement).style.top,
      height: (chip as HTMLElement).style.height,
    }));
    expect(quarter).toEqual({ top: '479px', height: '8px' });
  });

  it('lays columns from right to left in Arabic, and labels beside the grid move it', async () => {
    await open('week', '2026-11-23', { variant: 'arabic', chips: '1' });
    const xs = await page.$$eval('[role="gridcell"][data-column-index]', (cells) =>
      cells.map((cell) => cell.getBoundingClientRect().x),
    );
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
  });

  it('changes the address first, the view key later, and shows two grids while one slides', async () => {
    await open('week', '2026-11-23', { chips: '20' });
    const seen = await page.evaluate(async () => {
      const states = new Set<string>();
      document.dispatchEvent(new CustomEvent('fx-navigate', { detail: { view: 'day', date: '2026-11-24' } }));
      for (let frame = 0; frame < 60; frame++) {
        const mains = document.querySelectorAll('[role="main"]').length;
        states.add(`${location.pathname.split('/')[5]} ${document.body.dataset['viewkey']} ${mains}`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return [...states];
    });
    expect(seen).toEqual(['day WEEK 1', 'day DAY 2', 'day DAY 1']);
  });

  it('takes foreign children out of its days when it draws them anew', async () => {
    await open('week', '2026-11-23', { chips: '20' });
    const left = await page.evaluate(async () => {
      const foreign = document.createElement('b');
      document.querySelector('[data-column-index="2"]')?.append(foreign);
      document.dispatchEvent(new CustomEvent('fx-rerender'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return foreign.isConnected;
    });
    expect(left).toBe(false);
  });

  it('acts on letters outside of fields, makes events by pressing, closes dialogs by pressing elsewhere', async () => {
    await open('week', '2026-11-23', { chips: '20' });
    await page.keyboard.press('c');
    expect(await note(page, 'shortcuts')).toBe('c ');
    await page.mouse.click(1000, 700);
    expect(await note(page, 'placeholders')).toBe('1');
    await page.waitForSelector('[role="dialog"] input');
    await page.mouse.click(20, 20);
    expect(await note(page, 'dialogsClosed')).toBe('1');
  });

  it('lets no script of the page make markup from text', async () => {
    await open('week', '2026-11-23', { chips: '1' });
    const outcome = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'made';
      } catch (thrown) {
        return (thrown as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });

  it('shows every date of a month twice, and no hours', async () => {
    await open('month', '2026-11-23', { chips: '20' });
    expect(await page.$$eval('[role="main"] [data-datekey="29047"]', (found) => found.length)).toBe(2);
    expect(await keys()).toEqual([]);
  });

  it('fills its editor from the address', async () => {
    page = await harness.browser.newPage();
    const query = 'dates=20261124T093000/20261124T100000&text=A%26B&ctz=Europe/Berlin&add=a@b.example';
    await page.goto(`https://calendar.google.com/calendar/u/0/r/eventedit?${query}`);
    await page.waitForSelector('#xTiIn');
    const filled = await page.evaluate(() => ({
      title: (document.querySelector('#xTiIn') as HTMLInputElement).value,
      date: document.querySelector('#xStDaIn')?.getAttribute('data-date'),
      guests: document.querySelector('#xGuests')?.textContent,
      family: document.body.dataset['viewfamily'],
    }));
    expect(filled).toEqual({ title: 'A&B', date: '20261124', guests: 'a@b.example', family: 'EVENT_EDIT' });
  });
});
