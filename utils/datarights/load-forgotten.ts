import * as z from 'zod/mini';
import { createForgetFilter, FORGOTTEN_KEY, type Forgotten, nothingForgotten } from '../privacy/forgotten';
import type { Settings } from '../settings/schema';
import type { StorageAreaLike } from './storage-area';

const codes = z.array(z.number());

export const forgottenSchema = z.strictObject({
  people: codes,
  events: codes,
  ranges: z.array(z.object({ start: z.number(), end: z.number(), startOn: z.string(), endOn: z.string() })),
});

/** What must not come back with the next reading. */
export async function loadForgotten(area: Pick<StorageAreaLike, 'get'>): Promise<Forgotten> {
  const read = forgottenSchema.safeParse((await area.get(null))[FORGOTTEN_KEY]);
  return read.success ? read.data : nothingForgotten;
}

export interface ForgetFilterDeps {
  readonly localArea: Pick<StorageAreaLike, 'get'>;
  readonly loadSettings: () => Promise<Settings>;
}

/** What may be kept of an entry now; see `createForgetFilter`. `undefined` while nobody has forgotten anything. */
export async function loadForgetFilter({ localArea, loadSettings }: ForgetFilterDeps) {
  const forgotten = await loadForgotten(localArea);
  const { people, events, ranges } = forgotten;
  if (people.length + events.length + ranges.length === 0) return undefined;
  return createForgetFilter(forgotten, (await loadSettings()).learningSalt);
}
