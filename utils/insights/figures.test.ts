import { describe, expect, it } from 'vitest';
import { seenEvent, zone } from '../../tests/builders/seen-event';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { epochAt, offsetsOf } from '../time/zone';
import { findBackToBack } from './back-to-back';
import { findChanges } from './changes';
import { findFocus } from './focus';
import { createGroups } from './groups';
import { findLeadTimes } from './lead-times';
import { findLoad } from './load';
import { findPeople } from './people';
import { weeksAround } from './weeks';

const at = (on: string, hour: number) => epochAt(on, hour * 60, zone);

describe('load', () => {
  it('is empty for an empty calendar', () => {
    const weeks = weeksAround(at('2026-11-23', 12), -2, 0, zone);
    const load = findLoad([], weeks, zone, createGroups());
    expect(load.weeks.map(({ on, minutes }) => [on, minutes])).toEqual([
      ['2026-11-09', 0],
      ['2026-11-16', 0],
    ]);
    expect(load.meetings).toBe(0);
  });

  it('counts time that meetings share once, and both meetings', () => {
    const meetings = [
      seenEvent({ on: '2026-11-17', at: '9:00', minutes: 60 }),
      seenEvent({ on: '2026-11-17', at: '9:30', minutes: 60 }),
    ];
    const load = findLoad(meetings, weeksAround(at('2026-11-23', 12), -1, 0, zone), zone, createGroups());
    expect(load.weeks[0]).toMatchObject({ minutes: 90, meetings: { count: 2 } });
    expect(load.weekdays[1]).toMatchObject({ minutes: 90, meetings: { count: 2 } });
  });

  it('measures real time in the week clocks go back: 1:30 to 3:30 takes three hours', () => {
    const night = { ...seenEvent({ on: '2026-10-25', at: '1:30' }), end: epochAt('2026-10-25', 210, zone) };
    const weeks = weeksAround(at('2026-10-26', 12), -1, 0, zone);
    expect(weeks[0] && (weeks[0].end - weeks[0].start) / HOUR_MS).toBe(169);
    expect(findLoad([night], weeks, zone, createGroups()).weekdays[6]?.minutes).toBe(180);
  });
});

describe('meetings back to back', () => {
  it.each([
    ['at once', '10:00', 1],
    ['four minutes later', '10:04', 1],
    ['five minutes later', '10:05', 0],
    ['before the first has ended', '9:45', 1],
  ])('%s', (_, second, without) => {
    const meetings = [
      seenEvent({ on: '2026-11-17', at: '9:00', minutes: 60 }),
      seenEvent({ on: '2026-11-17', at: second }),
    ];
    expect(findBackToBack(meetings, createGroups())).toMatchObject({
      meetings: { count: 2 },
      without: { count: without },
    });
  });

  it('never across two days', () => {
    const meetings = [
      seenEvent({ on: '2026-11-17', at: '23:30' }),
      seenEvent({ on: '2026-11-18', at: '0:00' }),
    ];
    expect(findBackToBack(meetings, createGroups()).without.count).toBe(0);
  });

  it('counts what follows a long meeting, whatever short one lay within it', () => {
    const meetings = [
      seenEvent({ on: '2026-11-17', at: '9:00', minutes: 120 }),
      seenEvent({ on: '2026-11-17', at: '9:30' }),
      seenEvent({ on: '2026-11-17', at: '11:00' }),
    ];
    expect(findBackToBack(meetings, createGroups()).without.count).toBe(2);
  });
});

