import type { Page } from 'puppeteer';
import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import type { BrowserSession } from './browser-session';

/** Presses a button of ours the way a person would. */
export async function press(page: Page, action: string): Promise<void> {
  const button = await page.waitForSelector(`[data-action="${action}"]:not([disabled])`, { visible: true });
  await button?.click();
}

/** Goes on to the last step of the welcome page, where it is asked what may be read. */
export async function goToConsent(page: Page): Promise<void> {
  for (;;) {
    await page.waitForSelector('[data-action="connect"], [data-action="next-step"]', { visible: true });
    if (await page.$('[data-action="connect"]')) return;
    const step = await page.$eval('[data-step]', (head) => head.getAttribute('data-step'));
    await press(page, 'next-step');
    await page.waitForFunction((last) => !document.querySelector(`[data-step="${last}"]`), {}, step);
  }
}

export interface ConnectOptions {
  readonly email: string;
  readonly clientId: string;
  /** Where the client has one: with it tokens come by code and PKCE. */
  readonly clientSecret?: string;
  /** Purposes to switch on beside the calendar itself: nothing else is on at first. */
  readonly agreeTo?: readonly ConsentPurpose[];
}

/**
 * Walks the welcome page as a new user does: goes through its steps, gives this copy its Google client id where it asks for one, presses
 * Connect, and allows in Google's window what that asks for.
 */
export async function connectThroughPages(
  session: BrowserSession,
  page: Page,
  { email, clientId, clientSecret, agreeTo = [] }: ConnectOptions,
): Promise<void> {
  await goToConsent(page);
  for (const purpose of agreeTo)
    await (await page.waitForSelector(`[role="switch"][name="${purpose}"]`))?.click();
  await press(page, 'connect');
  const idField = await page.waitForSelector('#google-client-id', { visible: true });
  await idField?.type(clientId);
  if (clientSecret) await (await page.$('#google-client-secret'))?.type(clientSecret);
  await press(page, 'save-client-id');
  const consentWindow = session.browser.waitForTarget((target) =>
    target.url().includes('accounts.google.com'),
  );
  await press(page, 'connect');
  await allowAtGoogle(await (await consentWindow).asPage(), email);
  await page.waitForSelector('main[data-state="connected"]');
}

/** Ticks every calendar that is not read yet, and waits until each has been. */
export async function chooseAllCalendars(page: Page): Promise<void> {
  for (;;) {
    const unread = await page.$(
      '[data-calendar-key] [role="switch"]:not(:checked):not([aria-checked="true"])',
    );
    if (!unread) break;
    const key = await unread.evaluate((element) =>
      element.closest('[data-calendar-key]')?.getAttribute('data-calendar-key'),
    );
    await unread.click();
    await page.waitForSelector(
      `[data-calendar-key="${key}"] [role="switch"]:is(:checked, [aria-checked="true"])`,
    );
  }
  await page.waitForSelector('main[data-sync="fresh"]', { timeout: 120_000 });
}

/** Chooses the account and presses Allow on the stand-in's consent page. */
export async function allowAtGoogle(consent: Page, email: string): Promise<void> {
  await consent.waitForSelector('#allow');
  await consent.click(`#account-${escapeCss(email)}`).catch(() => {});
  await consent.click('#allow');
}

/** `CSS.escape` for the characters e-mail addresses have. */
function escapeCss(text: string): string {
  return text.replace(/[^a-zA-Z0-9_-]/g, (character) => `\\${character}`);
}
