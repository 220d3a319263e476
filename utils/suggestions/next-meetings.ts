import type { CalendarEvent, Occurrence } from '../calendar/event';
import { createOccurrenceCache } from '../calendar/occurrence-cache';
import { isTravelBlock } from '../commute/travel-block';
import { loadOccurrences } from '../db/load-occurrences';
import type { CalendarRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { MAX_MINUTES, MIN_MINUTES } from '../questions/question';
import type { NextMeeting } from '../rpc/commands/suggestions';
import type { CommandOutput } from '../rpc/contract';
import type { Clock } from '../time/clock';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';

const AHEAD_MS = 14 * DAY_MS;
const MOST = 100;
/** As `suggest` takes them. */
const MOST_GUESTS = 50;
const MOST_LETTERS = 300;

export interface NextMeetingsDeps {
  readonly db: AllsetDb;
  readonly clock: Clock;
}

/** The user's own meetings of the next two weeks, which they can move; soonest first. */
export function createNextMeetings({ db, clock }: NextMeetingsDeps) {
  const cache = createOccurrenceCache();
  return async function nextMeetings(): Promise<CommandOutput<'nextMeetings'>> {
    const now = clock.now();
    const [calendars, holds] = await Promise.all([
      loadOccurrences(db, { start: now, end: now + AHEAD_MS }, cache),
      db.written.filter(({ kind }) => kind === 'hold').primaryKeys(),
    ]);
    const accounts = new Map((await db.accounts.toArray()).map(({ id, kind }) => [id, kind]));
    const isHold = new Set<string>(holds);
    let unread = 0;
    const found = calendars
      .filter(({ calendar }) => calendar.accessRole === 'owner' || calendar.accessRole === 'writer')
      .sort((a, b) => Number(b.calendar.primary) - Number(a.calendar.primary))
      .flatMap(({ calendar, occurrences }) =>
        occurrences
          .filter((one) => {
            if (!isMovable(one, now) || isHold.has(one.event.id)) return false;
            const isOwn = callsIt(one.event);
            if (isOwn === undefined) unread++;
            return isOwn === true;
          })
          .map((one) => ({
            key: `${one.event.iCalUid ?? one.event.id} ${startOf(one)}`,
            meeting: toNextMeeting(one, calendar, accounts.get(calendar.accountId) === 'google'),
          })),
      );
    // In two of the chosen calendars it is one meeting: the primary calendar's.
    const once = new Map(found.reverse().map(({ key, meeting }) => [key, meeting]));
    const meetings = [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    return { meetings: meetings.slice(0, MOST), unread };
  };
}

/** Timed, ahead, and a meeting rather than a mark in the calendar. */
function isMovable({ event, time }: Occurrence, now: EpochMs): boolean {
  if (time.kind !== 'timed' || time.start <= now) return false;
  const minutes = (time.end - time.start) / MINUTE_MS;
  if (!Number.isInteger(minutes) || minutes < MIN_MINUTES || minutes > MAX_MINUTES) return false;
  return isMeeting(event);
}

/** Whether it is the user's to move; undefined where guests are not read, and so not who called it. */
function callsIt({ organizer, selfResponse }: CalendarEvent): boolean | undefined {
  if (organizer) return organizer.self;
  return selfResponse === undefined ? true : undefined;
}

function isMeeting({ eventType, transparency, selfResponse, title }: CalendarEvent): boolean {
  const isPlain = eventType === 'default' || eventType === 'unknown';
  return isPlain && !isTravelBlock(title) && transparency === 'opaque' && selfResponse !== 'declined';
}

function toNextMeeting({ event, time }: Occurrence, calendar: CalendarRow, isGoogle: boolean): NextMeeting {
  const { start, end } = time.kind === 'timed' ? time : { start: 0, end: 0 };
  const guests = (event.guests ?? []).filter(({ resource, email }) => !resource && email.length <= 320);
  const place = event.hasConference ? undefined : event.location?.trim().slice(0, MOST_LETTERS);
  return {
    eventId: event.id,
    start,
    end,
    // A series stands for all its times: this one is told by where it begins.
    ...(event.recurrence?.length && { instanceStart: start }),
    repeats: event.recurrence !== undefined || event.seriesId !== undefined,
    calendarId: calendar.calendarId,
    ...(isGoogle && { account: calendar.accountId }),
    ...(event.title && { title: event.title.slice(0, MOST_LETTERS) }),
    guests: guests.slice(0, MOST_GUESTS).map(({ email }) => email),
    ...(event.hasConference && { kind: 'online' as const }),
    ...(place && { kind: 'place' as const, place }),
  };
}

function startOf({ time }: Occurrence): EpochMs {
  return time.kind === 'timed' ? time.start : 0;
}
