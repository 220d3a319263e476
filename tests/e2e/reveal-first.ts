import { ElementHandle, type Page } from 'puppeteer';

/**
 * The options page shows one group of sections at a time; the others are there, `hidden="until-found"`. Whoever clicks
 * or types somewhere has gone there first: each act below begins as the browser's own search ends.
 */
async function revealFirst(element: ElementHandle): Promise<void> {
  await element.evaluate((node) => {
    if (!(node instanceof Element)) return;
    node.closest('[hidden="until-found"]')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
}

/** Goes to a place of the options page, as a link of the popup does. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = name;
  }, place);
  await page.waitForFunction(
    (name) => document.getElementById(name)?.closest('[data-view]')?.hasAttribute('hidden') === false,
    {},
    place,
  );
}

/** The names of all groups of sections, once all are there. */
export async function groupsOf(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-view="about"]');
  return page.$$eval('[data-view]', (all) => all.map((one) => one.getAttribute('data-view') ?? ''));
}

const { click, focus } = ElementHandle.prototype;

ElementHandle.prototype.click = async function (...asked) {
  await revealFirst(this);
  return click.apply(this, asked);
};

ElementHandle.prototype.focus = async function () {
  await revealFirst(this);
  return focus.apply(this);
};
