import { describe, expect, it } from 'vitest';
import { placeOf } from './place';

describe('placeOf', () => {
  it.each([
    ['/calendar/u/0/r/week/2026/11/3', { accountIndex: 0, view: 'week', date: '2026-11-03' }],
    ['/calendar/u/3/r/customday/2026/12/31', { accountIndex: 3, view: 'customday', date: '2026-12-31' }],
    ['/calendar/r', { accountIndex: 0 }],
    ['/calendar/u/1/r', { accountIndex: 1 }],
    ['/calendar/b/7/r/day', { accountIndex: 7, view: 'day' }],
    ['/calendar/u/0/r/eventedit', { accountIndex: 0, view: 'eventedit' }],
    ['/calendar/u/0/r/eventedit/abc123', { accountIndex: 0, view: 'eventedit' }],
    ['/calendar/embed', undefined],
    ['/calendar/companion', undefined],
    ['/calendar/appointments/schedules/x', undefined],
    ['/calendar/render', undefined],
    ['/', undefined],
  ])('reads %s', (path, expected) => {
    expect(placeOf(path)).toEqual(expected);
  });
});
