import type { Interval } from '../time/interval';
import type { AllsetDb } from './schema';
import { loadWritten } from './written';

/** What our own events do to a question about free time. */
export interface ExpectedHolds {
  /** Holds placed for this very question: no conflict with themselves. */
  readonly own: readonly (Interval & { readonly id: string })[];
  /** Written, and not in the copy of the calendar yet. */
  readonly unseen: readonly Interval[];
}

export async function loadExpectedHolds(db: AllsetDb, question: string | undefined): Promise<ExpectedHolds> {
  const rows = await loadWritten(db);
  const isOwn = ({ kind, question: placedFor, state }: (typeof rows)[number]) =>
    kind === 'hold' && state === 'written' && question !== undefined && placedFor === question;
  return {
    own: rows.filter(isOwn).map(({ id, draft: { start, end } }) => ({ id, start, end })),
    unseen: rows
      .filter((row) => row.seenAt === undefined && row.writtenAt !== undefined && !isOwn(row))
      .map(({ draft: { start, end } }) => ({ start, end })),
  };
}
