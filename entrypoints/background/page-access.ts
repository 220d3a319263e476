import browser from 'webextension-polyfill';

/**
 * The user's own permission for Google's page, asked for in a click, never at installation: for the marks in the grid,
 * and for calendars by their secret address.
 */
export const CALENDAR_PAGE = { origins: ['https://calendar.google.com/*'] };

/** Answers whether there was anything to give back. A browser refuses to take what was granted at installation. */
export async function givePageBack(): Promise<boolean> {
  if (!(await browser.permissions.contains(CALENDAR_PAGE))) return false;
  return browser.permissions.remove(CALENDAR_PAGE).catch(() => false);
}
