import { describe, expect, it } from 'vitest';
import { endFirstSync } from './end-first-sync';

const google = (id: string) => ({ id, kind: 'google' as const });
const calendar = (accountId: string, name: string, chosen = true) => ({
  key: `${accountId} ${name}`,
  accountId,
  chosen,
});
const cursor = (calendarKey: string, fullSyncedAt?: number) => ({
  calendarKey,
  ...(fullSyncedAt !== undefined && { fullSyncedAt }),
});

describe('endFirstSync', () => {
  it('disconnects an account that was never read whole', () => {
    expect(endFirstSync([google('a')], [calendar('a', 'x')], [cursor('a x')])).toEqual({
      disconnect: ['a'],
      unchoose: [],
    });
    expect(endFirstSync([google('a')], [], []).disconnect).toEqual(['a']);
  });

  it('keeps an account that was, and gives up the calendar that is new', () => {
    const calendars = [calendar('a', 'x'), calendar('a', 'y'), calendar('a', 'z', false)];
    expect(endFirstSync([google('a')], calendars, [cursor('a x', 1), cursor('a y')])).toEqual({
      disconnect: [],
      unchoose: ['a y'],
    });
  });

  it('leaves calendar files and the made-up person alone', () => {
    expect(endFirstSync([{ id: 'sample', kind: 'sample' }], [], [])).toEqual({
      disconnect: [],
      unchoose: [],
    });
  });
});
