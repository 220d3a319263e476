import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CursorRow } from '../db/rows';
import { errorCodes } from '../errors';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant';
import { backOffMs, planFailure } from './plan-failure';
import { LONGEST_PAUSE_MS, newCursor, pauseEnd, planSync, type SyncWish } from './plan-sync';

const now = 1_800_000_000_000;
const wish: SyncWish = { now, historyFrom: now - 400 * DAY_MS, paramsHash: 'p', mood: 'patient' };
const idle: CursorRow = {
  ...newCursor('ana cal', wish),
  phase: 'idle',
  generation: 3,
  syncToken: 'token',
  tokenAt: now - HOUR_MS,
  fullSyncedAt: now - DAY_MS,
};
const half: CursorRow = { ...idle, phase: 'full', pageToken: 'two', pageAt: now - MINUTE_MS, pages: 1 };

describe('planSync', () => {
  it.each<{ name: string; cursor: CursorRow; change?: Partial<SyncWish>; run: Partial<CursorRow> }>([
    { name: 'a calendar never read', cursor: newCursor('k', wish), run: { phase: 'full', generation: 1 } },
    { name: 'an idle one', cursor: idle, run: { phase: 'incremental', syncToken: 'token', generation: 3 } },
    { name: 'a full run half way', cursor: half, run: { phase: 'full', pageToken: 'two', generation: 3 } },
    {
      name: 'a full run whose page token is too old',
      cursor: { ...half, pageAt: now - DAY_MS },
      run: { phase: 'full', generation: 4, seen: 0, pages: 0 },
    },
    {
      name: 'a full run whose page token is of the future',
      cursor: { ...half, pageAt: now + DAY_MS },
      run: { phase: 'full', generation: 4 },
    },
    {
      name: 'an increment half way',
      cursor: { ...half, phase: 'incremental' },
      run: { phase: 'incremental', pageToken: 'two', pages: 1 },
    },
    {
      name: 'an increment whose page token is too old',
      cursor: { ...half, phase: 'incremental', pageAt: now - DAY_MS },
      run: { phase: 'incremental', syncToken: 'token', pages: 0 },
    },
    {
      name: 'other parameters',
      cursor: idle,
      change: { paramsHash: 'q' },
      run: { phase: 'full', paramsHash: 'q' },
    },
    {
      name: 'a longer history wanted',
      cursor: idle,
      change: { historyFrom: now - 800 * DAY_MS },
      run: { phase: 'full', coveredFrom: now - 800 * DAY_MS },
    },
    {
      name: 'a shorter one',
      cursor: idle,
      change: { historyFrom: now - 90 * DAY_MS },
      run: { phase: 'incremental' },
    },
    {
      name: 'a month since the last full run',
      cursor: { ...idle, fullSyncedAt: now - 34 * DAY_MS },
      run: { phase: 'full' },
    },
    { name: 'a rebuild', cursor: idle, change: { mood: 'rebuild' }, run: { phase: 'full' } },
    { name: 'a rebuild half way', cursor: half, change: { mood: 'rebuild' }, run: { pageToken: 'two' } },
    {
      name: 'an unavailable calendar',
      cursor: { ...idle, phase: 'unavailable' },
      run: { phase: 'incremental' },
    },
    {
      name: 'a user who waits skips a pause',
      cursor: { ...idle, nextAttemptAt: now + MINUTE_MS },
      change: { mood: 'eager' },
      run: { phase: 'incremental' },
    },
  ])('$name', ({ cursor, change, run }) => {
    const step = planSync(cursor, { ...wish, ...change });
    expect(step).toMatchObject({ kind: 'fetch', run });
  });

  it('a full run knows no sync token, an increment no page of an earlier run', () => {
    const full = planSync(idle, { ...wish, mood: 'rebuild' });
    expect(full.kind === 'fetch' && full.run).not.toHaveProperty('syncToken');
    const stale = planSync({ ...half, phase: 'incremental', pageAt: 0 }, wish);
    expect(stale.kind === 'fetch' && stale.run).not.toHaveProperty('pageToken');
  });

  it('an alarm waits out a pause', () => {
    const cursor = { ...idle, nextAttemptAt: now + MINUTE_MS };
    expect(planSync(cursor, wish)).toEqual({ kind: 'wait', until: now + MINUTE_MS });
  });
});

describe('planFailure', () => {
  const context = { ...wish, random: 0.5, pauses: 0 };

  it('never touches what is stored of the entries, whatever went wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...errorCodes),
        fc.constantFrom(idle, half, newCursor('k', wish)),
        fc.nat({ max: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (code, run, failures, random) => {
          const plan = planFailure({ ...run, failures }, { code }, { ...context, random });
          expect([plan.cursor.count, plan.cursor.checksum]).toEqual([run.count, run.checksum]);
        },
      ),
    );
  });

  it('never pauses longer than a later look believes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...errorCodes),
        fc.nat({ max: 50 }),
        fc.nat({ max: 10 * DAY_MS }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (code, failures, retryAfterMs, random) => {
          const failing = { ...context, random, pauses: failures };
          const plan = planFailure({ ...idle, failures }, { code, retryAfterMs }, failing);
          for (const until of [plan.cursor.nextAttemptAt, plan.account?.pausedUntil]) {
            if (until !== undefined) expect(pauseEnd(until, now)).toBe(until);
            expect((until ?? now) - now).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
          }
        },
      ),
    );
  });

  it('restarts a run twice, then rests', () => {
    let cursor: CursorRow = half;
    const again: boolean[] = [];
    for (let i = 0; i < 3; i++) {
      const plan = planFailure(cursor, { code: 'sync-token-expired' }, context);
      again.push(plan.again);
      cursor = plan.cursor;
    }
    expect(again).toEqual([true, true, false]);
    expect(cursor.nextAttemptAt).toBeGreaterThanOrEqual(now + HOUR_MS);
  });

  it('keeps the checkpoint where only the network failed', () => {
    for (const code of ['offline', 'server-error', 'rate-limited', 'quota', 'auth-required'] as const) {
      expect(planFailure(half, { code }, context).cursor).toMatchObject({ pageToken: 'two', generation: 3 });
    }
  });
});

describe('backOffMs', () => {
  it('doubles from half a minute to an hour, with jitter of a half', () => {
    expect([0, 1, 2, 7, 40].map((failures) => backOffMs(failures, 0))).toEqual([
      15_000, 30_000, 60_000, 1_800_000, 1_800_000,
    ]);
    expect(backOffMs(40, 0.999)).toBeLessThanOrEqual(HOUR_MS);
  });
});
