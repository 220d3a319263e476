import { beforeEach, describe, expect, it } from 'vitest';
import { forgetProposedGuests, forgetProposedTitles, loadProposals } from '../db/proposals';
import { AllsetDb } from '../db/schema';
import { createKeepProposal } from './keep-proposal';

const HOUR = 3_600_000;
const BEN = { email: 'ben@northwind.example' };
const CYD = { email: 'cyd@northwind.example', optional: true };

describe('keepProposal', () => {
  let db: AllsetDb;
  let now = 1_000 * HOUR;
  let consents = { titles: true, guests: true };
  beforeEach(() => {
    db = new AllsetDb(`proposals-${crypto.randomUUID()}`);
    consents = { titles: true, guests: true };
    now = 1_000 * HOUR;
  });
  const keep = (hours: number, more: object = {}) =>
    createKeepProposal({
      db,
      loadConsents: async () => consents,
      clock: { now: () => now, timeZone: () => 'UTC' },
    })({
      slots: [{ start: now + hours * HOUR, end: now + (hours + 1) * HOUR }],
      timeZone: 'America/New_York',
      locale: 'en-US',
      title: ' Planning ',
      guests: [BEN, CYD],
      ...more,
    });

  it('keeps title and guests where the user agreed to keeping such, and nothing of them elsewhere', async () => {
    await keep(1);
    expect(await db.proposals.toArray()).toMatchObject([{ title: 'Planning', guests: [BEN, CYD] }]);
    consents = { titles: false, guests: false };
    await keep(2);
    const [, bare] = await db.proposals.toArray();
    expect(Object.keys(bare ?? {}).sort()).toEqual(['at', 'id', 'locale', 'slots', 'timeZone']);
  });

  it('keeps the same times once, ten proposals at most, and shows those with a time to come, newest first', async () => {
    await keep(1);
    await keep(1, { title: 'Another' });
    expect(await db.proposals.toArray()).toMatchObject([{ title: 'Another' }]);
    for (let hours = 2; hours < 14; hours++) await keep(hours);
    expect(await db.proposals.count()).toBe(10);
    const shown = await loadProposals(db, now + 6 * HOUR);
    expect(shown.map(({ slots }) => ((slots[0]?.start ?? 0) - now) / HOUR)).toEqual([
      13, 12, 11, 10, 9, 8, 7,
    ]);
  });

  it('gives up titles and guests that are not wanted any more', async () => {
    await keep(1);
    expect(await forgetProposedGuests(db, ' BEN@northwind.example')).toBe(1);
    expect(await db.proposals.toArray()).toMatchObject([{ guests: [CYD] }]);
    await forgetProposedGuests(db);
    await forgetProposedTitles(db);
    const [row] = await db.proposals.toArray();
    expect(row).not.toHaveProperty('guests');
    expect(row).not.toHaveProperty('title');
  });
});
