import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { SourceChoice } from './fallback-source';
import { createStoredMap, type StoredArea } from './stored-map';

const stored = z.record(z.string(), z.enum(['browser', 'web']));

/** In `storage.local`: which source an account's tokens come from outlives the browser session. */
export function createSourceChoice(area: StoredArea = browser.storage.local): SourceChoice {
  const sources = createStoredMap(area, 'tokenSources', stored);
  return {
    load: sources.load,
    save: (accountHint, name) => sources.change((all) => ({ ...all, [accountHint]: name })),
  };
}
