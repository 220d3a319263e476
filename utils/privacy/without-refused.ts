import type { CalendarEntry } from '../calendar/event';
import type { Consents } from './consents';
import { fieldsUnder } from './plan-withdrawal';
import { stripFields } from './strip-fields';

const detailPurposes = ['titles', 'guests', 'places', 'descriptions'] as const;

/** The entry without what the user did not agree to have kept. */
export function withoutRefused(entry: CalendarEntry, consents: Consents): CalendarEntry {
  return stripFields(entry, detailPurposes.filter((purpose) => !consents[purpose]).flatMap(fieldsUnder));
}
