import { describe, expect, it } from 'vitest';
import type { AccountRow, CalendarRow, CursorRow } from '../db/rows';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { newCursor } from './plan-sync';
import { nextWakeAt, type StatusInput, statusOf } from './status';

const now = 1_800_000_000_000;
const account: AccountRow = {
  id: 'ana',
  kind: 'google',
  email: 'ana',
  grantedScopes: [],
  connectedAt: 1,
  state: 'ok',
};
const calendar: CalendarRow = {
  key: 'ana cal',
  accountId: 'ana',
  calendarId: 'cal',
  summary: 'Cal',
  timeZone: 'UTC',
  accessRole: 'owner',
  primary: true,
  chosen: true,
};
const synced: CursorRow = {
  ...newCursor('ana cal', { historyFrom: 0, paramsHash: '' }),
  phase: 'idle',
  syncedAt: now - 2 * HOUR_MS,
  fullSyncedAt: now - 2 * HOUR_MS,
  count: 7,
};

function status(change: Partial<StatusInput>) {
  const notes = { checkedAt: {} };
  return statusOf({ account, calendars: [calendar], cursors: [synced], notes, now, ...change });
}

describe('statusOf', () => {
  it('a copy that was never read says so, with its progress', () => {
    const cursor: CursorRow = { ...synced, phase: 'full', pages: 3, items: 2500 };
    const { fullSyncedAt, ...first } = cursor;
    const found = status({ cursors: [first] });
    expect(found).not.toHaveProperty('asOf');
    expect(found.calendars[0]).toMatchObject({ state: 'first-sync', progress: { pages: 3, items: 2500 } });
  });

  it('a poll that found nothing new counts: the note is newer than the row', () => {
    const checkedAt = { 'ana cal': now - 5 * MINUTE_MS };
    expect(status({ notes: { checkedAt } })).toMatchObject({
      asOf: now - 5 * MINUTE_MS,
      calendars: [{ state: 'fresh', entries: 7 }],
    });
  });

  it('an old copy is stale, and as old as the oldest chosen calendar', () => {
    const other = { ...calendar, key: 'ana two', calendarId: 'two' };
    const cursors = [synced, { ...synced, calendarKey: 'ana two', syncedAt: now }];
    const found = status({ calendars: [calendar, other], cursors });
    expect(found.asOf).toBe(now - 2 * HOUR_MS);
    expect(found.calendars.map((one) => one.state)).toEqual(['stale', 'fresh']);
  });

  it('a calendar that is not chosen does not count', () => {
    expect(status({ calendars: [{ ...calendar, chosen: false }] }).calendars).toEqual([]);
  });

  it('what could not be read is counted, so that it can be shown', () => {
    expect(status({ setAside: new Map([['ana cal', 2]]) }).calendars[0]?.setAside).toBe(2);
  });

  it('one that is gone at Google is unavailable, and does not make the rest old', () => {
    const gone = { ...calendar, key: 'ana two', missingSince: now };
    const found = status({ calendars: [calendar, gone] });
    expect(found.calendars.map((one) => one.state)).toEqual(['stale', 'unavailable']);
    expect(found.asOf).toBe(now - 2 * HOUR_MS);
  });

  it('an account that needs its user says so; one that merely waits does not', () => {
    expect(status({ account: { ...account, state: 'auth-required' } }).needsUser).toBe(true);
    const paused = status({ account: { ...account, pausedUntil: now + HOUR_MS } });
    expect(paused).toMatchObject({ needsUser: false, pausedUntil: now + HOUR_MS });
  });

  it('a full disk is told though the database can’t say it', () => {
    const trouble = { code: 'storage-full' as const, at: now, until: now + HOUR_MS };
    expect(status({ notes: { checkedAt: {}, trouble } })).toMatchObject({
      state: 'storage-full',
      needsUser: true,
    });
  });
});

describe('nextWakeAt', () => {
  it.each([
    ['nothing waits', undefined, undefined],
    ['a pause that ends soon', now + 5 * MINUTE_MS, now + 5 * MINUTE_MS],
    ['at least half a minute ahead', now + 1000, now + MINUTE_MS / 2],
    ['far ahead: the regular poll comes first', now + 5 * HOUR_MS, undefined],
    ['a pause made up by a clock that was wrong', now + 9000 * HOUR_MS, undefined],
  ])('%s', (_, nextAttemptAt, expected) => {
    const cursor = nextAttemptAt === undefined ? synced : { ...synced, nextAttemptAt };
    expect(nextWakeAt([status({ cursors: [cursor] })], now)).toBe(expected);
  });

  it('not for an account that waits for its user', () => {
    const cursors = [{ ...synced, nextAttemptAt: now + MINUTE_MS }];
    expect(
      nextWakeAt([status({ cursors, account: { ...account, state: 'auth-blocked' } })], now),
    ).toBeUndefined();
  });
});
