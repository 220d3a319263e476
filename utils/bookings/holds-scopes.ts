import type { WrittenRow } from '../db/written-row';
import { scopes } from '../identity/scopes';

/** `own`: the user's calendar. `holds`: a calendar of our own beside it, with the narrowest scope there is. */
export type HoldsPlace = 'own' | 'holds';

export const HOLDS_SCOPES: Readonly<Record<HoldsPlace, string>> = {
  own: scopes.writeOwnEvents,
  holds: scopes.writeOwnCalendar,
};

/** An account goes by the id of its primary calendar. */
export function placeOf({ calendarId, accountId }: Pick<WrittenRow, 'calendarId' | 'accountId'>): HoldsPlace {
  return calendarId === accountId ? 'own' : 'holds';
}
