import type { DateReader } from '../../utils/questions/date-reader';
import type { QuestionGuest } from '../../utils/questions/question';

/** The people somebody may name. */
export interface People {
  /** Somebody is about to type: what is needed may be loaded now. */
  readonly wake: () => void;
  /** Whom the user meets, most often first; empty where guests are not read. */
  readonly people: readonly (QuestionGuest & { readonly name?: string })[];
}

/** What typed words are read with. */
export interface Typing extends People {
  /** Absent until it is loaded. */
  readonly readDates: DateReader | undefined;
  readonly timeZone: string;
  /** Where a picture begins. */
  readonly begun?: string;
  readonly unfolded?: boolean;
}
