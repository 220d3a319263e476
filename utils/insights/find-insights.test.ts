import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salt, weekly } from '../../tests/builders/past-meeting';
import { seenEvent, zone } from '../../tests/builders/seen-event';
import type { CalendarEvent } from '../calendar/event';
import { learnPreferences } from '../preferences/model';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { addDays, epochAt, offsetsOf } from '../time/zone';
import { findInsights, type Insights, type InsightsQuestion, LOAD_WEEKS } from './find-insights';
import type { Groups } from './groups';
import { type SeenEvent, toSeenEvent } from './seen-event';

const now = epochAt('2026-11-23', 720, zone);
const nothingLearned = learnPreferences([], { now, timeZone: zone });

function find(more: Partial<InsightsQuestion>): { insights: Insights; groups: Groups; slices: number } {
  const work = findInsights({
    now,
    timeZone: zone,
    model: nothingLearned,
    salt,
    events: [],
    open: [],
    busy: [],
    ...more,
  });
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next();
    if (done) return { ...value, slices };
  }
}

const anyEvent = fc
  .record({
    day: fc.integer({ min: -300, max: 3 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 5, max: 300 }),
    isMeeting: fc.boolean(),
    recurring: fc.boolean(),
    answer: fc.constantFrom(undefined, 'accepted', 'declined', 'needsAction'),
    ahead: fc.integer({ min: -1, max: 60 }),
    person: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ day, minute, minutes, isMeeting, recurring, answer, ahead, person }): SeenEvent => {
    const at = `${Math.floor(minute / 60)}:${minute % 60}`;
    const event = seenEvent({ on: addDays('2026-11-23', day), at, minutes });
    return {
      ...event,
      isMeeting: isMeeting && answer !== 'declined',
      recurring,
      answer,
      createdAt: event.start - ahead * 24 * HOUR_MS,
      people: [{ email: `p${person}@x.example` }],
    };
  });

describe('the figures of my week', () => {
  it('are nothing for an empty calendar', () => {
    const { insights } = find({});
    expect(insights).toMatchObject({ learnedFrom: 0, people: [], load: { meetings: 0 }, focus: [] });
    expect(insights.preferred).toMatchObject([{ lens: 'all', meetings: { count: 0 } }]);
    expect(insights.preferred[0]?.preferred.some(Boolean)).toBe(false);
  });

  it('stand for a single meeting', () => {
    const { insights, groups } = find({ events: [seenEvent({ on: '2026-11-17', at: '9:00' })] });
    expect(insights.load.weeks.at(-1)).toMatchObject({ minutes: 30, meetings: { count: 1 } });
    expect(groups.of('week:2026-11-16')).toEqual([{ eventId: '2026-11-17 9:00', start: expect.any(Number) }]);
  });

  it('count an event once that stands in two calendars', () => {
    const event = seenEvent({ on: '2026-11-17', at: '9:00', title: 'Review' });
    expect(find({ events: [event, { ...event, eventId: 'copy' }] }).insights.load.meetings).toBe(1);
  });

  it('add up, whatever the calendar: every number is the size of what stands behind it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const { insights, groups } = find({ events });
        const { load, backToBack, lead, changes, people } = insights;
        const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
        expect(load.weeks).toHaveLength(LOAD_WEEKS);
        expect(sum(load.weeks.map(({ meetings }) => meetings.count))).toBe(load.meetings);
        expect(sum(load.weekdays.map(({ meetings }) => meetings.count))).toBe(load.meetings);
        expect(sum(load.weeks.map(({ minutes }) => minutes))).toBeCloseTo(
          sum(load.weekdays.map(({ minutes }) => minutes)),
        );
        expect(backToBack.meetings.count).toBe(load.meetings);
        expect(backToBack.without.count).toBeLessThanOrEqual(Math.max(0, load.meetings - 1));
        expect(sum(lead.steps.map(({ meetings }) => meetings.count))).toBe(lead.meetings);
        expect(changes.declined.count + changes.unanswered.count).toBeLessThanOrEqual(changes.invited.count);
        expect(changes.moved.count).toBeLessThanOrEqual(changes.repeated.count);
        for (const { meetings, weekdays } of people) {
          expect(sum(weekdays.map(({ count }) => count))).toBe(meetings.count);
        }
        const all = [
          ...load.weeks.map(({ meetings }) => meetings),
          ...lead.steps.map(({ meetings }) => meetings),
          ...people.flatMap(({ meetings, weekdays }) => [meetings, ...weekdays]),
          ...Object.values(changes),
        ];
        for (const { count, evidence } of all) expect(groups.of(evidence)).toHaveLength(count);
      }),
      { numRuns: 60 },
    );
  });

  it('stop between two lenses, so that whoever waits is answered', () => {
    const model = learnPreferences(weekly(30, { on: '2026-03-02', at: '9:00' }), { now, timeZone: zone });
    expect(find({ model }).slices).toBeGreaterThan(3);
  });
});

