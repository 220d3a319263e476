import browser from 'webextension-polyfill';
import { call } from '../../utils/rpc/client';
import type { CommandInput } from '../../utils/rpc/contract';
import { saveFile } from './save-file';

/** What the pages ask of the background and of the browser. */

export type Surface = CommandInput<'connect'>['surface'];
export type ConsentRecords = CommandInput<'recordConsents'>['answers'];

export const connect = (surface: Surface) => call('connect', { surface });
export const startSample = () => call('startSample', {});
export const syncNow = (reason: CommandInput<'syncNow'>['reason']) => call('syncNow', { reason });
export const deleteEverything = () => call('deleteEverything', {});
export const setGoogleClientId = (clientId: string) => call('setGoogleClientId', { clientId });
export const chooseCalendar = (key: string, chosen: boolean) => call('chooseCalendar', { key, chosen });
export const recordConsents = (surface: Surface, answers: ConsentRecords) =>
  call('recordConsents', { surface, answers });

export const setOverlay = (change: CommandInput<'setOverlay'>) => call('setOverlay', change);

/** Fetches everything that is held and offers it as a file; answers its name. */
export async function exportEverything(): Promise<string> {
  const { fileName, json } = await call('exportEverything', {});
  saveFile(fileName, json);
  return fileName;
}

/** Opens the options page, at a section where one is named. */
export async function openOptions(section?: string): Promise<void> {
  if (!section) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) });
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
