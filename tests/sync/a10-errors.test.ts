import { afterEach, describe, expect, it } from 'vitest';
import { EVENTS, expectAgreement, many, putAll } from './events';
import { ANA, createRig, type Rig } from './rig';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TEAM = 'team@group.example';

let rig: Rig;
afterEach(() => rig.end());

async function connected(
  options: Parameters<typeof createRig>[0] = { paging: { pageSize: 2 } },
): Promise<void> {
  rig = createRig(options);
  putAll(rig, many(6));
  await rig.connect();
}

describe('A10.9 the token expires mid-run', () => {
  it('A10.9 one silent renewal, and the same page goes on', async () => {
    await connected();
    rig.google.faults.add({ match: EVENTS, nth: 2, fault: { status: 401, reason: 'authError' } });
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    const pages = rig
      .eventRequests()
      .map((request) => `${request.status} ${request.query['pageToken'] ?? 'first'}`);
    expect(pages[1]?.slice(4)).toBe(pages[2]?.slice(4));
    expect(pages.map((page) => page.slice(0, 3))).toEqual(['200', '401', '200', '200']);
    await expectAgreement(rig);
  });

  it('A10.9 a second 401: the user has to connect again, the checkpoint stays', async () => {
    await connected();
    rig.google.faults.add({ match: EVENTS, nth: 2, times: 2, fault: { status: 401, reason: 'authError' } });
    expect(await rig.run()).toEqual({ kind: 'failed', code: 'auth-required' });
    expect((await rig.db.accounts.get(ANA))?.state).toBe('auth-required');
    const checkpoint = (await rig.cursor())?.pageToken;
    expect(checkpoint).toBeDefined();
    expect(await rig.run()).toEqual({ kind: 'skipped', why: 'needs-user' });

    await rig.connect();
    rig.google.forgetRequests();
    expect(await rig.run('connect')).toMatchObject({ kind: 'done', behind: 0 });
    expect(rig.eventRequests()[0]?.query['pageToken']).toBe(checkpoint);
    await expectAgreement(rig);
  });
});

describe('A10.10 too fast', () => {
  it.each([
    { name: '403 rateLimitExceeded', fault: { status: 403, reason: 'rateLimitExceeded' }, atLeast: 15_000 },
    {
      name: '403 userRateLimitExceeded',
      fault: { status: 403, reason: 'userRateLimitExceeded' },
      atLeast: 15_000,
    },
    { name: '429', fault: { status: 429, reason: 'rateLimitExceeded' }, atLeast: 15_000 },
    {
      name: '429 with Retry-After',
      fault: { status: 429, reason: 'rateLimitExceeded', retryAfterSeconds: 600 },
      atLeast: 600_000,
    },
  ])('A10.10 $name: the pause is stored and outlives the worker', async ({ fault, atLeast }) => {
    await connected();
    rig.google.faults.add({ match: EVENTS, nth: 2, fault });
    expect(await rig.run()).toEqual({ kind: 'failed', code: 'rate-limited' });
    const until = (await rig.db.accounts.get(ANA))?.pausedUntil ?? 0;
    expect(until - rig.clock.now()).toBeGreaterThanOrEqual(atLeast);
    const next = rig.createContext();
    expect(await next.sync.syncAccount(ANA, { reason: 'user' })).toMatchObject({
      kind: 'skipped',
      why: 'paused',
    });
    rig.setNow(until);
    expect(await next.sync.syncAccount(ANA, { reason: 'alarm' })).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.db.accounts.get(ANA)).not.toHaveProperty('pausedUntil');
    await expectAgreement(rig);
  });

  it('A10.10 other accounts go on', async () => {
    const bo = 'bo@northwind.example';
    await connected();
    rig.world.addAccount({ email: bo });
    putAll(rig, many(3), bo);
    await rig.sync.connectAccount({ email: bo, grantedScopes: [] });
    rig.google.faults.add({
      match: { path: encodeURIComponent(ANA) },
      times: 9,
      fault: { status: 429, reason: 'rateLimitExceeded' },
    });
    expect(await rig.run()).toEqual({ kind: 'failed', code: 'rate-limited' });
    expect(await rig.sync.syncAccount(bo, { reason: 'alarm' })).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.db.entries.count()).toBe(3);
  });

  it('A10.10 pauses grow while it lasts, and never beyond an hour', async () => {
    await connected();
    rig.google.faults.add({ match: EVENTS, times: 99, fault: { status: 429, reason: 'rateLimitExceeded' } });
    const pauses: number[] = [];
    for (let i = 0; i < 12; i++) {
      await rig.run();
      const until = (await rig.db.accounts.get(ANA))?.pausedUntil ?? 0;
      pauses.push(until - rig.clock.now());
      rig.setNow(until);
    }
    expect(pauses[1]).toBe((pauses[0] ?? 0) * 2);
    expect(Math.max(...pauses)).toBe(45 * MINUTE);
  });
});

