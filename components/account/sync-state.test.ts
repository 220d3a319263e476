import { describe, expect, it } from 'vitest';
import { syncState } from './sync-state';

const ok = { state: 'ok' } as const;
const calendars = [
  { key: 'a', chosen: true },
  { key: 'b', chosen: true },
  { key: 'c', chosen: false },
];
const idle = (calendarKey: string, syncedAt: number) => ({
  calendarKey,
  phase: 'idle' as const,
  items: 5,
  syncedAt,
});
const reading = { calendarKey: 'b', phase: 'full' as const, items: 7 };

describe('syncState', () => {
  it('is as old as the oldest chosen calendar', () => {
    expect(syncState(ok, calendars, [idle('a', 20), idle('b', 10), idle('c', 1)])).toEqual({
      kind: 'idle',
      asOf: 10,
    });
  });

  it('reads while one chosen calendar is read for the first time', () => {
    expect(syncState(ok, calendars, [idle('a', 20), reading])).toEqual({ kind: 'reading', events: 12 });
  });

  it('has no age before everything was read', () => {
    expect(syncState(ok, calendars, [])).toEqual({ kind: 'idle', asOf: undefined });
  });

  it('says what stopped it and keeps the age', () => {
    expect(syncState({ state: 'auth-required' }, calendars, [idle('a', 20)])).toEqual({
      kind: 'stopped',
      code: 'auth-required',
      asOf: 20,
    });
  });
});
