import browser from 'webextension-polyfill';

/** True once the browser has put another version of Allset in place of the one this page belongs to. */
export function isOutdated(): boolean {
  return browser.runtime?.id === undefined;
}
