import type { CalendarEvent, EventTime } from '../calendar/event';
import { measureOf } from '../calendar/recurrence';
import { isFailure } from '../calendar/recurrence-failure';
import { parseRecurrenceLines } from '../calendar/recurrence-lines';
import type { EpochMs } from '../time/instant';
import type { Component } from './components';
import { readDetails } from './event-details';
import { readEventTime, readInstant } from './event-times';
import { listTimes } from './list-times';
import { readRecurrence } from './recurrence-of';
import type { ZoneResolver } from './zone-resolver';

/** One VEVENT with what decides between versions of it. */
export interface Draft {
  readonly component: Component;
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: EpochMs;
}

type Note<Key extends string> = { readonly uid: string } & Readonly<Record<Key, string>>;

/** What is written down while a file is read. */
export interface Findings {
  readonly repaired: Note<'what'>[];
  readonly skipped: Note<'why'>[];
}

export function readEvent(
  draft: Draft,
  id: string,
  etag: string,
  zones: ZoneResolver,
  self: ReadonlySet<string>,
  report: Findings,
): CalendarEvent | undefined {
  const { component, uid } = draft;
  const read = readEventTime(component, zones);
  if ('why' in read) {
    report.skipped.push({ uid, why: read.why });
    return undefined;
  }
  for (const what of read.repaired) report.repaired.push({ uid, what });
  for (const name of new Set(component.broken)) {
    if (/^(RRULE|EXRULE|RDATE|EXDATE)$/.test(name)) continue;
    report.repaired.push({ uid, what: `its ${name} line cannot be read and was left out` });
  }
  let { time } = read;
  let recurrence = readRecurrence(component, zones);
  if (recurrence.length > 0 && time.kind === 'timed' && !read.zone.isNamed) {
    const listed = listTimes(time, recurrence, read.zone);
    if (listed) {
      ({ time, recurrence } = listed);
      report.repaired.push({
        uid,
        what: `its zone has rules of its own: its times are listed until ${listed.until}`,
      });
    }
  }
  if (recurrence.length > 0) noteUnreadableRule(uid, time, recurrence, report);
  const createdAt = readInstant(
    component.properties.find((p) => p.name === 'CREATED'),
    zones,
  );
  return {
    id,
    iCalUid: uid,
    etag,
    time,
    ...readDetails(component, self),
    ...(recurrence.length > 0 ? { recurrence } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(draft.changedAt > 0 ? { updatedAt: draft.changedAt } : {}),
  };
}

/** The event is kept, so that it shows as unreadable; the report says why. */
function noteUnreadableRule(
  uid: string,
  time: EventTime,
  recurrence: readonly string[],
  report: Findings,
): void {
  const measure = measureOf(time);
  const lines = measure && parseRecurrenceLines(recurrence, measure);
  if (lines && isFailure(lines))
    report.repaired.push({ uid, what: `its times cannot be worked out: ${lines.message}` });
}
