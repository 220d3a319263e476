import type { PageContext } from '../../utils/overlay/messages';
import type { QuestionGuest, SearchWindow } from '../../utils/questions/question';
import type { Interval } from '../../utils/time/interval';
import { addDays, epochAt, isTimeZone } from '../../utils/time/zone';

/** What the panel asks: as the popup, and also for the days that Google's page shows. */
export interface PanelQuestion {
  readonly durationMinutes: number;
  readonly within: SearchWindow | 'in-view';
  readonly title: string;
  readonly guests?: readonly QuestionGuest[];
}

/** Better times for an event that is being edited lie this many days around it. */
const NEARBY_DAYS = 3;

/** The days in sight as an interval, in the grid's zone; undefined where the page shows none. */
export function daysInSight(context: PageContext | undefined): Interval | undefined {
  if (!context || !isTimeZone(context.timeZone)) return undefined;
  const { days, editing, timeZone } = context;
  const sorted = editing ? [addDays(editing, -NEARBY_DAYS), addDays(editing, NEARBY_DAYS)] : [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  return { start: epochAt(first, 0, timeZone), end: epochAt(addDays(last, 1), 0, timeZone) };
}
