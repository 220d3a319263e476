import { describe, expect, it } from 'vitest';
import { type BusyPolicy, blocks, busyRules, defaultBusyPolicy, findBusy } from './busy';
import type { CalendarEvent, EventTime } from './event';

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const timed = (from: string, to: string): EventTime => ({
  kind: 'timed',
  start: at(from),
  end: at(to),
  timeZone: zone,
});
const oneHour = timed('2026-06-01T09:00', '2026-06-01T10:00');
const aDay: EventTime = { kind: 'allDay', startOn: '2026-06-01', endOn: '2026-06-02' };

function event(more: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: 'x',
    etag: 'e',
    status: 'confirmed',
    time: oneHour,
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    ...more,
  };
}
const nothingBlocks: BusyPolicy = {
  tentativeEventsBlock: false,
  maybeBlocks: false,
  unansweredBlocks: false,
  allDayBlocks: false,
  focusTimeBlocks: false,
  outOfOfficeBlocks: false,
};

describe('A10-32 what blocks, by default and when every choice says no', () => {
  it.each<[string, Partial<CalendarEvent>, boolean, boolean]>([
    ['an ordinary event', {}, true, true],
    ['one marked free', { transparency: 'transparent' }, false, false],
    ['one the user declined', { selfResponse: 'declined' }, false, false],
    ['one the user accepted', { selfResponse: 'accepted' }, true, true],
    ['one the user answered with maybe', { selfResponse: 'tentative' }, true, false],
    ['one the user has not answered', { selfResponse: 'needsAction' }, true, false],
    ['one the organiser marked tentative', { status: 'tentative' }, true, false],
    ['tentative, but accepted by the user', { status: 'tentative', selfResponse: 'accepted' }, true, false],
    ['focus time', { eventType: 'focusTime' }, true, false],
    ['out of office, timed', { eventType: 'outOfOffice' }, true, false],
    ['out of office, all day', { eventType: 'outOfOffice', time: aDay }, true, false],
    ['out of office that says free', { eventType: 'outOfOffice', transparency: 'transparent' }, true, false],
    ['an all-day event marked busy', { time: aDay }, true, false],
    ['an all-day event marked free', { time: aDay, transparency: 'transparent' }, false, false],
    ['where the user works', { eventType: 'workingLocation', time: aDay }, false, false],
    ['where the user works, opaque by mistake', { eventType: 'workingLocation' }, false, false],
    ['a birthday', { eventType: 'birthday', time: aDay }, false, false],
    ['an event from a mail', { eventType: 'fromGmail' }, true, true],
    ['a type we do not know', { eventType: 'unknown' }, true, true],
    ['private, without title or guests', { visibility: 'private' }, true, true],
    ['A10-33 guests left out: no answer is no refusal', { guestsOmitted: true }, true, true],
    ['a room that declined', { guests: [{ email: 'r', response: 'declined', resource: true }] }, true, true],
    ['no length', { time: timed('2026-06-01T09:00', '2026-06-01T09:00') }, false, false],
    ['an end before its start', { time: timed('2026-06-01T09:00', '2026-06-01T08:00') }, false, false],
    ['several days', { time: timed('2026-06-01T09:00', '2026-06-04T09:00') }, true, true],
    ['declined focus time', { eventType: 'focusTime', selfResponse: 'declined' }, false, false],
  ])('%s', (_, more, byDefault, whenNothingDoes) => {
    expect(blocks(event(more), defaultBusyPolicy).blocks).toBe(byDefault);
    expect(blocks(event(more), nothingBlocks).blocks).toBe(whenNothingDoes);
  });

  it.each<[keyof BusyPolicy, Partial<CalendarEvent>, string]>([
    ['tentativeEventsBlock', { status: 'tentative' }, 'tentative'],
    ['maybeBlocks', { selfResponse: 'tentative' }, 'maybe'],
    ['unansweredBlocks', { selfResponse: 'needsAction' }, 'unanswered'],
    ['allDayBlocks', { time: aDay }, 'all-day'],
    ['focusTimeBlocks', { eventType: 'focusTime' }, 'focus-time'],
    ['outOfOfficeBlocks', { eventType: 'outOfOffice' }, 'out-of-office'],
  ])('%s alone decides its case, and says so', (choice, more, because) => {
    expect(blocks(event(more), { ...defaultBusyPolicy, [choice]: false })).toEqual({
      blocks: false,
      because,
    });
    expect(blocks(event(more), { ...nothingBlocks, [choice]: true }).blocks).toBe(true);
  });

  it('no two rules give the same reason', () => {
    const reached = new Set(busyRules.map((rule) => rule.because));
    expect(reached.size).toBe(busyRules.length);
  });
});

describe('busy intervals', () => {
  const busy = (events: readonly CalendarEvent[], timeZone = zone) =>
    findBusy(
      events.map((one) => ({ event: one, time: one.time })),
      defaultBusyPolicy,
      timeZone,
    );

  it('merge what overlaps or touches, and leave out what is free', () => {
    expect(
      busy([
        event({ time: timed('2026-06-01T10:00', '2026-06-01T11:00') }),
        event({ time: oneHour }),
        event({ time: timed('2026-06-01T10:30', '2026-06-01T12:00') }),
        event({ time: timed('2026-06-01T14:00', '2026-06-01T15:00'), transparency: 'transparent' }),
      ]),
    ).toEqual([{ start: at('2026-06-01T09:00'), end: at('2026-06-01T12:00') }]);
  });

  it('an all-day event lasts from midnight to midnight where the reader is', () => {
    expect(busy([event({ time: aDay })])).toEqual([
      { start: at('2026-06-01T00:00'), end: at('2026-06-02T00:00') },
    ]);
    const [there] = busy([event({ time: aDay })], 'America/New_York');
    expect(there?.start).toBe(at('2026-06-01T06:00'));
  });

  it('an all-day event on a day of 23 or 25 hours lasts as long as the day', () => {
    const hours = (startOn: string, endOn: string) => {
      const [one] = busy([event({ time: { kind: 'allDay', startOn, endOn } })]);
      return one && (one.end - one.start) / 3_600_000;
    };
    expect(hours('2026-03-29', '2026-03-30')).toBe(23);
    expect(hours('2026-10-25', '2026-10-26')).toBe(25);
  });

  it('A10-35 the same meeting in two calendars is busy once', () => {
    expect(busy([event({ id: 'a', iCalUid: 'u' }), event({ id: 'b', iCalUid: 'u' })])).toHaveLength(1);
  });
});
