import type { RecordPage } from '../../utils/db/record-pages';

/** What lies beside the database: choices, answers and notes, one record per key. */
export const LOCAL_RECORDS = 'storage.local';

/** One page of stored records, and the ways to the others. */
export interface Records extends RecordPage {
  readonly tables: readonly string[];
  readonly table: string;
  readonly needle: string;
  readonly ask: (question: { readonly table?: string; readonly needle?: string }) => void;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
  readonly reload: () => void;
}
