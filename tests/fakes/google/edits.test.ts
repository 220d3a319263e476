import { beforeEach, describe, expect, it } from 'vitest';
import type { GoogleEvent } from './wire';
import { createWorld, type World } from './world';

/** Shapes as recorded from Google; see the notes on tombstones in the fact sheet this was built from. */
const id = 'ana@northwind.example';
const zone = 'Europe/Berlin';
const time = (day: string, clock: string) => ({
  dateTime: `2026-03-${day}T${clock}:00+01:00`,
  timeZone: zone,
});

let world: World;
let version: number;
beforeEach(() => {
  world = createWorld({ now: () => Date.UTC(2026, 2, 1) });
  world.addAccount({ email: id, timeZone: zone });
  world.putEvent(id, {
    id: 'series1',
    iCalUID: 'series1@google.com',
    summary: 'Weekly',
    start: time('02', '09:00'),
    end: time('02', '10:00'),
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
  });
  world.moveInstance(id, 'series1', time('09', '09:00'), {
    start: time('10', '11:00'),
    end: time('10', '12:00'),
  });
  world.moveInstance(id, 'series1', time('23', '09:00'), {
    start: time('24', '11:00'),
    end: time('24', '12:00'),
  });
  version = world.calendar(id).version;
});

const changed = (): GoogleEvent[] =>
  [...world.calendar(id).rows.values()].flatMap((row) => (row.version > version ? row.event : []));
const busyDays = () =>
  world
    .busy(id, { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 2, 28) })
    .map(({ start }) => new Date(start).toISOString().slice(8, 16));

describe('changes in the stand-in’s world', () => {
  it('sends one bare tombstone for a deleted series, none for its exceptions', () => {
    world.deleteEvent(id, 'series1');
    expect(changed()).toEqual([
      { kind: 'calendar#event', id: 'series1', status: 'cancelled', etag: expect.any(String) },
    ]);
    expect(world.events(id)).toEqual([]);
    expect(busyDays()).toEqual([]);
  });

  it('keeps the details in a full tombstone', () => {
    world.deleteEvent(id, 'series1', { tombstone: 'full' });
    expect(changed()).toMatchObject([{ id: 'series1', status: 'cancelled', summary: 'Weekly' }]);
  });

  it('re-sends the series and all its exceptions under one etag when one instance is deleted', () => {
    world.deleteInstance(id, 'series1', time('16', '09:00'));
    const rows = changed();
    expect(rows.map((event) => event.id).sort()).toEqual([
      'series1',
      'series1_20260309T080000Z',
      'series1_20260316T080000Z',
      'series1_20260323T080000Z',
    ]);
    expect(new Set(rows.map((event) => event.etag)).size).toBe(1);
    expect(rows.find((event) => event.id === 'series1_20260316T080000Z')).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: 'series1_20260316T080000Z',
      status: 'cancelled',
      recurringEventId: 'series1',
      originalStartTime: time('16', '09:00'),
    });
    expect(busyDays()).toEqual(['02T08:00', '10T10:00', '24T10:00']);
  });

  it('splits a series: UNTIL a second before, a new `_R` series, later exceptions keep their ids', () => {
    const created = world.splitSeries(id, 'series1', time('16', '09:00'), { summary: 'Weekly, new' });
    expect(created).toMatchObject({
      id: 'series1_R20260316T080000',
      iCalUID: 'series1_R20260316T080000@google.com',
      summary: 'Weekly, new',
    });
    expect(world.calendar(id).rows.get('series1')?.event.recurrence).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316T075959Z',
    ]);
    expect(world.calendar(id).rows.get('series1_20260323T080000Z')?.event.recurringEventId).toBe(created.id);
    expect(busyDays()).toEqual(['02T08:00', '10T10:00', '16T08:00', '24T10:00']);
  });

  it('splits to another time: later exceptions are gone, nothing is doubled', () => {
    const change = { start: time('16', '14:00'), end: time('16', '15:00'), ids: 'random' as const };
    expect(world.splitSeries(id, 'series1', time('16', '09:00'), change).id).not.toContain('_R');
    expect(busyDays()).toEqual(['02T08:00', '10T10:00', '16T13:00', '23T13:00']);
  });

  it('brings a deleted series back when it is written again', () => {
    const series = world.calendar(id).rows.get('series1')?.event;
    world.deleteEvent(id, 'series1');
    if (series) world.putEvent(id, series);
    expect(busyDays()).toEqual(['02T08:00', '09T08:00', '16T08:00', '23T08:00']);
  });
});

describe('busy', () => {
  const single = { start: time('04', '09:00'), end: time('04', '10:00') };
  it.each<[string, Partial<GoogleEvent>, boolean]>([
    ['a plain event', {}, true],
    ['a tentative one', { status: 'tentative' }, true],
    ['a transparent one', { transparency: 'transparent' }, false],
    ['a declined one', { attendees: [{ self: true, responseStatus: 'declined' }] }, false],
    ['an unanswered one', { attendees: [{ self: true, responseStatus: 'needsAction' }] }, true],
    ['a working location', { eventType: 'workingLocation' }, false],
    ['a birthday', { eventType: 'birthday' }, false],
    ['out of office', { eventType: 'outOfOffice' }, true],
  ])('%s blocks: %s', (_, change, expected) => {
    world.putEvent(id, { id: 'single1', ...single, ...change });
    expect(busyDays().includes('04T08:00')).toBe(expected);
  });

  it('takes an all-day event from midnight to midnight in the calendar’s zone', () => {
    world.putEvent(id, { id: 'day1', start: { date: '2026-03-05' }, end: { date: '2026-03-06' } });
    expect(busyDays()).toContain('04T23:00');
  });
});
