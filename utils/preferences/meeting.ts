import type { CalendarEvent, Occurrence } from '../calendar/event';
import { epochDayOf } from '../time/civil';
import { DAY_MS, type EpochMs, type IsoDate, MINUTE_MS } from '../time/instant';
import { offsetsOf, wallMsAt } from '../time/zone';
import { hashGuest, hashPlace, hashTitle } from './text-hash';

/**
 * An occurrence as learning keeps it: when, how long, whose choice, and hashes. No text. Local wall time is that
 * of the zone the user lived in when it was learned, so that a habit stays at 9:00 when clocks change.
 */
export interface PastMeeting {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Local calendar day, counted from 1970-01-01. */
  readonly day: number;
  /** Local minute of the day, 0–1439. */
  readonly minute: number;
  /** Absent where unknown, or where a bulk import stamped everything at once. */
  readonly createdAt?: EpochMs;
  readonly titleTokens: readonly number[];
  readonly titleStems: readonly number[];
  readonly titleKey?: number;
  readonly guests: readonly number[];
  readonly place?: number;
  /** How much the time says about the user's own taste: see `choiceWeight`. */
  readonly weight: number;
  readonly recurring: boolean;
  readonly online: boolean;
  /** An all-day absence: the day is lost for meetings. `start`–`end` cover it. */
  readonly away: boolean;
  readonly allDay: boolean;
  /** Takes its time: timed, opaque, not declined. */
  readonly blocks: boolean;
  /** Opaque: an id to find the event again when the user asks what lies behind a reason. */
  readonly eventId: string;
}

export interface MeetingOptions {
  /** Random per install. */
  readonly salt: string;
  readonly timeZone: string;
  /** The occurrence belongs to a series, though the event itself may not say so. */
  readonly recurring?: boolean;
}

/** Marks of one occurrence; all-day ones keep their days and count as context, not as habit. */
export function toPastMeeting(occurrence: Occurrence, options: MeetingOptions): PastMeeting {
  const { event, time } = occurrence;
  const { salt, timeZone } = options;
  const title = hashTitle(event.title, salt);
  const place = hashPlace(event.location, salt);
  const allDay = time.kind === 'allDay';
  const span = allDay ? allDaySpan(time.startOn, time.endOn) : timedSpan(time.start, time.end, timeZone);
  const recurring = options.recurring ?? (event.recurrence !== undefined || event.seriesId !== undefined);
  return {
    ...span,
    ...(event.createdAt === undefined ? {} : { createdAt: event.createdAt }),
    titleTokens: title.tokens,
    titleStems: title.stems,
    ...(title.key === undefined ? {} : { titleKey: title.key }),
    guests: (event.guests ?? []).filter((g) => !g.resource).map((g) => hashGuest(g.email, salt)),
    ...(place === undefined ? {} : { place }),
    weight: allDay ? 0 : choiceWeight(event, recurring),
    recurring,
    online: event.hasConference === true,
    away: event.eventType === 'outOfOffice' || (allDay && event.transparency === 'opaque'),
    allDay,
    blocks: !allDay && event.transparency === 'opaque' && event.selfResponse !== 'declined',
    eventId: event.id,
  };
}

/**
 * Who chose the time, as a weight on the habit. Own 1, a block for oneself 0.7, accepted 0.4, tentative 0.2,
 * unanswered 0.1, declined −0.5; an instance of a series counts 0.4 of that,
 * something that leaves the time free half.
 */
export function choiceWeight(event: CalendarEvent, recurring: boolean): number {
  if (event.eventType === 'birthday' || event.eventType === 'workingLocation') return 0;
  if (event.eventType === 'outOfOffice') return 0;
  return choiceOf(event) * (recurring ? 0.4 : 1) * (event.transparency === 'transparent' ? 0.5 : 1);
}

function choiceOf(event: CalendarEvent): number {
  const own = event.organizer?.self ?? event.selfResponse === undefined;
  if (event.eventType === 'focusTime') return 0.7;
  if (own) return event.selfResponse === 'declined' ? -0.5 : 1;
  switch (event.selfResponse) {
    case 'declined':
      return -0.5;
    case 'tentative':
      return 0.2;
    case 'needsAction':
      return 0.1;
    default:
      return 0.4;
  }
}

type Span = Pick<PastMeeting, 'start' | 'end' | 'day' | 'minute'>;

function timedSpan(start: EpochMs, end: EpochMs, timeZone: string): Span {
  const wall = wallMsAt(start, offsetsOf(timeZone));
  const day = Math.floor(wall / DAY_MS);
  return { start, end, day, minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS) };
}

function allDaySpan(startOn: IsoDate, endOn: IsoDate): Span {
  const day = epochDayOf(startOn);
  return { start: day * DAY_MS, end: epochDayOf(endOn) * DAY_MS, day, minute: 0 };
}

export function durationMinutes(meeting: { readonly start: EpochMs; readonly end: EpochMs }): number {
  return (meeting.end - meeting.start) / MINUTE_MS;
}
