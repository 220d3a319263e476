import { afterEach, describe, expect, it } from 'vitest';
import { createGoogleClient, type GoogleClient } from '../../utils/google/client';
import { createFetch } from '../fakes/google/create-fetch';
import { many, putAll, single } from './events';
import { ANA, createRig, type Rig, START } from './rig';

const DAY = 86_400_000;

let rig: Rig;
afterEach(() => rig.end());

function client(): GoogleClient {
  return createGoogleClient({
    fetch: createFetch(rig.google),
    getToken: async () => ({ value: rig.issue(ANA) }),
    invalidateToken: async () => undefined,
    onRequest: (entry) => void rig.ledger.push(entry),
    clock: rig.clock,
  });
}

describe('A10.41 free/busy', () => {
  it('A10.41 51 calendars and 200 days: as many questions as Google wants, one answer', async () => {
    rig = createRig();
    const ids = Array.from({ length: 60 }, (_, i) => `c${i}@group.example`);
    for (const id of ids) rig.world.addCalendar({ account: ANA, id });
    rig.world.putEvent('c55@group.example', single('late', '2026-08-20T09:00'));
    const window = { start: START, end: START + 200 * DAY };
    const { busy, refused } = await client().queryFreeBusy(ids, window);
    expect(busy.size).toBe(60);
    expect(refused.size).toBe(0);
    expect(busy.get('c55@group.example')).toHaveLength(1);
    expect(rig.ledger.map((entry) => entry.purpose)).toEqual(Array(8).fill('read-free-busy'));
    expect(rig.google.violations()).toEqual([]);
  });

  it('A10.41 an event across the cut between two questions is one busy time, overlapping ones too', async () => {
    rig = createRig();
    rig.world.putEvent(ANA, {
      id: 'across',
      start: { dateTime: new Date(START + 60 * DAY - 3_600_000).toISOString() },
      end: { dateTime: new Date(START + 60 * DAY + 3_600_000).toISOString() },
    });
    rig.world.putEvent(ANA, {
      id: 'over',
      start: { dateTime: new Date(START + 60 * DAY).toISOString() },
      end: { dateTime: new Date(START + 60 * DAY + 7_200_000).toISOString() },
    });
    const { busy } = await client().queryFreeBusy([ANA], { start: START, end: START + 90 * DAY });
    expect(busy.get(ANA)).toEqual([
      { start: START + 60 * DAY - 3_600_000, end: START + 60 * DAY + 7_200_000 },
    ]);
  });

  it('A10.41 a calendar Google won’t answer for is refused, never free', async () => {
    rig = createRig();
    const { busy, refused } = await client().queryFreeBusy([ANA, 'who@nowhere.example'], {
      start: START,
      end: START + DAY,
    });
    expect(busy.has('who@nowhere.example')).toBe(false);
    expect(refused.get('who@nowhere.example')).toBe('notFound');
    expect(busy.get(ANA)).toEqual([]);
  });

  it('A10.41 «primary» stays the name it was asked by', async () => {
    rig = createRig();
    putAll(rig, many(1));
    const { busy } = await client().queryFreeBusy(['primary'], { start: START - DAY, end: START + DAY });
    expect(busy.get('primary')).toHaveLength(1);
  });

  it('A10.41 a window that begins or ends in a night of changing clocks', async () => {
    rig = createRig();
    const gap = Date.parse('2026-03-29T01:00:00Z');
    const time = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone: 'Europe/Berlin' });
    putAll(rig, [{ id: 'night', start: time(gap - 3_600_000), end: time(gap + 3_600_000) }]);
    const { busy } = await client().queryFreeBusy([ANA], { start: gap - 1_800_000, end: gap + 1_800_000 });
    expect(busy.get(ANA)).toEqual([{ start: gap - 1_800_000, end: gap + 1_800_000 }]);
  });
});
