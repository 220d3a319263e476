import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { diagnosticsText } from './diagnostics';

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
});
afterEach(() => world.db.delete());

it('says how things stand without a word of the calendar', async () => {
  await world.db.accounts.toCollection().modify({ state: 'auth-required' });
  await world.db.cursors.toCollection().modify({ lastError: { code: 'offline', at: world.clock.now() } });
  const text = diagnosticsText({
    now: world.clock.now(),
    version: '0.1.0',
    browser: 'Chromium 156',
    timeZone: 'Europe/Berlin',
    accounts: await world.db.accounts.toArray(),
    cursors: await world.db.cursors.toArray(),
    quarantined: await world.db.quarantine.count(),
    requests: await world.db.requests.toArray(),
    learnedFrom: 12,
  });
  expect(text).toContain('account 1: google, auth-required');
  expect(text).toContain('last: offline');
  expect(text).toContain('unreadable events: 1');
  expect(text).toContain('GET /calendar/v3/calendars/{calendarId}/events (read-events) 200');
  expect(text).not.toMatch(/canary|northwind|@/);
});
