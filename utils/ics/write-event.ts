import type { CalendarEvent, CancelledInstance, EventTime, Guest, OriginalStart } from '../calendar/event';
import type { EpochMs } from '../time/instant';
import { offsetsOf } from '../time/zone';
import { escapeText, quoteParam } from './content-writer';
import { utcText } from './list-times';
import { wallText } from './write-zone';

export interface WrittenEvent {
  readonly uid: string;
  readonly stampAt: EpochMs;
  /** For an exception: the time of its series, whose zone RECURRENCE-ID keeps. */
  readonly seriesTime?: EventTime;
  /** Instances of this series that were cancelled. */
  readonly cancelled?: readonly OriginalStart[];
}

export function writeEvent(
  event: CalendarEvent,
  { uid, stampAt, seriesTime, cancelled = [] }: WrittenEvent,
): string[] {
  const { time, recurrence = [] } = event;
  const isSeries = recurrence.length > 0;
  const text = (name: string, value: string | undefined) => (value ? [`${name}:${escapeText(value)}`] : []);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcText(stampAt)}`,
    ...writeTime(time, isSeries),
    ...(event.original ? [writeOriginal(event.original, seriesTime ?? time, event.thisAndFuture)] : []),
    ...recurrence,
    ...cancelled.map((original) => writeMoment('EXDATE', original, time)),
    ...text('SUMMARY', event.title),
    ...text('LOCATION', event.location),
    ...text('DESCRIPTION', event.description),
    `STATUS:${event.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED'}`,
    `TRANSP:${event.transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.eventType === 'outOfOffice' ? ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'] : []),
    ...(event.visibility === 'default' ? [] : [`CLASS:${event.visibility.toUpperCase()}`]),
    ...(event.organizer ? [`ORGANIZER:mailto:${address(event.organizer.email)}`] : []),
    ...(event.guests ?? []).map(writeGuest),
    ...text('X-SERIES', event.seriesHint),
    ...(event.createdAt === undefined ? [] : [`CREATED:${utcText(event.createdAt)}`]),
    ...(event.updatedAt === undefined ? [] : [`LAST-MODIFIED:${utcText(event.updatedAt)}`]),
    'END:VEVENT',
  ];
}

/** «Everything from here on is cancelled»: single cancelled instances are EXDATE lines of their series instead. */
export function writeCancelled(
  instance: CancelledInstance,
  { uid, stampAt, seriesTime }: WrittenEvent,
): string[] {
  const { original } = instance;
  const own: EventTime =
    original.kind === 'timed'
      ? { kind: 'timed', start: original.at, end: original.at, timeZone: 'UTC' }
      : { kind: 'allDay', startOn: original.on, endOn: original.on };
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcText(stampAt)}`,
    writeMoment('DTSTART', original, seriesTime ?? own),
    writeOriginal(original, seriesTime ?? own, instance.thisAndFuture),
    'STATUS:CANCELLED',
    'END:VEVENT',
  ];
}

/** Single events are written in UTC, which every program reads alike; a series needs the zone it repeats in. */
function writeTime(time: EventTime, isSeries: boolean): string[] {
  if (time.kind === 'allDay') {
    return [`DTSTART;VALUE=DATE:${basic(time.startOn)}`, `DTEND;VALUE=DATE:${basic(time.endOn)}`];
  }
  const at = (instant: EpochMs) => (isSeries ? zoned(instant, time.timeZone) : `:${utcText(instant)}`);
  return [`DTSTART${at(time.start)}`, `DTEND${at(time.end)}`];
}

function writeOriginal(original: OriginalStart, seriesTime: EventTime, thisAndFuture = false): string {
  return writeMoment(
    thisAndFuture ? 'RECURRENCE-ID;RANGE=THISANDFUTURE' : 'RECURRENCE-ID',
    original,
    seriesTime,
  );
}

function writeMoment(name: string, moment: OriginalStart, time: EventTime): string {
  if (moment.kind === 'allDay') return `${name};VALUE=DATE:${basic(moment.on)}`;
  return `${name}${time.kind === 'timed' ? zoned(moment.at, time.timeZone) : `:${utcText(moment.at)}`}`;
}

function zoned(at: EpochMs, timeZone: string): string {
  if (!needsDefinition(timeZone)) return `:${utcText(at)}`;
  const offset = offsetsOf(timeZone)(at);
  return `;TZID=${timeZone.includes(':') ? `"${timeZone}"` : timeZone}:${wallText(at, offset)}`;
}

/** UTC is written as `Z`; everything else by name, with a VTIMEZONE. */
export function needsDefinition(timeZone: string): boolean {
  return timeZone !== 'UTC';
}

const partStats = {
  needsAction: 'NEEDS-ACTION',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
  accepted: 'ACCEPTED',
};

function writeGuest({ email, name, response, optional, resource }: Guest): string {
  const params = [
    ...(name ? [`CN=${quoteParam(name)}`] : []),
    ...(resource ? ['CUTYPE=RESOURCE'] : []),
    ...(optional ? ['ROLE=OPT-PARTICIPANT'] : []),
    `PARTSTAT=${partStats[response]}`,
  ];
  return `ATTENDEE;${params.join(';')}:mailto:${address(email)}`;
}

function address(email: string): string {
  return email.replace(/[\s"<>]/g, '');
}

function basic(date: string): string {
  return date.replaceAll('-', '');
}
