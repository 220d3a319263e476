import type { Purposes } from './consent-texts';
import type { Basis, Category, Purpose, Recipient, Retention, Source } from './terms';

/** What one stored field is, why it is there, and how it goes away. */
export interface FieldNote {
  /** In words a person can check against what they see. */
  readonly holds: string;
  readonly category: Category;
  readonly purpose: Purpose;
  readonly source: Source;
  readonly basis: Basis;
  readonly retention: Retention;
  /** Withdrawing this removes the field. Absent where the field is needed for what was asked. */
  readonly consent?: Purposes;
  readonly leavesTo: Recipient;
}

type KeyOf<Row> = Row extends unknown ? keyof Row : never;

/** One note for every key of a row, of every member of a union: a column without a note does not compile. */
export type FieldNotes<Row> = Readonly<Record<Extract<KeyOf<Row>, string>, FieldNote>>;

/** Notes of one place share most of what they say: `note(holds, differences)`. */
export function notesLike(shared: Omit<FieldNote, 'holds'>) {
  return (holds: string, differences: Partial<Omit<FieldNote, 'holds'>> = {}): FieldNote => ({
    holds,
    ...shared,
    ...differences,
  });
}
