import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuestBusy } from '../availability/guest';
import type { ResponseStatus } from '../calendar/event';
import { mergeIntervals, overlaps, subtractIntervals } from '../time/interval';
import { epochAt, wallTimeAt } from '../time/zone';
import { askGuests, type GuestFacts } from './ask-guests';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const HOUR = 3_600_000;
const at = (date: string, hour: number, zone = BERLIN) => epochAt(date, hour * 60, zone);
const slot = (date: string, hour: number, zone = BERLIN) => ({
  start: at(date, hour, zone),
  end: at(date, hour, zone) + HOUR,
});
const window = { start: at('2026-11-23', 0), end: at('2026-12-07', 0) };
const seen = (...busy: GuestBusy['busy'][number][]): GuestBusy => ({ sight: 'seen', busy });
const facts = (busy: Record<string, GuestBusy>, more: Partial<GuestFacts> = {}): GuestFacts => ({
  busy: new Map(Object.entries(busy)),
  calendars: [],
  window,
  timeZone: BERLIN,
  ...more,
});
const scoreOf = (asked: ReturnType<typeof askGuests>, of: ReturnType<typeof slot>) =>
  asked.terms.reduce((sum, term) => sum + term.of(of), 0);

describe('guests of a question', () => {
  const ten = slot('2026-11-24', 10);
  const eleven = slot('2026-11-24', 11);

  it('who have to be there keep a time from being offered, and «why not?» says so', () => {
    const asked = askGuests([{ email: 'Ana@x.example' }], facts({ 'ana@x.example': seen(ten) }));
    expect(asked.isFree(ten)).toBe(false);
    expect(asked.isFree(eleven)).toBe(true);
    expect(asked.whyNot(ten)).toEqual({ kind: 'obstacle', obstacle: { kind: 'guestBusy', busy: ten } });
  });

  it('who are optional lower a time, and it is said', () => {
    const guests = [{ email: 'ana@x.example', optional: true }];
    const asked = askGuests(guests, facts({ 'ana@x.example': seen(ten) }));
    expect(asked.isFree(ten)).toBe(true);
    expect(scoreOf(asked, ten)).toBeLessThan(scoreOf(asked, eleven));
    expect(asked.notesOf(ten)).toEqual({ guestNotes: [{ email: 'ana@x.example', busy: true }] });
  });

  it('are busy together when any of them is, for the picture', () => {
    const guests = [
      { email: 'ana@x.example' },
      { email: 'ben@x.example', optional: true },
      { email: 'bo@y.example' },
    ];
    const busy = { 'ana@x.example': seen(ten), 'ben@x.example': seen(eleven, slot('2026-11-25', 9)) };
    expect(askGuests(guests, facts(busy)).busy).toEqual([
      { start: ten.start, end: eleven.end },
      slot('2026-11-25', 9),
    ]);
    expect(askGuests(undefined, facts({})).busy).toEqual([]);
  });

  it('who can’t be seen count neither as free nor as busy', () => {
    const asked = askGuests(
      [{ email: 'bo@y.example' }],
      facts({ 'bo@y.example': { sight: 'unseen', busy: [] } }),
    );
    expect(asked.asked[0]).toMatchObject({ sight: 'unseen' });
    expect(asked.terms).toEqual([]);
    expect(asked.isFree(ten)).toBe(true);
  });

  it('whose zone nobody knows have none: no hour is called early', () => {
    const asked = askGuests([{ email: 'bo@y.example' }], facts({}));
    expect(asked.asked[0]).not.toHaveProperty('timeZone');
    expect(asked.asked[0]?.sight).toBe('not-asked');
    expect(asked.notesOf(slot('2026-11-24', 3))).toEqual({});
  });

  it.each([
    ['the calendar in the user’s list', {}, BERLIN, 'calendar'],
    ['what the user states, which wins', { timeZone: NEW_YORK }, NEW_YORK, 'stated'],
    ['the list, where what was stated is no zone', { timeZone: 'Mars/Base' }, BERLIN, 'calendar'],
  ])('have their zone from %s', (_, more, timeZone, zoneFrom) => {
    const calendars = [{ calendarId: 'ana@x.example', timeZone: BERLIN }];
    const asked = askGuests([{ email: 'ana@x.example', ...more }], facts({}, { calendars }));
    expect(asked.asked[0]).toMatchObject({ timeZone, zoneFrom });
  });

  it('for whom it is early, late or the weekend lower a time by how far it is out', () => {
    const asked = askGuests([{ email: 'bo@y.example', timeZone: NEW_YORK }], facts({}));
    const edges = [13, 15, 23].map((hour) => asked.notesOf(slot('2026-11-24', hour)).guestNotes?.[0]?.edge);
    expect(edges).toEqual(['early', undefined, undefined]);
    expect(asked.notesOf(slot('2026-11-25', 1)).guestNotes?.[0]?.edge).toBe('late');
    expect(asked.notesOf(slot('2026-11-28', 16)).guestNotes?.[0]?.edge).toBe('weekend');
    expect(scoreOf(asked, slot('2026-11-24', 10))).toBeLessThan(scoreOf(asked, slot('2026-11-24', 13)));
    expect(scoreOf(asked, slot('2026-11-24', 13))).toBeLessThan(scoreOf(asked, slot('2026-11-24', 15)));
  });

  it('whose hours were stated are early and late by those', () => {
    const hours = { startMinute: 11 * 60, endMinute: 20 * 60 };
    const asked = askGuests([{ email: 'bo@y.example', timeZone: BERLIN, hours }], facts({}));
    expect(asked.notesOf(ten).guestNotes?.[0]?.edge).toBe('early');
    expect(asked.notesOf(slot('2026-11-24', 19))).toEqual({});
  });

  it('who are busy from morning to evening are said to be, day by day, in their own zone', () => {
    const away = { start: at('2026-11-25', 0, NEW_YORK), end: at('2026-11-27', 0, NEW_YORK) };
    const guests = [{ email: 'bo@y.example', timeZone: NEW_YORK }];
    const asked = askGuests(guests, facts({ 'bo@y.example': seen(away) }));
    expect(asked.asked[0]?.busyDays).toEqual(['2026-11-25', '2026-11-26']);
  });
});

