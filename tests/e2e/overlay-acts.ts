import type { Frame, Page } from 'puppeteer';
import { type OverlayHarness, panelOf, viewPath, wait, weekAhead } from './overlay-harness';

/** What a person does on Google's page, with real presses. */

export async function openWeek(
  harness: OverlayHarness,
  query: Record<string, string | number> = { chips: 40 },
): Promise<Page> {
  const page = await harness.openCalendar(viewPath('week', weekAhead()[0] ?? ''), query);
  await page.waitForSelector('>>> .chip');
  return page;
}

export async function openPanel(harness: OverlayHarness, page: Page): Promise<Frame> {
  await harness.toggle(page);
  const panel = await panelOf(page);
  await panel.waitForSelector('[data-ready="true"] [data-slot]');
  // What can be pressed has to have been in sight for a moment.
  await wait(700);
  return panel;
}

/** The middle of an element in the coordinates of the top page. */
export async function middleOf(frame: Page | Frame, selector: string): Promise<{ x: number; y: number }> {
  const box = await (await frame.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Answers the address of the editor that this opened, if it opened one. */
export async function editorOpenedBy(
  harness: OverlayHarness,
  act: () => Promise<unknown>,
): Promise<string | undefined> {
  const before = new Set(harness.browser.targets());
  const opening = harness.browser
    .waitForTarget((target) => !before.has(target) && target.url().includes('/eventedit'), { timeout: 1500 })
    .catch(() => undefined);
  await act();
  return (await opening)?.url();
}

export async function pressChip(page: Page): Promise<void> {
  await page.$eval('>>> .chip', (chip) => chip.scrollIntoView({ block: 'center' }));
  const { x, y } = await middleOf(page, '>>> .chip');
  await page.mouse.click(x, y);
}

/** Covers the whole window, for the eye or for the pointer too. */
export function cover(page: Page, pointerEvents: 'auto' | 'none'): Promise<void> {
  return page.evaluate((events) => {
    const sheet = document.createElement('div');
    sheet.style.cssText = `position:fixed;inset:0;background:#fff;z-index:99999;pointer-events:${events}`;
    document.body.append(sheet);
  }, pointerEvents);
}

/** By the CSSOM: the page's own policy refuses style attributes. */
export function restyle(page: Page, selector: string, css: string): Promise<void> {
  return page.$eval(
    selector,
    (found, more) => {
      (found as HTMLElement).style.cssText += more;
    },
    css,
  );
}

export async function closeCalendars(harness: OverlayHarness): Promise<void> {
  for (const page of await harness.browser.pages()) {
    if (page.url().startsWith('https://calendar.google.com')) await page.close();
  }
}