describe('focus blocks', () => {
  const now = at('2026-11-23', 12);
  const weeks = weeksAround(now, 0, 1, zone);
  const open = [{ start: at('2026-11-23', 9), end: at('2026-11-23', 17) }];

  it('are what is left of working hours from now on, two hours or longer', () => {
    const busy = [{ start: at('2026-11-23', 14), end: at('2026-11-23', 15) }];
    expect(findFocus({ now, weeks, open, busy, timeZone: zone })).toEqual([
      {
        on: '2026-11-23',
        open,
        taken: busy,
        blocks: [
          { start: now, end: at('2026-11-23', 14) },
          { start: at('2026-11-23', 15), end: at('2026-11-23', 17) },
        ],
      },
    ]);
  });

  it('are none where the pieces are shorter', () => {
    const busy = [{ start: at('2026-11-23', 13), end: at('2026-11-23', 13) + 150 * MINUTE_MS }];
    expect(findFocus({ now, weeks, open, busy, timeZone: zone })[0]?.blocks).toEqual([]);
  });

  it('has no line for days off', () => {
    expect(findFocus({ now, weeks, open: [], busy: [], timeZone: zone })).toEqual([]);
  });
});

describe('who meets when', () => {
  const bo = { email: 'bo@x.example', name: 'Bo' };
  const weekly = [3, 10, 17, 24, 31].map((day) =>
    seenEvent({ on: `2026-08-${String(day).padStart(2, '0')}`, at: '9:00', people: [bo] }),
  );

  it('needs five meetings with somebody', () => {
    expect(findPeople(weekly.slice(1), 'salt', createGroups())).toEqual([]);
    expect(findPeople(weekly, 'salt', createGroups())).toMatchObject([
      { name: 'Bo', meetings: { count: 5 } },
    ]);
  });

  it('says nothing of meetings with more than eight others', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ({ email: `p${i}@x.example` }));
    const halls = weekly.map((meeting) => ({ ...meeting, people: crowd }));
    expect(findPeople(halls, 'salt', createGroups())).toEqual([]);
  });

  it('counts somebody who is invited twice once', () => {
    const twice = weekly.map((meeting) => ({ ...meeting, people: [bo, bo] }));
    expect(findPeople(twice, 'salt', createGroups())[0]?.meetings.count).toBe(5);
  });
});

describe('lead times', () => {
  const find = (...meetings: ReturnType<typeof seenEvent>[]) =>
    findLeadTimes(meetings, offsetsOf(zone), createGroups());
  const made = (on: string, hour: number) =>
    seenEvent({ on: '2026-11-17', at: '9:00', createdAt: at(on, hour) });

  it.each([
    ['2026-11-17', 8, 0],
    ['2026-11-16', 23, 1],
    ['2026-11-14', 12, 2],
    ['2026-10-01', 12, 29],
  ])('made on %s at %i', (on, hour, fromDays) => {
    const filled = find(made(on, hour)).steps.filter(({ meetings }) => meetings.count > 0);
    expect(filled.map((step) => step.fromDays)).toEqual([fromDays]);
  });

  it('leave out series, what was entered afterwards, and imports', () => {
    const stamp = at('2026-11-01', 9);
    const imported = Array.from({ length: 21 }, () =>
      seenEvent({ on: '2026-11-17', at: '9:00', createdAt: stamp }),
    );
    const series = seenEvent({ on: '2026-11-17', at: '9:00', createdAt: stamp, recurring: true });
    expect(find(...imported, series, made('2026-11-17', 10)).meetings).toBe(0);
  });
});

describe('moved and declined', () => {
  it('tells apart what was answered how, and what stands elsewhere than its series', () => {
    const day = { on: '2026-11-17', at: '9:00' };
    const changes = findChanges(
      [
        seenEvent({ ...day, answer: 'accepted' }),
        seenEvent({ ...day, answer: 'declined', isMeeting: false }),
        seenEvent({ ...day, answer: 'needsAction' }),
        seenEvent({ ...day, recurring: true }),
        seenEvent({ ...day, recurring: true, movedFrom: at('2026-11-16', 9) }),
      ],
      createGroups(),
    );
    expect(changes).toMatchObject({
      invited: { count: 3 },
      declined: { count: 1 },
      unanswered: { count: 1 },
      repeated: { count: 2 },
      moved: { count: 1 },
    });
  });
});
