import { expect } from 'vitest';
import type { GoogleEvent, GoogleTime } from '../fakes/google/wire';
import { ANA, type Rig, WINDOW, ZONE } from './rig';

/** Berlin wall time, winter or summer, as Google writes it. */
export function at(wall: string, timeZone = ZONE): GoogleTime {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone);
  return { dateTime: zoned.toString({ timeZoneName: 'never' }), timeZone };
}

/** A single event: `start` is Berlin wall time, `2026-03-04T09:00`. */
export function single(
  id: string,
  start: string,
  minutes = 60,
  more: Partial<GoogleEvent> = {},
): GoogleEvent {
  const end = Temporal.PlainDateTime.from(start).add({ minutes }).toString();
  return { id, iCalUID: `${id}@google.com`, summary: id, start: at(start), end: at(end), ...more };
}

export function series(
  id: string,
  start: string,
  rule: string | readonly string[],
  more: Partial<GoogleEvent> = {},
): GoogleEvent {
  return single(id, start, 60, { recurrence: typeof rule === 'string' ? [rule] : rule, ...more });
}

export function allDay(
  id: string,
  startOn: string,
  endOn: string,
  more: Partial<GoogleEvent> = {},
): GoogleEvent {
  return {
    id,
    iCalUID: `${id}@google.com`,
    summary: id,
    start: { date: startOn },
    end: { date: endOn },
    ...more,
  };
}

/** `count` single events on different days and hours. */
export function many(count: number): GoogleEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const start = Temporal.PlainDateTime.from('2026-03-02T08:00').add({ hours: i * 2 });
    return single(`many${i}`, start.toString(), 30);
  });
}

export function putAll(rig: Rig, events: readonly GoogleEvent[], calendarId = ANA): void {
  for (const event of events) rig.world.putEvent(calendarId, event);
}

/** The local copy says what Google says, and nothing was asked that Google forbids. */
export async function expectAgreement(rig: Rig, calendarId = ANA): Promise<void> {
  expect(await rig.busy(WINDOW, calendarId)).toEqual(rig.world.busy(calendarId, WINDOW));
  expect(rig.google.violations()).toEqual([]);
}

/** Busy times as `03-04 09:00–10:00`, Berlin. */
export async function busyWords(rig: Rig, calendarId = ANA): Promise<string[]> {
  return (await rig.busy(WINDOW, calendarId)).map(
    ({ start, end }) => `${words(start)}–${words(end).slice(-5)}`,
  );
}

function words(at: number): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString();
  return `${wall.slice(5, 10)} ${wall.slice(11, 16)}`;
}

export const EVENTS = { host: 'www.googleapis.com', path: '/events' } as const;
export const LIST = { host: 'www.googleapis.com', path: '/calendarList' } as const;