describe('the present time of a meeting that is to be moved', () => {
  const ten = slot('2026-11-24', 10);
  const half = { start: ten.start + HOUR / 2, end: ten.end + HOUR / 2 };
  const longer = { start: ten.start - HOUR, end: ten.end + HOUR / 2 };
  const before = { start: ten.start - HOUR / 2, end: ten.start + HOUR / 2 };
  const yes = new Map([['ana@x.example', 'accepted']] as const);
  const askAna = (busy: GuestBusy, answers: ReadonlyMap<string, ResponseStatus> = yes) =>
    askGuests(
      [{ email: 'Ana@x.example' }],
      facts({ 'ana@x.example': busy }, { moved: { time: ten, answers } }),
    );

  it('is free for who said yes to it, whatever else their calendar shows then', () => {
    const asked = askAna(seen(ten));
    expect(asked.asked[0]?.present).toBe('theirs');
    expect(asked.isFree(half)).toBe(true);
    expect(asked.notesOf(half)).toEqual({});
  });

  it('alone is free: what reaches beyond it stays busy', () => {
    const asked = askAna(seen(longer));
    expect(asked.asked[0]?.present).toBe('theirs');
    expect([ten, half, before].map(asked.isFree)).toEqual([true, false, false]);
    expect(asked.busy).toEqual([
      { start: longer.start, end: ten.start },
      { start: ten.end, end: longer.end },
    ]);
  });

  it.each([
    ['who has not said yes', seen(ten), new Map<string, ResponseStatus>()],
    ['a group, of which nobody knows who said yes', { ...seen(ten), members: { all: 3, seen: 3 } }, yes],
  ])('stays busy for %s, and that is said', (_, busy, answers) => {
    const asked = askAna(busy, answers);
    expect(asked.asked[0]?.present).toBe('open');
    expect(asked.isFree(half)).toBe(false);
  });

  it.each([
    ['nothing is then', seen(slot('2026-11-25', 10))],
    ['nothing can be seen', { sight: 'unseen', busy: [] } as const],
  ])('is no subject where %s', (_, busy) => {
    expect(askAna(busy).asked[0]).not.toHaveProperty('present');
  });

  it('never makes another minute free', () => {
    const minute = fc.integer({ min: -240, max: 240 });
    const stretch = fc
      .record({ from: minute, length: fc.integer({ min: 1, max: 180 }) })
      .map(({ from, length }) => ({
        start: ten.start + from * 60_000,
        end: ten.start + (from + length) * 60_000,
      }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), stretch, (blocks, wished) => {
        const busy = mergeIntervals(blocks);
        const isBusy = subtractIntervals([wished], [ten]).some((part) =>
          busy.some((one) => overlaps(one, part)),
        );
        expect(askAna({ sight: 'seen', busy }).isFree(wished)).toBe(!isBusy);
      }),
    );
  });
});

describe('the weeks in which the US and Europe differ', () => {
  const cases = [
    ['2026-03-06', 15, 9],
    ['2026-03-09', 15, 10],
    ['2026-03-27', 15, 10],
    ['2026-03-30', 15, 9],
    ['2026-10-23', 15, 9],
    ['2026-10-26', 15, 10],
    ['2026-10-30', 15, 10],
    ['2026-11-02', 15, 9],
  ] as const;

  it.each(cases)('%s, %i:00 in Berlin is %i:00 in New York', (date, here, there) => {
    const guests = [
      { email: 'bo@y.example', timeZone: NEW_YORK, hours: { startMinute: there * 60, endMinute: 18 * 60 } },
    ];
    const asked = askGuests(guests, facts({}));
    const then = slot(date, here);
    expect(wallTimeAt(then.start, NEW_YORK).minuteOfDay).toBe(there * 60);
    expect(asked.notesOf(then)).toEqual({});
    expect(asked.notesOf({ start: then.start - 900_000, end: then.end }).guestNotes?.[0]?.edge).toBe('early');
  });

  it.each([
    ['2026-03-06', '2026-03-20', 1],
    ['2026-03-06', '2026-04-03', 2],
    ['2026-10-19', '2026-11-09', 2],
    ['2026-11-23', '2026-12-07', 0],
  ])('a window from %s to %s names %i changes', (from, to, count) => {
    const asked = askGuests(
      [{ email: 'bo@y.example', timeZone: NEW_YORK }],
      facts({}, { window: { start: at(from, 0), end: at(to, 0) } }),
    );
    expect(asked.asked[0]?.shifts).toHaveLength(count);
  });
});
