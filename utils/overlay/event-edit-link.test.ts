import { describe, expect, it } from 'vitest';
import { eventEditLink } from './event-edit-link';

const draft = {
  date: '2026-11-24',
  startMinute: 570,
  durationMinutes: 30,
  timeZone: 'Europe/Berlin',
  accountIndex: 2,
};
const queryOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('eventEditLink', () => {
  it('opens the editor of the account the user looks at', () => {
    expect(new URL(eventEditLink(draft)).pathname).toBe('/calendar/u/2/r/eventedit');
  });

  it('says the wall time and its zone, and nothing else', () => {
    expect(queryOf(eventEditLink(draft))).toEqual({
      dates: '20261124T093000/20261124T100000',
      ctz: 'Europe/Berlin',
    });
  });

  it('ends on the next day where it crosses midnight', () => {
    const late = { ...draft, date: '2026-12-31', startMinute: 1410, durationMinutes: 60 };
    expect(queryOf(eventEditLink(late))['dates']).toBe('20261231T233000/20270101T003000');
  });

  it('names the guests, and has no empty list of them', () => {
    const guests = ['a+b@example.com', 'c@example.com'];
    expect(queryOf(eventEditLink({ ...draft, guests }))['add']).toBe('a+b@example.com,c@example.com');
    expect(queryOf(eventEditLink({ ...draft, guests: [] }))).not.toHaveProperty('add');
  });

  it('opens for half a character, which no address can carry', () => {
    expect(queryOf(eventEditLink({ ...draft, title: 'a\ud83c' }))['text']).toBe('a\ufffd');
  });

  it('carries any title whole, and no empty one', () => {
    const title = 'A&B = «100 %» #1 + ?';
    expect(queryOf(eventEditLink({ ...draft, title }))['text']).toBe(title);
    expect(queryOf(eventEditLink({ ...draft, title: '  ' }))).not.toHaveProperty('text');
  });
});
