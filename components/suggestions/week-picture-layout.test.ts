import { describe, expect, it } from 'vitest';
import { layOutWeekPicture } from './week-picture-layout';

const timeZone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const nineToFive = [{ startMinute: 540, endMinute: 1020 }];
const workingHours = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []];
const window = between('2026-11-23T11:00', '2026-11-30T00:00');

describe('layOutWeekPicture', () => {
  it('shows the working days of the window between the working hours', () => {
    const layout = layOutWeekPicture({ window, timeZone, busy: [], slots: [], workingHours });
    expect(layout.days.map(({ date }) => date.slice(-2))).toEqual(['23', '24', '25', '26', '27']);
    expect([layout.startHour, layout.endHour]).toEqual([9, 17]);
  });

  it('adds a free day, and hours outside, where a time is suggested there', () => {
    const slots = [{ rank: 1, ...between('2026-11-28T07:30', '2026-11-28T08:00') }];
    const layout = layOutWeekPicture({ window, timeZone, busy: [], slots, workingHours });
    expect(layout.days.at(-1)).toMatchObject({
      date: '2026-11-28',
      slots: [{ rank: 1, startMinute: 450, endMinute: 480 }],
    });
    expect(layout.startHour).toBe(7);
  });

  it('clips busy time to the shown hours and splits it at midnight', () => {
    const busy = [between('2026-11-24T16:00', '2026-11-25T10:00')];
    const { days } = layOutWeekPicture({ window, timeZone, busy, slots: [], workingHours });
    expect(days.map((day) => day.busy)).toEqual([
      [],
      [{ startMinute: 960, endMinute: 1020 }],
      [{ startMinute: 540, endMinute: 600 }],
      [],
      [],
    ]);
  });

  it('draws liked stretches that are close together as one band, and leaves out slivers', () => {
    const liked = ['09:00/09:30', '10:00/10:30', '12:00/12:30', '14:00/15:00'].map((part) => {
      const [start = '', end = ''] = part.split('/');
      return between(`2026-11-24T${start}`, `2026-11-24T${end}`);
    });
    const { days } = layOutWeekPicture({ window, timeZone, busy: [], liked, slots: [], workingHours });
    expect(days[1]?.liked).toEqual([
      { startMinute: 540, endMinute: 630 },
      { startMinute: 840, endMinute: 900 },
    ]);
  });

  it.each(['liked', 'guestBusy'] as const)('clips %s stretches in the same way', (kind) => {
    const stretches = [
      between('2026-11-24T16:00', '2026-11-25T10:00'),
      between('2026-11-28T09:00', '2026-11-28T10:00'),
    ];
    const { days } = layOutWeekPicture({
      window,
      timeZone,
      busy: [],
      [kind]: stretches,
      slots: [],
      workingHours,
    });
    expect(days.map((day) => day[kind])).toEqual([
      [],
      [{ startMinute: 960, endMinute: 1020 }],
      [{ startMinute: 540, endMinute: 600 }],
      [],
      [],
    ]);
  });

  it('keeps wall time on the day the clock changes', () => {
    const change = between('2026-10-25T00:00', '2026-10-26T00:00');
    const slots = [{ rank: 1, ...between('2026-10-25T09:00', '2026-10-25T10:00') }];
    const { days } = layOutWeekPicture({ window: change, timeZone, busy: [], slots, workingHours });
    expect(days[0]?.slots[0]).toMatchObject({ startMinute: 540, endMinute: 600 });
  });

  it('has at most fourteen days and a sensible height with nothing to show', () => {
    const long = { start: window.start, end: window.start + 90 * 86_400_000 };
    const every = workingHours.map(() => nineToFive);
    const many = layOutWeekPicture({ window: long, timeZone, busy: [], slots: [], workingHours: every });
    expect(many.days).toHaveLength(14);
    expect(layOutWeekPicture({ window, timeZone, busy: [], slots: [], workingHours: [] })).toEqual({
      days: [],
      startHour: 9,
      endHour: 17,
    });
  });

  it('marks what is over on the first day, and leaves out a day that is over', () => {
    const { days } = layOutWeekPicture({ window, timeZone, busy: [], slots: [], workingHours });
    expect(days.map(({ past }) => past)).toEqual([
      { startMinute: 540, endMinute: 660 },
      ...Array(4).fill(undefined),
    ]);
    const evening = { ...window, start: at('2026-11-23T17:00') };
    const later = layOutWeekPicture({ window: evening, timeZone, busy: [], slots: [], workingHours });
    expect(later.days[0]?.date).toBe('2026-11-24');
  });
});
