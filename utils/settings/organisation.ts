import browser from 'webextension-polyfill';
import { type Organisation, parseOrganisation } from './organisation-schema';

/** What the browser’s administrator set; nothing where there is none. Firefox fails where it was given no policy. */
export async function loadOrganisation(): Promise<Organisation> {
  const { managed } = browser.storage as { readonly managed?: typeof browser.storage.managed };
  return parseOrganisation(await managed?.get(null).catch(() => ({})));
}

/** Calls back whenever it changes; a function that stops it. Not every browser tells. */
export function onOrganisationChange(onChange: () => void): () => void {
  const changes = (browser.storage.managed as typeof browser.storage.managed | undefined)?.onChanged;
  changes?.addListener(onChange);
  return () => changes?.removeListener(onChange);
}
