import type { RecordPage } from '../../utils/db/record-pages';

/** What lies beside the database: choices, answers and notes, one record per key. */
export const LOCAL_RECORDS = 'storage.local';

/** One page of stored records, and the ways to the others. */
export interface Records extends RecordPage {
  /** Of the first page asked for; later ones stand until the next is there. */
  readonly state: 'reading' | 'read' | 'failed';
  readonly tables: readonly string[];
  readonly table: string;
  readonly needle: string;
  readonly ask: (question: { readonly table?: string; readonly needle?: string }) => void;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
  readonly reload: () => void;
}
