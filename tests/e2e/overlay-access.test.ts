import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/connect';
import { closeCalendars, openWeek } from './overlay-acts';
import {
  foreignInGrid,
  type OverlayHarness,
  startOverlayHarness,
  viewPath,
  wait,
  weekAhead,
} from './overlay-harness';

let harness: OverlayHarness;
const monday = weekAhead()[0] ?? '';

beforeAll(async () => {
  harness = await startOverlayHarness({ on: false });
}, 120_000);
afterAll(() => harness.end());
afterEach(() => closeCalendars(harness));

async function registered(): Promise<number> {
  const worker = await harness.worker();
  return worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
}

function openCalendar(): Promise<Page> {
  return harness.openCalendar(viewPath('week', monday), { chips: 20 });
}

const oursIn = (page: Page) =>
  page.$$eval('[data-allset-dock], [data-allset-layer]', (found) => found.length);

describe('showing times on Google’s page', () => {
  it('is off at first: nothing of ours runs there', async () => {
    const page = await openCalendar();
    await wait(1000);
    expect(await oursIn(page)).toBe(0);
    expect(await registered()).toBe(0);
  });

  it('is offered in the popup', async () => {
    const popup = await harness.openPopup();
    await popup.waitForSelector('[data-action="overlay-on"]');
    await harness.closePopups();
  });

  it('begins with a click in the options, in tabs that are already open', async () => {
    const page = await openCalendar();
    await harness.own.bringToFront();
    await press(harness.own, 'overlay-on');
    await harness.own.waitForSelector('[data-overlay="on"]');
    await page.bringToFront();
    await page.waitForSelector('[data-allset-layer]');
    expect(await registered()).toBe(1);
  });

  it('registers once, however often the browser starts and permissions come', async () => {
    const worker = await harness.worker();
    await worker.evaluate(async () => {
      type Dispatching = { dispatch(...values: unknown[]): void };
      for (let times = 0; times < 3; times++) {
        (chrome.runtime.onInstalled as unknown as Dispatching).dispatch({ reason: 'update' });
        (chrome.runtime.onStartup as unknown as Dispatching).dispatch();
        (chrome.permissions.onAdded as unknown as Dispatching).dispatch({ origins: [] });
      }
    });
    await wait(500);
    expect(await registered()).toBe(1);
  });

  it('is there once after an update, which runs the script again in open tabs', async () => {
    const page = await openWeek(harness);
    const worker = await harness.worker();
    await worker.evaluate(() =>
      (chrome.runtime.onInstalled as unknown as { dispatch(value: unknown): void }).dispatch({
        reason: 'update',
      }),
    );
    await wait(800);
    expect(await page.$$eval('[data-allset-dock]', (found) => found.length)).toBe(1);
    const days = await page.$$eval('[data-allset-layer]', (layers) => layers.map((one) => one.parentElement));
    expect(days.length).toBeGreaterThan(0);
    const doubled = await page.$$eval('[role="gridcell"][data-column-index]', (cells) =>
      cells.some((cell) => cell.querySelectorAll(':scope > [data-allset-layer]').length > 2),
    );
    expect(doubled).toBe(false);
  });

  it('shows its state in a report without anything personal', async () => {
    await openWeek(harness);
    await harness.own.bringToFront();
    await press(harness.own, 'check-page');
    await harness.own.waitForSelector('[data-check="drawn"]');
    const report = await harness.own.$eval(
      '[data-check] textarea',
      (area) => (area as HTMLTextAreaElement).value,
    );
    expect(JSON.parse(report)).toMatchObject({
      view: 'WEEK',
      facts: { columns: 7, datesRead: 7, hourHeight: 48 },
    });
    expect(report).not.toMatch(/northwind|@|20\d\d-\d\d|Private/);
  });

  it('says in the report that Google changed its page', async () => {
    await closeCalendars(harness);
    const page = await harness.openCalendar(viewPath('week', monday), { broken: 'no-datekey', chips: 20 });
    await page.waitForSelector('[data-allset-dock]');
    await harness.own.bringToFront();
    await press(harness.own, 'check-page');
    await harness.own.waitForSelector('[data-check="degraded"]');
  });

  it('is also the browser’s side panel', async () => {
    await harness.own.bringToFront();
    const opening = harness.browser.waitForTarget((target) => target.url().endsWith('/panel.html'));
    await press(harness.own, 'side-panel');
    const panel = await (await opening).asPage();
    await panel.waitForSelector('[data-ready="true"] [data-slot]');
    expect(await panel.$('[data-action="close-panel"]')).toBeNull();
    await panel.close();
  });

  it('ends at once in every tab when it is switched off', async () => {
    const page = await openWeek(harness);
    await harness.own.bringToFront();
    await press(harness.own, 'overlay-off');
    await harness.own.waitForSelector('[data-overlay="off"]');
    await page.bringToFront();
    await page.waitForFunction(() => !document.querySelector('[data-allset-dock], [data-allset-layer]'));
    expect(await registered()).toBe(0);
    await harness.command('setOverlay', { on: true });
    await page.waitForSelector('[data-allset-layer]');
  });

  it('ends at once when the browser takes the permission back', async () => {
    const page = await openWeek(harness);
    const worker = await harness.worker();
    // The tested build has the permission for good, so its loss is told by hand.
    await worker.evaluate(() => {
      Object.assign(chrome.permissions, { contains: async () => false });
      (chrome.permissions.onRemoved as unknown as { dispatch(value: unknown): void }).dispatch({
        origins: [],
      });
    });
    await page.waitForFunction(() => !document.querySelector('[data-allset-dock], [data-allset-layer]'));
    expect(await registered()).toBe(0);
    await harness.killWorker();
    await harness.command('setOverlay', { on: true });
  });

  it('leaves a page whose extension is gone', async () => {
    const page = await openWeek(harness);
    expect(await foreignInGrid(page)).toBeGreaterThan(0);
    await harness.browser.uninstallExtension(harness.extensionId);
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('fx-rerender')));
    await page.waitForFunction(() => !document.querySelector('[data-allset-dock], [data-allset-layer]'));
  });
});
