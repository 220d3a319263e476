import { expect, it } from 'vitest';
import { dayLink } from './day-link';
import { eventLink } from './event-link';

it('opens the day as the calendar’s zone has it', () => {
  const link = dayLink(Date.parse('2026-11-16T23:30:00Z'), 'Europe/Berlin', 'ana@northwind.example');
  expect(link).toBe('https://calendar.google.com/calendar/r/day/2026/11/17?authuser=ana%40northwind.example');
});

it.each([
  ['a single event', undefined, 'ana@northwind.example', 'one ana@northwind.example'],
  [
    'an instance of a series',
    Date.parse('2026-11-17T09:00:00Z'),
    'ana@gmail.com',
    'one_20261117T090000Z ana@m',
  ],
  ['a shared calendar', undefined, 'x1@group.calendar.google.com', 'one x1@g'],
])('opens %s by the name Google gives it', (_, instanceStart, calendarId, expected) => {
  const link = new URL(eventLink({ eventId: 'one', calendarId, instanceStart, account: 'a@b.example' }));
  expect(link.host).toBe('www.google.com');
  expect(atob(link.searchParams.get('eid') ?? '')).toBe(expected);
});
