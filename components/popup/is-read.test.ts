import { describe, expect, it } from 'vitest';
import { isRead } from './is-read';

const google = { kind: 'google' } as const;
const own = { key: 'a own', chosen: true };
const done = { calendarKey: 'a own', phase: 'idle', fullSyncedAt: 1 } as const;
const halfWay = { calendarKey: 'a own', phase: 'full' } as const;
const gone = { calendarKey: 'a own', phase: 'unavailable' } as const;

describe('isRead', () => {
  const cases: [boolean, string, Parameters<typeof isRead>[0]][] = [
    [false, 'without an account', { account: undefined, calendars: [own], cursors: [done] }],
    [true, 'once every chosen calendar was read', { account: google, calendars: [own], cursors: [done] }],
    [false, 'half-way', { account: google, calendars: [own], cursors: [halfWay] }],
    [false, 'before the first page', { account: google, calendars: [own], cursors: [] }],
    [false, 'before the list of calendars', { account: google, calendars: [], cursors: [] }],
    [
      true,
      'whatever calendars were not chosen',
      { account: google, calendars: [own, { key: 'b', chosen: false }], cursors: [done] },
    ],
    [
      true,
      'where a calendar cannot be read any more',
      { account: google, calendars: [own], cursors: [gone] },
    ],
    [true, 'for sample data at once', { account: { kind: 'sample' }, calendars: [], cursors: [] }],
  ];
  it.each(cases)('is %s %s', (expected, _, stored) => {
    expect(isRead(stored)).toBe(expected);
  });
});
