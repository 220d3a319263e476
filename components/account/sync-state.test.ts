import { describe, expect, it } from 'vitest';
import type { CalendarStatus } from '../../utils/sync/status';
import { type SyncState, syncStateOf, wholeSyncState } from './sync-state';

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

describe('wholeSyncState', () => {
  const fresh = (asOf?: number) => ({ kind: 'google', sync: { kind: 'fresh', asOf } }) as const;
  const files = { kind: 'files', sync: { kind: 'fresh' } } as const;
  const stopped = (asOf?: number) =>
    ({ kind: 'google', sync: { kind: 'stopped', code: 'auth-required', asOf } }) as const;
  const reading = { kind: 'google', sync: { kind: 'first-sync', events: 7 } } as const;
  const none = { kind: 'google', sync: { kind: 'no-calendar' } } as const;
  const cases: [string, Parameters<typeof wholeSyncState>[0], SyncState | undefined][] = [
    ['nobody', [], undefined],
    ['two accounts are as old as the older one', [fresh(10), fresh(5)], { kind: 'fresh', asOf: 5 }],
    ['files have no age', [fresh(10), files], { kind: 'fresh', asOf: 10 }],
    ['files alone', [files], { kind: 'fresh', asOf: undefined }],
    [
      'one is stale',
      [fresh(10), { kind: 'google', sync: { kind: 'stale', asOf: 3 } }],
      { kind: 'stale', asOf: 3 },
    ],
    ['one is signed out', [fresh(10), stopped(3)], { kind: 'stopped', code: 'auth-required', asOf: 3 }],
    [
      'one was never read whole and is signed out',
      [fresh(10), stopped()],
      { kind: 'stopped', code: 'auth-required', asOf: undefined },
    ],
    ['two are read for the first time', [reading, reading], { kind: 'first-sync', events: 14 }],
    [
      'an hour that looks free is worse than an old one',
      [stopped(3), reading],
      { kind: 'first-sync', events: 7 },
    ],
    ['one has no calendar', [none, fresh(10)], { kind: 'fresh', asOf: 10 }],
    ['none has a calendar', [none, none], { kind: 'no-calendar' }],
  ];
  it.each(cases)('%s', (_, input, expected) => {
    expect(wholeSyncState(input)).toEqual(expected);
  });
});
