import browser from 'webextension-polyfill';
import { AppError } from '../../utils/errors';
import { call } from '../../utils/rpc/client';
import type { CommandInput, CommandOutput } from '../../utils/rpc/contract';
import { saveFile } from './save-file';

/** What the pages ask of the background and of the browser. */

/** As `MAX_FILE_BYTES` in utils/imports/imports.ts: told before a large file is read for nothing. */
const MOST_BYTES = 32_000_000;

export type Surface = CommandInput<'connect'>['surface'];

export const connect = (surface: Surface) => call('connect', { surface });
/** Google lets the user choose among all accounts. */
export const connectAnother = () => call('connect', { surface: 'options', another: true });
export const disconnect = (accountId: string) => call('disconnect', { accountId });
export const giveBackWriting = (accountId: string) => call('giveBackWriting', { accountId });
export const removeImported = (key: string) => call('removeImported', { key });
export const changePlaces = (changes: CommandInput<'changePlaces'>) => call('changePlaces', changes);
export const changeRules = (changes: CommandInput<'changeRules'>) => call('changeRules', changes);
export const verifyBusy = () => call('verifyBusy', {});
export const backtest = () => call('backtest', {});
export const dismissHealNotice = () => call('dismissHealNotice', {});
export const startSample = () => call('startSample', {});
export const syncNow = (reason: CommandInput<'syncNow'>['reason']) => call('syncNow', { reason });
export const deleteEverything = (wish: CommandInput<'deleteEverything'> = {}) =>
  call('deleteEverything', wish);
export const setGoogleClient = (clientId: string, clientSecret: string) =>
  call('setGoogleClient', { clientId, clientSecret });
export const chooseCalendar = (key: string, chosen: boolean) => call('chooseCalendar', { key, chosen });

export const setPaused = (paused: boolean) => call('setPaused', { paused });
export const setMask = (changes: CommandInput<'setMask'>) => call('setMask', changes);
export const toggleMask = () => void call('toggleMask', {}).catch(() => {});

export const setOverlay = (change: CommandInput<'setOverlay'>) => call('setOverlay', change);

/** Reads a calendar file into a calendar of its own. */
export async function importFile(file: File): Promise<CommandOutput<'importFile'>> {
  if (file.size > MOST_BYTES) throw new AppError('bad-file', 'This file is too large to be a calendar.');
  return call('importFile', { name: file.name.slice(0, 300), text: await file.text() });
}

/** Follows a secret address at Google. Has to be called straight from a click: the browser asks for nothing else. */
export async function subscribe(address: string): Promise<void> {
  const asked = browser.permissions.request({ origins: ['https://calendar.google.com/*'] });
  if (!(await asked.catch(() => false)))
    throw new AppError('auth-cancelled', 'the browser did not allow the host');
  await call('subscribe', { address });
}

/** Fetches everything that is held and offers it as a file; answers its name. */
export async function exportEverything(): Promise<string> {
  const { fileName, base64 } = await call('exportEverything', {});
  saveFile(fileName, Uint8Array.fromBase64(base64), 'application/zip');
  return fileName;
}

/** As `MAX_FILE_BYTES` in utils/datarights/read-export.ts. */
const LARGEST_EXPORT_BYTES = 64_000_000;

/** Puts what an export holds in place of everything held now. */
export async function importEverything(file: File): Promise<CommandOutput<'importEverything'>> {
  if (file.size > LARGEST_EXPORT_BYTES) throw new AppError('bad-file', 'the file is larger than any export');
  return call('importEverything', { base64: new Uint8Array(await file.arrayBuffer()).toBase64() });
}

export const erase = (request: CommandInput<'erase'>) => call('erase', request);
export const setRetention = (changes: CommandInput<'setRetention'>) => call('setRetention', changes);

/** Offers the encrypted backup as a file; answers its name. */
export async function saveBackup(passphrase: string): Promise<string> {
  const { fileName, base64 } = await call('saveBackup', { passphrase });
  saveFile(fileName, Uint8Array.fromBase64(base64), 'application/octet-stream');
  return fileName;
}

export async function restoreBackup(file: File, passphrase: string): Promise<CommandOutput<'restoreBackup'>> {
  if (file.size > LARGEST_EXPORT_BYTES) throw new AppError('bad-file', 'the file is larger than any backup');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return call('restoreBackup', { base64: bytes.toBase64(), passphrase });
}

/** Opens the options page, at a section where one is named. */
export async function openOptions(section?: string): Promise<void> {
  if (!section) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) });
}

/** What was copied is listed under «What you saved or copied», by kind and size. False where it was not allowed. */
export const copyTimes = (plain: string, html?: string) => copyNoted('copied-times', plain, html);
export const copyReport = (text: string) => copyNoted('copied-report', text);

/** As plain text, and as rich text for where one can be pasted. */
async function copyNoted(
  kind: CommandInput<'noteCopy'>['kind'],
  plain: string,
  html?: string,
): Promise<boolean> {
  const kinds = { 'text/plain': plain, ...(html !== undefined && { 'text/html': html }) };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    // The copy is made: that it could not be noted must not look like a failure.
    void call('noteCopy', { kind, bytes: new Blob([plain]).size }).catch(() => {});
    return true;
  } catch {
    return false;
  }
}

/** Where Google has to send a web client back to: shown to whoever makes one. */
export function redirectUrl(): string {
  return browser.identity.getRedirectURL();
}
