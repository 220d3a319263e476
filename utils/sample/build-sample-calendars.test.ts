import { describe, expect, it } from 'vitest';
import { type CalendarEvent, isCancelled } from '../calendar/event';
import { wallTimeAt } from '../time/zone';
import { buildSampleCalendars } from './build-sample-calendars';

const today = '2026-11-23';
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

function tell(timeZone = 'Europe/Berlin', day = today) {
  const calendars = buildSampleCalendars({ today: day, timeZone });
  const entries = calendars.flatMap((calendar) => calendar.entries);
  return {
    calendars,
    entries,
    events: entries.filter((entry): entry is CalendarEvent => !isCancelled(entry)),
  };
}

describe('buildSampleCalendars', () => {
  it('tells the same story twice, and another one for another seed', () => {
    expect(tell()).toEqual(tell());
    expect(buildSampleCalendars({ today, timeZone: 'UTC', seed: 8 })).not.toEqual(
      buildSampleCalendars({ today, timeZone: 'UTC', seed: 9 }),
    );
  });

  it.each(zones)('holds together in %s: ids, times, series, lead times', (timeZone) => {
    const { calendars, entries, events } = tell(timeZone);
    expect(calendars.map((calendar) => calendar.primary)).toEqual([true, false]);
    expect(entries.length).toBeGreaterThan(900);
    expect(entries.length).toBeLessThan(1500);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    const series = new Set(events.filter((event) => event.recurrence).map((event) => event.id));
    for (const entry of entries) {
      if (entry.seriesId !== undefined) expect(series).toContain(entry.seriesId);
      expect(entry.etag).toMatch(/^"\d+"$/);
    }
    const todayAt = Date.parse(`${today}T12:00:00Z`);
    for (const event of events) {
      if (event.time.kind === 'timed') {
        expect(event.time.end).toBeGreaterThan(event.time.start);
        expect(event.time.timeZone).toBe(timeZone);
        expect(event.createdAt).toBeLessThan(event.time.start);
      } else expect(event.time.endOn > event.time.startOn).toBe(true);
      expect(event.createdAt).toBeLessThan(todayAt);
    }
  });

  it.each(['2024-02-29', '2026-01-01', '2026-08-12', '2026-12-31'])('also works when today is %s', (day) => {
    expect(tell('Europe/Berlin', day).entries.length).toBeGreaterThan(900);
  });

  it('keeps habits that can be found again: Ben on Tuesday and Thursday mornings, customers after lunch', () => {
    const { events } = tell();
    const starts = (title: RegExp) =>
      events.flatMap((event) =>
        !event.recurrence && title.test(event.title ?? '') && event.time.kind === 'timed'
          ? wallTimeAt(event.time.start, 'Europe/Berlin')
          : [],
      );
    const withBen = starts(/Pairing with Ben|^Ben: /);
    const benMornings = withBen.filter((s) => (s.weekday === 1 || s.weekday === 3) && s.minuteOfDay < 720);
    expect(withBen.length).toBeGreaterThan(60);
    expect(benMornings.length / withBen.length).toBeGreaterThan(0.7);
    const calls = starts(/^(Customer call|Demo)/);
    const early = calls.filter((s) => s.minuteOfDay >= 780 && s.minuteOfDay <= 870);
    expect(early.length / calls.length).toBeGreaterThan(0.7);
    const reviews = starts(/^Design review/);
    expect(reviews.filter((s) => s.weekday === 2).length / reviews.length).toBeGreaterThan(0.7);
  });

  it('has every kind of entry a real calendar has', () => {
    const { entries, events } = tell();
    expect(new Set(events.map((event) => event.eventType))).toEqual(
      new Set(['default', 'focusTime', 'outOfOffice', 'workingLocation', 'birthday']),
    );
    expect(new Set(events.map((event) => event.selfResponse))).toEqual(
      new Set(['accepted', 'declined', 'tentative', 'needsAction', undefined]),
    );
    expect(entries.filter(isCancelled).length).toBeGreaterThan(50);
    expect(events.filter((event) => event.original).length).toBeGreaterThan(20);
    expect(new Set(events.map((event) => event.location)).size).toBeGreaterThan(6);
  });

  it('leaves room ahead: the coming two weeks hold meetings, the last month only series', () => {
    const { events } = tell();
    const between = (from: string, to: string) =>
      events.filter(
        (event) =>
          !event.recurrence &&
          !event.seriesId &&
          event.time.kind === 'timed' &&
          event.time.start >= Date.parse(from) &&
          event.time.start < Date.parse(to),
      ).length;
    expect(between('2026-11-23', '2026-12-07')).toBeGreaterThan(5);
    expect(between('2027-04-20', '2027-05-24')).toBeLessThan(5);
  });

  it('keeps wall times across clock changes: moved or not, originals of the stand-up start at the same wall time', () => {
    const { entries, events } = tell();
    const standUps = events.filter((event) => event.recurrence && event.title === 'Stand-up');
    expect(standUps).toHaveLength(2);
    const offsets = new Set<number>();
    for (const series of standUps) {
      if (series.time.kind !== 'timed') throw new Error('a timed series');
      const { minuteOfDay } = wallTimeAt(series.time.start, 'Europe/Berlin');
      for (const entry of entries) {
        if (entry.seriesId !== series.id || entry.original?.kind !== 'timed') continue;
        expect(wallTimeAt(entry.original.at, 'Europe/Berlin').minuteOfDay).toBe(minuteOfDay);
        offsets.add(((entry.original.at / 60_000) % 1440) - minuteOfDay);
      }
    }
    expect(offsets.size).toBeGreaterThan(1);
  });
});
