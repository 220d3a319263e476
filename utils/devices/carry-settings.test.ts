import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { CARRYING_KEY } from '../privacy/carrying';
import { type Settings, settingsSchema } from '../settings/schema';
import { withChanges } from '../settings/stated-rules';
import { createCarrySettings } from './carry-settings';
import { toItems } from './sync-items';

/** One of a person’s computers, with a clock of its own; all share the browser’s sync. */
function createComputer(syncArea: ReturnType<typeof createMemoryArea>, clock = { now: () => 1_000 }) {
  const localArea = createMemoryArea();
  const handed: number[] = [];
  const state = { settings: settingsSchema.parse({}), allowed: true, writes: 0 };
  const update = (change: (settings: Settings) => Settings) => {
    state.settings = settingsSchema.parse(JSON.parse(JSON.stringify(change(state.settings))));
  };
  return {
    ...createCarrySettings({
      syncArea: {
        ...syncArea,
        set: async (items) => {
          state.writes += 1;
          await syncArea.set(items);
        },
      },
      localArea,
      loadSettings: async () => state.settings,
      changeRules: async (changes) => update((settings) => withChanges(settings, changes)),
      isAllowed: async () => state.allowed,
      onHanded: async (bytes) => void handed.push(bytes),
      clock,
    }),
    state,
    handed,
    change: (changes: Parameters<typeof withChanges>[1]) =>
      update((settings) => withChanges(settings, changes)),
    trouble: async () =>
      ((await localArea.get(null))[CARRYING_KEY] as { trouble?: string } | undefined)?.trouble,
    localArea,
  };
}

