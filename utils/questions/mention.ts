import type { EpochMs } from '../time/instant';
import type { DateReader } from './date-reader';
import type { Pick } from './find-picks';
import type { Span } from './find-words';
import type { DaySpan } from './question';
import type { Stance } from './reply-segments';

/** What a time has to be to be the one that was meant; each part that is there has to fit. */
export interface Wanted {
  /** 0 is Monday. */
  readonly weekday?: number;
  readonly days?: DaySpan;
  readonly dayOfMonth?: number;
  /** Any of these starts, minutes since midnight: «at 3» may be the night or the afternoon. */
  readonly minutes?: readonly number[];
  /** Starts from here on, and before there. */
  readonly from?: number;
  readonly before?: number;
}

/** Something an answer says about times. */
export interface Mention extends Span {
  /** Any of these. */
  readonly readings: readonly Wanted[];
  /** Of what fits the readings, where there are any; `orReadings`: or else what fits them. */
  readonly pick?: Pick;
  readonly orReadings?: boolean;
  readonly stance?: Stance;
  /** A number that may be anything: it can point at a time, and names none. */
  readonly isLoose?: boolean;
  /** Something beside it looks like a time and is not understood. */
  readonly isDoubtful?: boolean;
  /** As written, up to the next: where a zone is named. */
  readonly text: string;
}

export interface MentionOptions {
  readonly now: EpochMs;
  /** The writer's. */
  readonly timeZone: string;
  readonly readDates?: DateReader | undefined;
  /** How many times there are to choose from. */
  readonly count: number;
}

/** While it is looked for. */
export type Bare = Omit<Mention, 'text'>;
