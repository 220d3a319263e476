import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { SourceChoice } from './fallback-source';

const KEY = 'tokenSources';
const stored = z.record(z.string(), z.enum(['browser', 'web']));

/** In `storage.local`: which source an account's tokens come from outlives the browser session. */
export function createSourceChoice(area = browser.storage.local): SourceChoice {
  const loadAll = async () => stored.safeParse((await area.get(KEY))[KEY]).data ?? {};
  return {
    load: async (accountHint) => (await loadAll())[accountHint],
    save: async (accountHint, name) => area.set({ [KEY]: { ...(await loadAll()), [accountHint]: name } }),
  };
}
