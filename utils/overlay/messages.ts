import type { IsoDate } from '../time/instant';
import type { DayTime } from './day-times';

/**
 * What the content script, the panel and the background tell each other. Everything that goes to the page is a time
 * or a number: no title, no reason, no place.
 */

export interface Chip extends DayTime {
  /** The number on the chip is the number of its row. */
  readonly rank: number;
}

/** What is drawn. */
export interface PageTimes {
  readonly chips: readonly Chip[];
  readonly bands: readonly DayTime[];
  /** As the user chose at Google; without it, as the page's language does. */
  readonly hour24?: boolean | undefined;
}

/** `no-grid`: a view without hours. `degraded`: a grid that is not what we know. `fought`: the page took our marks out again. */
export type Standing = 'drawn' | 'no-grid' | 'degraded' | 'fought';

/** What the page shows, as far as the panel needs it. */
export interface PageContext {
  readonly standing: Standing;
  readonly view: string;
  /** Days with a column, in order; empty without a grid. */
  readonly days: readonly IsoDate[];
  /** Zone of the grid: Google's setting, not the browser's. */
  readonly timeZone: string;
  /** Who is signed in to the page. */
  readonly account: string;
  readonly accountIndex: number;
  /** The day that the open editor is about. */
  readonly editing?: IsoDate;
}

/** To the content script. */
export type ToPage =
  | { readonly overlay: 'toggle' | 'stop' | 'renew' | 'close' | 'check' | 'hello' }
  | { readonly overlay: 'show'; readonly times: PageTimes; readonly durationMinutes: number }
  | { readonly overlay: 'light'; readonly rank?: number; readonly scroll?: boolean };

/** To the panel. */
export type ToPanel =
  | { readonly page: 'changed'; readonly context: PageContext }
  | { readonly page: 'lit'; readonly rank?: number }
  | { readonly page: 'pressed'; readonly rank: number }
  /** An empty place of the grid was pressed: «why not here?» */
  | { readonly page: 'pointed'; readonly date: IsoDate; readonly minute: number };

/** What a check of the page found, without anything personal: names, numbers, yes and no. */
export interface PageReport {
  readonly view: string;
  readonly standing: Standing;
  readonly why?: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}
