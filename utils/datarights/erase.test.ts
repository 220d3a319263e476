import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { measure } from '../db/pages';
import { consentsOf } from '../privacy/consents';
import type { ErasureRequest } from '../privacy/plan-erasure';
import { createErasure } from './erase';
import { loadForgotten } from './load-forgotten';

const ANA = 'ana@northwind.example';
const KEY = `${ANA} ${ANA}`;

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
  const cursor = await world.db.cursors.get(KEY);
  if (cursor) await world.db.cursors.put({ ...cursor, ...(await measure(world.db, KEY)) });
});
afterEach(() => world.db.delete());

const erase = (request: ErasureRequest) => createErasure(world)(request);

/** As somebody in UTC names them. */
const days = (startOn: string, endOn: string): ErasureRequest => ({
  ...{ kind: 'range', startOn, endOn },
  ...{ start: Date.parse(startOn), end: Date.parse(endOn) },
});

/** The cursor's figures are those of the rows, or the next check would take the deletion for damage. */
async function expectConsistent(): Promise<void> {
  expect(await world.db.cursors.get(KEY)).toMatchObject(await measure(world.db, KEY));
}

describe('erase', () => {
  it('removes a record, what was learned from it, and remembers a code', async () => {
    const receipt = await erase({ kind: 'record', calendarKey: KEY, id: 'past' });
    expect(receipt).toMatchObject({
      removed: 1,
      bared: 0,
      unlearned: 1,
      left: ['google-copy', 'browser-files'],
    });
    expect(await world.db.entries.get([KEY, 'past'])).toBeUndefined();
    expect((await loadForgotten(world.local)).events).toHaveLength(1);
    await expectConsistent();
  });

  it('keeps a time that is still to come busy', async () => {
    expect(await erase({ kind: 'record', calendarKey: KEY, id: 'future' })).toMatchObject({
      removed: 0,
      bared: 1,
    });
    const row = await world.db.entries.get([KEY, 'future']);
    expect(row).toMatchObject({
      transparency: 'opaque',
      time: { start: Date.parse('2026-03-20T09:00:00Z') },
    });
    expect(JSON.stringify(row)).not.toContain('canary');
    await expectConsistent();
  });

  it('overtakes a sync that is under way', async () => {
    const before = (await world.db.cursors.get(KEY))?.revision ?? 0;
    await erase(days('1970-01-01', '2026-03-05'));
    expect((await world.db.cursors.get(KEY))?.revision).toBeGreaterThan(before);
  });

  it('forgets a person: in events, in what was learned, and when Google sends them again', async () => {
    const receipt = await erase({ kind: 'person', email: 'canary-guest@northwind.example' });
    expect(receipt).toMatchObject({ removed: 0, bared: 3 });
    expect(await world.dump()).not.toContain('canary-guest');
    expect((await loadForgotten(world.local)).people).toHaveLength(1);
    await expectConsistent();
  });

  it('forgets the events and keeps the pattern', async () => {
    const receipt = await erase({ kind: 'events' });
    expect(receipt).toMatchObject({ removed: 1, bared: 2, unlearned: 0 });
    expect(JSON.stringify(await world.db.entries.toArray())).not.toContain('canary');
    expect((await world.db.models.get('current'))?.meetings).toBe(1);
    expect((await world.loadSettings()).historyMonths).toBe(0);
    await expectConsistent();
  });

  it('lets go of a calendar, and of an account', async () => {
    expect(await erase({ kind: 'calendar', calendarKey: KEY })).toMatchObject({ removed: 3 });
    await erase({ kind: 'account', accountId: ANA });
    expect(world.asked).toEqual([`choose ${KEY} false`, 'learn', `disconnect ${ANA}`, 'learn']);
  });

  it('removes a calendar from a file or an address whole: an address would bring back what is only not chosen', async () => {
    await world.db.accounts.toCollection().modify({ kind: 'files' });
    await erase({ kind: 'calendar', calendarKey: KEY });
    expect(world.asked).toEqual([`remove ${KEY}`, 'learn']);
  });

  it.each([
    ['A', 'calendars', [`stop`, `disconnect ${ANA}`, 'learn']],
    ['C', 'learning', []],
    ['D', 'calendars', ['stop', `disconnect ${ANA}`, 'learn']],
    ['E', 'guests', ['stop', 'learn']],
  ] as const)('for category %s takes %s back for good', async (category, purpose, asked) => {
    await erase({ kind: 'category', category });
    expect(consentsOf((await world.loadSettings()).consents)[purpose]).toBe(false);
    expect(world.asked).toEqual(asked);
  });

  it('empties what was noted of the use', async () => {
    await world.local.set({ 'ledger-sums': { until: 1, lines: [] } });
    expect(await erase({ kind: 'category', category: 'B' })).toMatchObject({ removed: 3 });
    expect(await world.db.requests.count()).toBe(0);
    expect(await world.db.proposals.count()).toBe(0);
    expect(world.local.items.has('ledger-sums')).toBe(false);
  });

  it('forgets what was proposed for the days that were named', async () => {
    await erase(days('2026-03-19', '2026-03-20'));
    expect(await world.db.proposals.count()).toBe(1);
    await erase(days('2026-03-20', '2026-03-21'));
    expect(await world.db.proposals.count()).toBe(0);
  });

  it('sets the settings back and keeps the answers', async () => {
    await world.updateSettings((settings) => ({ ...settings, bufferBeforeMinutes: 30 }));
    await erase({ kind: 'category', category: 'F' });
    const settings = await world.loadSettings();
    expect(settings).toMatchObject({ bufferBeforeMinutes: 0, googleClientId: '', learningSalt: 'salt' });
    expect(settings.consents).toHaveLength(3);
  });
});
