import { describe, expect, it } from 'vitest';
import { calendarLink, withoutNames } from './calendar-link';

const slot = {
  start: Date.UTC(2026, 10, 24, 8, 30),
  end: Date.UTC(2026, 10, 24, 9),
  timeZone: 'Europe/Berlin',
};

describe('calendarLink', () => {
  it('opens the template of Google Calendar at the time of the slot, in its zone', () => {
    expect(calendarLink(slot)).toBe(
      'https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20261124T083000Z%2F20261124T090000Z&ctz=Europe%2FBerlin',
    );
  });

  it.each([
    ['1:1 & more?', 'a title with signs of its own'],
    ['"><script>alert(1)</script>', 'markup'],
    ['ids=1&action=DELETE', 'something like parameters'],
    ['会議 \u202e', 'other scripts and direction marks'],
  ])('carries %j whole and as a title only: %s', (title) => {
    const link = new URL(calendarLink({ ...slot, title }));
    expect(link.searchParams.get('text')).toBe(title.trim());
    expect(link.origin + link.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(link.searchParams.getAll('action')).toEqual(['TEMPLATE']);
  });

  it('leaves an empty title out and names the account', () => {
    const link = new URL(calendarLink({ ...slot, title: '  ', account: 'ana@northwind.example' }));
    expect(link.searchParams.has('text')).toBe(false);
    expect(link.searchParams.get('authuser')).toBe('ana@northwind.example');
  });
});

describe('withoutNames', () => {
  it('leaves the time, and nothing of title and account', () => {
    const link = calendarLink({ ...slot, title: 'Salary talk', account: 'ana@northwind.example' });
    expect(withoutNames(link)).toBe(calendarLink(slot));
  });
});
