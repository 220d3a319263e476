import { AppError } from '../errors';
import type { ListedCalendar } from './event-page';
import { knownZone } from './event-time';
import type { GoogleRequest } from './request';
import { madeCalendarSchema } from './wire';

/** Makes a calendar of our own beside the user's. Google has no ids of ours here: look for it first. */
export async function makeCalendar(
  request: (request: GoogleRequest) => Promise<unknown>,
  summary: string,
  timeZone: string,
): Promise<ListedCalendar> {
  const body = await request({
    method: 'POST',
    pathTemplate: '/calendar/v3/calendars',
    query: { fields: 'id,timeZone' },
    body: { summary, timeZone },
    purpose: 'make-calendar',
  });
  const parsed = madeCalendarSchema.safeParse(body);
  if (!parsed.success) throw new AppError('bad-response', 'the new calendar cannot be read');
  return {
    calendarId: parsed.data.id,
    summary,
    timeZone: knownZone(parsed.data.timeZone) ?? timeZone,
    accessRole: 'owner',
    primary: false,
  };
}
