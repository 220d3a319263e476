import * as z from 'zod/mini';
import { FORGOTTEN_KEY, type Forgotten, nothingForgotten } from '../privacy/forgotten';
import type { StorageAreaLike } from './storage-area';

const codes = z.array(z.number());

export const forgottenSchema = z.strictObject({
  people: codes,
  events: codes,
  ranges: z.array(z.object({ start: z.number(), end: z.number(), startOn: z.string(), endOn: z.string() })),
});

/** What must not come back with the next reading; see `createForgetFilter`. */
export async function loadForgotten(area: Pick<StorageAreaLike, 'get'>): Promise<Forgotten> {
  const read = forgottenSchema.safeParse((await area.get(null))[FORGOTTEN_KEY]);
  return read.success ? read.data : nothingForgotten;
}
