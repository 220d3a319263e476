import * as z from 'zod/mini';

/** The key in `storage.local`: what this computer last saw of the shared copy. */
export const CARRYING_KEY = 'settings-sync';

/** Why nothing is carried, though the user wants it. */
const troubles = [
  /** A later version of Allset wrote the copy. */
  'newer',
  /** Something in the copy is not what Allset writes. */
  'broken',
  /** More was stated than the browser’s sync takes. */
  'too-large',
  /** The copy was there and is gone: somebody deleted it, here or on another computer. */
  'ended',
  /** The browser did not take it; tried again with the next change. */
  'refused',
] as const;

export const carryingSchema = z.object({
  known: z.record(z.string(), z.object({ at: z.number(), value: z.optional(z.unknown()) })),
  trouble: z.optional(z.enum(troubles)),
});
export type Carrying = z.infer<typeof carryingSchema>;