describe('settings on several computers', () => {
  it('become the same: the later change of each rule holds', async () => {
    const shared = createMemoryArea();
    const [a, b] = [createComputer(shared), createComputer(shared, { now: () => 50 })];
    a.change({ focusMinutes: 60, leanEarly: 1 });
    await a.carry();
    await b.carry();
    expect(b.state.settings).toMatchObject({
      focusMinutes: 60,
      leanEarly: 1,
      stated: ['focusMinutes', 'leanEarly'],
    });
    // The clock of the second is far behind; what it says later still is later.
    b.change({ leanEarly: -2 });
    await b.carry();
    await a.carry();
    expect(a.state.settings).toMatchObject({ focusMinutes: 60, leanEarly: -2 });
    a.change({ auto: ['focusMinutes'] });
    await a.carry();
    await b.carry();
    expect(b.state.settings.stated).toEqual(['leanEarly']);
  });

  it('of one that joins give way to what is there, and add what is not', async () => {
    const shared = createMemoryArea();
    const [a, b] = [createComputer(shared), createComputer(shared, { now: () => 9_000 })];
    a.change({ leanEarly: 1 });
    await a.carry();
    a.change({ leanEarly: 2 });
    await a.carry();
    b.change({ leanEarly: -2, shortMeetings: true });
    await b.carry();
    await a.carry();
    for (const { state } of [a, b])
      expect(state.settings).toMatchObject({ leanEarly: 2, shortMeetings: true });
  });

  it('come to the same whatever is changed and carried in whichever order', async () => {
    const step = fc.record({
      who: fc.nat(2),
      value: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
      rule: fc.constantFrom('leanEarly', 'leanMorning', 'leanTogether'),
      carries: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const shared = createMemoryArea();
        let now = 100;
        const all = [5_000, 0, -5_000].map((off) =>
          createComputer(shared, { now: () => Math.max(1, now + off) }),
        );
        for (const { who, value, rule, carries } of steps) {
          now += 1;
          all[who]?.change(value === undefined ? { auto: [rule] } : { [rule]: value });
          if (carries) await all[who]?.carry();
        }
        for (let round = 0; round < 3; round++) for (const one of all) await one.carry();
        const [first, ...others] = all.map(({ state: { settings, writes } }) => ({
          ...settings,
          stated: [...settings.stated].sort(),
          writes,
        }));
        for (const other of others) expect({ ...other, writes: 0 }).toEqual({ ...first, writes: 0 });
        const before = all.map(({ state }) => state.writes);
        for (const one of all) await one.carry();
        expect(all.map(({ state }) => state.writes)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('are not written again where nothing changed, and each hand-over is noted with its size', async () => {
    const a = createComputer(createMemoryArea());
    a.change({ focusMinutes: 60 });
    await a.carry();
    await a.carry();
    expect(a.state.writes).toBe(1);
    expect(a.handed).toEqual([expect.any(Number)]);
    expect(a.handed[0]).toBeGreaterThan(40);
  });

  it('stay here without a yes, and while everything rests', async () => {
    const shared = createMemoryArea();
    const a = createComputer(shared);
    a.change({ focusMinutes: 60 });
    a.state.allowed = false;
    await a.carry();
    expect(shared.items.size).toBe(0);
    expect((await a.localArea.get(null))[CARRYING_KEY]).toBeUndefined();
  });

  it('are gone there at once when the yes is taken back, and are not written again by what was under way', async () => {
    const shared = createMemoryArea();
    const a = createComputer(shared);
    a.change({ focusMinutes: 60 });
    const running = a.carry();
    const clearing = a.clear();
    a.state.allowed = false;
    void a.carry();
    await Promise.all([running, clearing, a.settled()]);
    expect(shared.items.size).toBe(0);
    expect((await a.localArea.get(null))[CARRYING_KEY]).toBeUndefined();
  });

  it('are not sent by a second computer once the copy was deleted, until somebody says so', async () => {
    const shared = createMemoryArea();
    const [a, b] = [createComputer(shared), createComputer(shared)];
    a.change({ focusMinutes: 60 });
    await a.carry();
    await b.carry();
    await a.clear();
    b.change({ leanEarly: 1 });
    await b.carry();
    await b.carry();
    expect(shared.items.size).toBe(0);
    expect(await b.trouble()).toBe('ended');
    await b.resume();
    expect(shared.items.size).toBe(2);
    expect(await b.trouble()).toBeUndefined();
  });

  it.each([
    ['newer', { 'rule leanEarly 0': { version: 2, at: 5, of: 1, part: '1' } }],
    ['broken', { 'rule leanEarly 0': { version: 1, at: 5, of: 1, part: '99' } }],
  ])('change nothing, here or there, beside a copy that is %s', async (trouble, copy) => {
    const shared = createMemoryArea({ ...toItems({ focusMinutes: { at: 5, value: 30 } }), ...copy });
    const before = [...shared.items];
    const a = createComputer(shared);
    a.change({ shortMeetings: true });
    await a.carry();
    expect(await a.trouble()).toBe(trouble);
    expect([...shared.items]).toEqual(before);
    expect(a.state.settings).toMatchObject({ focusMinutes: 0, leanEarly: 0 });
  });

  it('wait for a rule that is still on its way, and never put an older one in its place', async () => {
    const shared = createMemoryArea();
    const [a, b] = [createComputer(shared), createComputer(shared)];
    const days = Array.from({ length: 150 }, (_, day) => ({
      date: `2027-01-${10 + (day % 20)}`,
      blocks: [],
    }));
    a.change({ hoursExceptions: days, leanEarly: 1 });
    await a.carry();
    const late = shared.items.get('rule hoursExceptions 1') ?? '';
    shared.items.delete('rule hoursExceptions 1');
    b.change({ hoursExceptions: [] });
    await b.carry();
    await b.carry();
    expect(b.state.settings).toMatchObject({ leanEarly: 1, hoursExceptions: [] });
    shared.items.set('rule hoursExceptions 1', late);
    await b.carry();
    expect(b.state.settings.hoursExceptions).toHaveLength(150);
  });

  it('are tried again where the browser refused them', async () => {
    const shared = createMemoryArea();
    let full = true;
    const a = createComputer({
      ...shared,
      set: async (items) => {
        if (full) throw new Error('QUOTA_BYTES quota exceeded');
        await shared.set(items);
      },
    });
    a.change({ focusMinutes: 60 });
    await a.carry();
    expect(await a.trouble()).toBe('refused');
    full = false;
    await a.carry();
    expect(await a.trouble()).toBeUndefined();
    expect(shared.items.size).toBe(1);
  });
});