describe('preferred times', () => {
  const meetings = [
    ...weekly(30, { on: '2026-03-03', at: '9:15', title: 'Review', guests: ['bo@x.example'] }),
    ...weekly(30, { on: '2026-03-05', at: '14:00', title: 'Planning' }),
  ];
  const model = learnPreferences(meetings, { now, timeZone: zone, ignored: [] });
  const recent = [
    seenEvent({
      on: '2026-09-01',
      at: '9:15',
      title: 'Review',
      people: [{ email: 'bo@x.example', name: 'Bo' }],
    }),
    seenEvent({ on: '2026-09-03', at: '14:00', title: 'Planning' }),
  ];
  const { insights, groups } = find({ model, events: recent });
  const lens = (label: string) => insights.preferred.find((one) => one.label === label);

  it('are those of all meetings, of each kind, of each person and of each length', () => {
    expect(insights.preferred.map(({ kind }) => kind)).toEqual(['all', 'title', 'title', 'person', 'length']);
    expect(insights.preferred[0]?.meetings.count).toBe(60);
  });

  it('lie where the meetings of that kind are, and count them', () => {
    const tuesdayNine = 24 + 9;
    expect(lens('Review')).toMatchObject({ meetings: { count: 30 } });
    expect(lens('Review')?.counts[tuesdayNine]).toBe(30);
    expect(lens('Bo')?.preferred.flatMap((is, hour) => (is ? [hour] : []))).toEqual([tuesdayNine]);
    expect(lens('Review')?.levels[tuesdayNine]).toBe(4);
    expect(groups.of(`hour:${tuesdayNine}:${lens('Review')?.lens}`)).toHaveLength(30);
  });

  it('keep the hour on the wall when clocks change', () => {
    expect(lens('Planning')?.counts[3 * 24 + 14]).toBe(30);
  });

  it('say which pattern the user told us to ignore', () => {
    const ignored = lens('Bo')?.lens ?? '';
    const again = find({ model: { ...model, ignored: [ignored] }, events: recent });
    expect(again.insights.preferred.filter((one) => one.ignored).map(({ label }) => label)).toEqual(['Bo']);
  });

  it('are not offered for what was met less than eight times, or not lately', () => {
    const few = learnPreferences(meetings.slice(23, 30), { now, timeZone: zone });
    expect(find({ model: few, events: recent }).insights.preferred).toHaveLength(1);
    expect(find({ model }).insights.preferred.map(({ kind }) => kind)).toEqual(['all', 'length']);
  });
});

describe('an event as the figures see it', () => {
  const start = epochAt('2026-11-17', 540, zone);
  const time = { kind: 'timed', start, end: start + 30 * MINUTE_MS, timeZone: zone } as const;
  const event: CalendarEvent = {
    id: 'a',
    etag: '1',
    status: 'confirmed',
    time,
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
  };
  const see = (more: Partial<CalendarEvent>, at: CalendarEvent['time'] = time) =>
    toSeenEvent({ event: { ...event, ...more }, time: at }, offsetsOf(zone));

  it.each([
    ['all-day', see({}, { kind: 'allDay', startOn: '2026-11-17', endOn: '2026-11-18' })],
    ['a place of work', see({ eventType: 'workingLocation' })],
    ['an absence', see({ eventType: 'outOfOffice' })],
    ['without length', see({}, { ...time, end: start })],
    ['longer than half a day', see({}, { ...time, end: start + 13 * HOUR_MS })],
  ])('is nothing where it is %s', (_, seen) => {
    expect(seen).toBeUndefined();
  });

  it.each([
    ['accepted', {}, true],
    ['declined', { selfResponse: 'declined' }, false],
    ['marked free', { transparency: 'transparent' }, false],
    ['focus time', { eventType: 'focusTime' }, false],
    ['a travel block', { title: 'Drive to Clinic' }, false],
    ['a train to get somewhere', { title: 'Train to the office' }, false],
  ] as const)('%s', (_, more, isMeeting) => {
    expect(see(more)?.isMeeting).toBe(isMeeting);
  });
});
