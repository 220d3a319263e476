import type { DateReader } from '../../utils/questions/date-reader';
import type { QuestionGuest } from '../../utils/questions/question';

/** What typed words are read with. */
export interface Typing {
  /** Somebody is about to type: what is needed may be loaded now. */
  readonly wake: () => void;
  /** Absent until it is loaded. */
  readonly readDates: DateReader | undefined;
  /** Whom the user meets, most often first; empty where guests are not read. */
  readonly people: readonly (QuestionGuest & { readonly name?: string })[];
  readonly timeZone: string;
  /** Where a picture begins. */
  readonly begun?: string;
}
