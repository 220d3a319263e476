import type { CalendarRow } from '../db/rows';
import type { Details } from '../google/event-page';
import { ROW_VERSION } from './plan-sync';

/**
 * Everything that shapes a request or what is kept of the answer. Plain text on purpose: it says what changed.
 * The role is part of it, because with a lesser one Google hides what we would go on showing.
 */
export function paramsHashOf(
  details: Details,
  calendar: Pick<CalendarRow, 'accessRole' | 'timeZone'>,
): string {
  const kept = [
    details.titles ? 'titles' : '',
    details.guests ? 'guests' : '',
    details.places ? 'places' : '',
    details.descriptions ? 'descriptions' : '',
  ];
  return [ROW_VERSION, ...kept, calendar.accessRole, calendar.timeZone].join('|');
}
