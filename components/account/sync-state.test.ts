import { describe, expect, it } from 'vitest';
import type { CalendarStatus } from '../../utils/sync/status';
import { type SyncState, syncStateOf } from './sync-state';

const google = { kind: 'google', listedAt: 1 } as const;
const calendar = (state: CalendarStatus['state'], items?: number): CalendarStatus => ({
  calendarKey: state,
  summary: '',
  entries: 0,
  state,
  ...(items !== undefined && { progress: { pages: 1, items } }),
});
const ok = { state: 'ok', asOf: 10, calendars: [calendar('fresh'), calendar('fresh')] } as const;

describe('syncStateOf', () => {
  const cases: [string, Parameters<typeof syncStateOf>, SyncState][] = [
    ['all fresh', [google, ok], { kind: 'fresh', asOf: 10 }],
    [
      'one stale',
      [google, { ...ok, calendars: [calendar('fresh'), calendar('stale')] }],
      { kind: 'stale', asOf: 10 },
    ],
    [
      'one that Google no longer shows',
      [google, { ...ok, calendars: [calendar('fresh'), calendar('unavailable')] }],
      { kind: 'fresh', asOf: 10 },
    ],
    [
      'one read for the first time',
      [google, { ...ok, calendars: [calendar('fresh'), calendar('first-sync', 7)] }],
      { kind: 'first-sync', events: 7 },
    ],
    ['none chosen', [google, { ...ok, calendars: [] }], { kind: 'no-calendar' }],
    ['none listed yet', [{ kind: 'google' }, { ...ok, calendars: [] }], { kind: 'first-sync', events: 0 }],
    [
      'signed out after it was read',
      [google, { ...ok, state: 'auth-required' }],
      { kind: 'stopped', code: 'auth-required', asOf: 10 },
    ],
    [
      'the made-up person, who is never synced',
      [{ kind: 'sample' }, { state: 'ok', calendars: [calendar('first-sync')] }],
      { kind: 'fresh' },
    ],
  ];
  it.each(cases)('%s', (_, input, expected) => {
    expect(syncStateOf(...input)).toEqual(expected);
  });
});
