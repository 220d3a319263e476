import type { CalendarEvent, Occurrence } from '../calendar/event';
import { isTravelBlock } from '../commute/travel-block';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { wallMsAt } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';

/** A timed event as the figures see it. Lives as long as they are worked out, and is never stored. */
export interface SeenEvent extends Interval {
  readonly eventId: string;
  readonly title?: string;
  /** Local calendar day of its start, counted from 1970-01-01. */
  readonly day: number;
  /** Takes the user's time and was not declined; no block for focus or for getting somewhere. */
  readonly isMeeting: boolean;
  /** The user's own answer, where there was a question. */
  readonly answer: CalendarEvent['selfResponse'];
  readonly recurring: boolean;
  /** Where this one of a series stood before it was moved. */
  readonly movedFrom?: EpochMs;
  readonly createdAt?: EpochMs;
  /** Everybody but the user and rooms. */
  readonly people: readonly { readonly email: string; readonly name?: string }[];
}

/** As the ranking has it: shorter says nothing about when, longer is a day out rather than a meeting. */
const SHORTEST_MS = 5 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;

/** `undefined` for what is no appointment: all-day, places of work, birthdays, absences, too short or too long. */
export function toSeenEvent({ event, time }: Occurrence, offsetAt: OffsetAt): SeenEvent | undefined {
  if (time.kind === 'allDay') return undefined;
  const length = time.end - time.start;
  if (length < SHORTEST_MS || length > LONGEST_MS) return undefined;
  const { eventType, original } = event;
  if (eventType === 'workingLocation' || eventType === 'birthday' || eventType === 'outOfOffice') {
    return undefined;
  }
  const isMoved = original?.kind === 'timed' && original.at !== time.start;
  return {
    eventId: event.id,
    ...(event.title === undefined ? {} : { title: event.title }),
    start: time.start,
    end: time.end,
    day: Math.floor(wallMsAt(time.start, offsetAt) / DAY_MS),
    isMeeting:
      event.transparency === 'opaque' &&
      event.selfResponse !== 'declined' &&
      eventType !== 'focusTime' &&
      !isTravelBlock(event.title),
    answer: event.selfResponse,
    recurring: event.recurrence !== undefined || event.seriesId !== undefined,
    ...(isMoved ? { movedFrom: original.at } : {}),
    ...(event.createdAt === undefined ? {} : { createdAt: event.createdAt }),
    people: (event.guests ?? [])
      .filter(({ resource }) => !resource)
      .map(({ email, name }) => ({ email: email.toLowerCase(), ...(name === undefined ? {} : { name }) })),
  };
}

/** One of each: the same event stands in several calendars. In order of start. */
export function distinctEvents(events: readonly SeenEvent[]): SeenEvent[] {
  const seen = new Set<string>();
  return [...events]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end, title, eventId }) => {
      const key = `${start} ${end} ${title ?? eventId}`;
      return !seen.has(key) && seen.add(key);
    });
}
