import type { CalendarRow } from '../db/rows';
import type { Details } from '../google/event-page';
import { ROW_VERSION } from './plan-sync';

/**
 * Everything that shapes a request or what is kept of the answer. Plain text on purpose: it says what changed.
 * The role is part of it, because with a lesser one Google hides what we would go on showing; so is the policy, so that
 * everything of a calendar was read under one version of it, which its cursor names.
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
  const terms = details.policyVersion === undefined ? [] : [details.policyVersion];
  return [ROW_VERSION, ...kept, calendar.accessRole, calendar.timeZone, ...terms].join('|');
}
