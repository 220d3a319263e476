import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle } from '../../scripts/lib/connect';
import { pressIn, tickThree } from './booking-rig';
import { EMAIL } from './harness';
import { closeCalendars, cover, middleOf, openPanel, openWeek } from './overlay-acts';
import { type OverlayHarness, startOverlayHarness, wait } from './overlay-harness';

let harness: OverlayHarness;
let page: Page;

const ours = () =>
  harness.world
    .events(EMAIL)
    .filter(({ id, status }) => id.startsWith('allset') && status !== 'cancelled')
    .map(({ status }) => status);

/** What can be pressed has to have been in sight for a moment. */
const seen = () => wait(700);

/** The same dialogs in the panel inside Google's page, and in the browser's side panel. */
describe('holds and bookings from the panel', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    harness = await startOverlayHarness();
  }, 120_000);
  afterAll(() => harness.end());
  afterEach(() => closeCalendars(harness));

  it('hold three beside Google’s grid, after asking in Google’s own window', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await pressIn(page, 'hold', panel);
    await seen();
    await tickThree(panel);
    const opening = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
    await pressIn(page, 'confirm-hold', panel);
    await allowAtGoogle(await (await opening).asPage(), EMAIL);
    await panel.waitForSelector('[data-held="3"]');
    expect(ours()).toEqual(Array(3).fill('tentative'));
  });

  it('write nothing while something covers the dialog', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await pressIn(page, 'book', panel);
    await seen();
    const { x, y } = await middleOf(panel, '[data-action="confirm-book"]');
    await cover(page, 'none');
    await wait(500);
    await page.mouse.click(x, y);
    await wait(500);
    expect(await panel.$('[data-booked]')).toBeNull();
    expect(ours()).toHaveLength(3);
  });

  it('confirm one of them in the side panel, and release its siblings', async () => {
    page = await harness.browser.newPage();
    await page.setViewport({ width: 400, height: 800 });
    await page.goto(`chrome-extension://${harness.extensionId}/panel.html`);
    await pressIn(page, 'show-held');
    await pressIn(page, 'book-hold');
    await pressIn(page, 'confirm-book');
    await page.waitForSelector('[data-booked]');
    expect(ours()).toEqual(['confirmed']);
    await pressIn(page, 'done');
    await page.close();
  });
});