describe('A10.11 limits and permissions', () => {
  it.each(['quotaExceeded', 'dailyLimitExceeded', 'variableTermLimitExceeded'])(
    'A10.11 403 %s: an hour or more of rest',
    async (reason) => {
      await connected();
      rig.google.faults.add({ match: EVENTS, fault: { status: 403, reason } });
      expect(await rig.run()).toEqual({ kind: 'failed', code: 'quota' });
      const until = (await rig.db.accounts.get(ANA))?.pausedUntil ?? 0;
      expect(until - rig.clock.now()).toBeGreaterThanOrEqual(HOUR);
      rig.setNow(until);
      expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    },
  );

  it('A10.11 a missing scope is noted for that calendar and not asked again every poll', async () => {
    await connected({ scopes: ['calendar.events.owned.readonly', 'calendar.calendarlist.readonly'] });
    rig.world.addCalendar({ account: ANA, id: TEAM, accessRole: 'reader' });
    await rig.sync.refreshCalendarList(ANA);
    await rig.sync.chooseCalendar(rig.keyOf(TEAM), true);
    expect(await rig.run()).toMatchObject({ kind: 'done', calendars: 2, behind: 1 });
    expect((await rig.cursor(TEAM))?.lastError?.code).toBe('scope-missing');
    rig.google.forgetRequests();
    rig.pass(10 * MINUTE);
    await rig.run();
    expect(rig.eventRequests(TEAM)).toHaveLength(0);
    expect(rig.eventRequests(ANA)).toHaveLength(1);
    expect(rig.google.violations()).toEqual([]);
  });

  it('A10.11 a scope Google misses all the same is noted, not looped', async () => {
    await connected();
    rig.google.faults.add({
      match: EVENTS,
      times: 99,
      fault: { status: 403, reason: 'insufficientPermissions' },
    });
    await rig.run();
    rig.pass(10 * MINUTE);
    await rig.run();
    expect(rig.eventRequests()).toHaveLength(1);
    expect((await rig.cursor())?.lastError?.code).toBe('scope-missing');
  });
});

describe('A10.13 answers that are none', () => {
  it.each([
    { name: '500', fault: { status: 500 }, code: 'server-error' },
    { name: '503', fault: { status: 503 }, code: 'server-error' },
    { name: 'an HTML page with 502', fault: { html: 502 }, code: 'server-error' },
    { name: 'an HTML page with 200', fault: { html: 200 }, code: 'bad-response' },
    { name: 'truncated JSON', fault: { body: '{"items":[{"id":"a' }, code: 'bad-response' },
    { name: 'an answer cut off on its way', fault: { truncate: 50 }, code: 'bad-response' },
    { name: '200 with an error inside', fault: { body: '{"error":{"code":503}}' }, code: 'server-error' },
    { name: '200 with an empty body', fault: { body: '' }, code: 'bad-response' },
    { name: '200 with an array', fault: { body: '[]' }, code: 'bad-response' },
    {
      name: 'items that are no list',
      fault: { body: '{"items":{},"nextSyncToken":"x"}' },
      code: 'bad-response',
    },
    { name: 'a lost connection', fault: { drop: 'before' as const }, code: 'offline' },
    { name: 'a lost answer', fault: { drop: 'after' as const }, code: 'offline' },
    {
      name: 'an answer that does not come in time',
      fault: { delayMs: 400 },
      code: 'offline',
      deadlineMs: 50,
    },
  ])(
    'A10.13 $name: data and checkpoint stay, the next try goes on there',
    async ({ fault, code, deadlineMs }) => {
      await connected({ paging: { pageSize: 2 }, ...(deadlineMs ? { deadlineMs } : {}) });
      rig.google.faults.add({ match: EVENTS, nth: 2, fault });
      await rig.run();
      expect((await rig.cursor())?.lastError?.code).toBe(code);
      expect(await rig.entries()).toHaveLength(2);
      expect(await rig.run()).toMatchObject({ behind: 1 });
      expect(rig.ledger.filter((entry) => entry.purpose === 'read-events')).toHaveLength(2);
      rig.pass(5 * MINUTE);
      expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
      expect(await rig.entries()).toHaveLength(6);
      await expectAgreement(rig);
    },
  );
});
