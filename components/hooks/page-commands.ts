import browser from 'webextension-polyfill';
import { call } from '../../utils/rpc/client';
import { saveFile } from './save-file';

/** Opens the options page, at a section where one is named, and leaves the popup to close by itself. */
export async function openOptions(section?: string): Promise<void> {
  if (!section) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) });
}

/** Fetches everything that is held and offers it as a file; answers its name. */
export async function exportEverything(): Promise<string> {
  const { fileName, json } = await call('exportEverything', {});
  saveFile(fileName, json);
  return fileName;
}

/** False where the browser did not allow it. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Where Google has to send a web client back to: shown to whoever makes one. */
export function redirectUrl(): string {
  return browser.identity.getRedirectURL();
}
