import { HOLDS_CALENDAR } from '../calendar/holds-calendar-name';
import type { AccountRow } from '../db/rows';
import type { BookingsDeps, WritingClient } from './deps';

/** The calendar of our own for holds: found by its name, else made. Answers its id. */
export async function findHoldsCalendar(
  { addCalendar }: Pick<BookingsDeps, 'addCalendar'>,
  google: WritingClient,
  account: AccountRow,
  timeZone: string,
): Promise<string> {
  const listed = await google.listCalendars();
  const known = listed.find(
    ({ summary, accessRole, primary }) => summary === HOLDS_CALENDAR && accessRole === 'owner' && !primary,
  );
  const calendar = known ?? (await google.makeCalendar(HOLDS_CALENDAR, timeZone));
  await addCalendar(account, calendar);
  return calendar.calendarId;
}
