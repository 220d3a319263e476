import * as z from 'zod/mini';
import type { StorageAreaLike } from './storage-area';

/**
 * What a deletion, or a disconnection, still has to do, in `storage.local`: written before the first row goes, removed
 * after the last step. A worker that dies in between finds it when it starts again.
 */
export const JOURNAL_KEY = 'unfinishedDeletion';

const journalSchema = z.object({
  since: z.number(),
  /** Accounts Google has not taken the access back from yet. */
  accounts: z.array(z.string()),
  /** Accounts for which the key that could give the access back is gone: only a person can, at Google. */
  byHand: z._default(z.array(z.string()), []),
  /** Everything on this computer is gone; only `accounts` are left to do. */
  wiped: z.boolean(),
  /** What Allset wrote at Google was to go first. */
  cleanUp: z.optional(z.boolean()),
});
export type DeletionJournal = z.infer<typeof journalSchema>;

export async function loadJournal(area: StorageAreaLike): Promise<DeletionJournal | undefined> {
  const read = journalSchema.safeParse((await area.get(null))[JOURNAL_KEY]);
  return read.success ? read.data : undefined;
}

/** What only a person can end at Google was seen by one; what is still tried stays. */
export async function dismissByHand(area: StorageAreaLike): Promise<void> {
  const journal = await loadJournal(area);
  if (!journal?.wiped) return;
  if (journal.accounts.length > 0) await saveJournal(area, { ...journal, byHand: [] });
  else await area.remove([JOURNAL_KEY]);
}

export async function saveJournal(area: StorageAreaLike, journal: DeletionJournal): Promise<void> {
  await area.set({ [JOURNAL_KEY]: journal });
}
