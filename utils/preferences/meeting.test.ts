import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import type { CalendarEvent } from '../calendar/event';

const on = '2026-11-23';
const me = { email: 'me@example.org', self: true };
const other = { email: 'boss@example.org', self: false };

describe('choice weight', () => {
  const rows: [sentence: string, event: Partial<CalendarEvent>, weight: number][] = [
    ['an own meeting counts in full', { organizer: me }, 1],
    ['an event nobody was invited to is one’s own', {}, 1],
    ['a focus block counts 0.7', { eventType: 'focusTime' }, 0.7],
    ['an accepted invitation counts 0.4', { organizer: other, selfResponse: 'accepted' }, 0.4],
    ['a maybe counts 0.2', { organizer: other, selfResponse: 'tentative' }, 0.2],
    ['an unanswered one counts 0.1', { organizer: other, selfResponse: 'needsAction' }, 0.1],
    ['a declined one counts against its time', { organizer: other, selfResponse: 'declined' }, -0.5],
    ['an instance of a series counts 0.4', { recurrence: ['RRULE:FREQ=WEEKLY'] }, 0.4],
    ['what leaves the time free counts half', { transparency: 'transparent' }, 0.5],
    ['a birthday says nothing', { eventType: 'birthday' }, 0],
    ['out of office says nothing about meetings', { eventType: 'outOfOffice' }, 0],
  ];
  it.each(rows)('%s', (_, event, weight) => {
    expect(pastMeeting({ on, at: '10:00', event }).weight).toBeCloseTo(weight);
  });
});

describe('toPastMeeting', () => {
  it('keeps the local day and minute, whatever UTC says', () => {
    const meeting = pastMeeting({ on: '2026-11-23', at: '0:30', timeZone: 'Asia/Kathmandu' });
    expect(meeting).toMatchObject({ day: 20_780, minute: 30 });
  });

  const blocks: [sentence: string, event: Partial<CalendarEvent>, blocks: boolean][] = [
    ['an ordinary meeting takes its time', {}, true],
    ['a transparent one does not', { transparency: 'transparent' }, false],
    ['a declined one does not', { selfResponse: 'declined', organizer: other }, false],
  ];
  it.each(blocks)('%s', (_, event, expected) => {
    expect(pastMeeting({ on, at: '10:00', event }).blocks).toBe(expected);
  });
});
