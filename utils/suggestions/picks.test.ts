import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import { createWithdrawal } from '../datarights/withdraw';
import { AllsetDb } from '../db/schema';
import { createLearning } from '../learning/learning';
import { POLICY_VERSION } from '../privacy/policy';
import type { CommandInput } from '../rpc/contract';
import { type Settings, settingsSchema } from '../settings/schema';
import { createAnswerLog, findContradictions } from './answer-log';
import { createPicks } from './picks';
import { createQuestionReader } from './read-question';
import { createSuggest } from './suggest';

/** Seconds from here do not change which times are far enough ahead. */
const NOW = Date.parse('2026-11-23T10:05:00Z');
const question: CommandInput<'suggest'> = { durationMinutes: 30, within: 'two-weeks', title: '1:1 Ben' };

let db: AllsetDb;
let now: number;
let settings: Settings;
let pause: () => Promise<void>;
let world: Awaited<ReturnType<typeof createWorld>>;

async function createWorld() {
  const clock = { now: () => now, timeZone: () => 'Europe/Berlin' };
  const updateSettings = async (change: (settings: Settings) => Settings) => {
    settings = change(settings);
    return settings;
  };
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
    updateSettings,
    clock,
    pause: () => pause(),
    loadFeedback: () => picks.load(),
  });
  const readQuestion = createQuestionReader({
    db,
    learning,
    loadSettings: async () => settings,
    clock,
  });
  const picks = createPicks({ db, readQuestion, loadSettings: async () => settings });
  const keepAnswer = createAnswerLog(db);
  let kept: Promise<void> = Promise.resolve();
  const ask = createSuggest({
    readQuestion,
    onShown: (shown) => {
      kept = keepAnswer(shown, now);
    },
  });
  await createStartSample({ db, clock })();
  await learning.learn();
  return {
    learning,
    picks,
    async suggest(asked = question) {
      const answer = await ask(asked);
      await kept;
      return answer;
    },
    withdraw: createWithdrawal({
      db,
      stopSync: async () => {},
      disconnect: async () => 0,
      learn: learning.learn,
    }),
    async act(kind: 'picked' | 'dismissed', place: number, asked = question) {
      const { slots } = await ask(asked);
      const shown = slots.map(({ start, end }) => ({ start, end }));
      const start = shown[place]?.start ?? 0;
      return { start, id: await picks.record({ question: asked, shown, start, kind }) };
    },
  };
}

function agree(given = true): void {
  const record = { at: 1, surface: 'options', policyVersion: POLICY_VERSION, textHash: '' } as const;
  settings = { ...settings, consents: [{ ...record, purpose: 'learning-picks', given }] };
}

beforeEach(async () => {
  db = new AllsetDb(`picks-${crypto.randomUUID()}`);
  now = NOW;
  pause = async () => {};
  settings = settingsSchema.parse({});
  world = await createWorld();
});

describe('picks', () => {
  it('are not kept without consent', async () => {
    expect((await world.act('picked', 0)).id).toBeUndefined();
    expect(await db.feedback.count()).toBe(0);
  });

  it('are kept as numbers, without a word and without codes of words', async () => {
    agree();
    await world.act('picked', 1);
    const [row] = await db.feedback.toArray();
    expect(row).toMatchObject({ kind: 'picked', shown: 5, slot: 1, modelVersion: 1 });
    expect(Object.keys(row?.values ?? {}).length).toBeGreaterThan(10);
    expect(JSON.stringify(row)).not.toMatch(/Ben|1:1|titleTokens|eventId/);
  });

  it('count once where a time is copied and then opened', async () => {
    agree();
    await world.act('picked', 0);
    now += 60_000;
    await world.act('picked', 0);
    expect(await db.feedback.count()).toBe(1);
  });

  it('keep a dismissed time away from the same question, bring the next one in, and can be undone', async () => {
    agree();
    const before = await world.suggest();
    const { start, id } = await world.act('dismissed', 0);
    const after = await world.suggest();
    expect(after.slots.map((slot) => slot.start)).not.toContain(start);
    expect(after.slots).toHaveLength(before.slots.length);
    const other = await world.suggest({ ...question, durationMinutes: 60 });
    expect(other.slots.length).toBeGreaterThan(0);
    await world.picks.undo(id ?? 0);
    expect((await world.suggest()).slots).toEqual(before.slots);
  });

  it('keep a dismissed time off Google’s page, where no question was asked, and others of its length on it', async () => {
    agree();
    const general = { durationMinutes: 30, within: 'two-weeks', general: true } as const;
    const first = (await world.suggest(general)).slots[0]?.start ?? 0;
    const asked = { ...question, title: 'x' };
    const shown = [{ start: first, end: first + 30 * 60_000 }];
    await world.picks.record({ question: asked, shown, start: first, kind: 'dismissed' });
    const starts = async (more = {}) =>
      (await world.suggest({ ...general, ...more })).slots.map(({ start }) => start);
    expect(await starts()).not.toContain(first);
    expect(await starts()).toHaveLength(5);
    expect(await starts({ general: false })).toContain(first);
    expect((await starts({ durationMinutes: 60 })).length).toBe(5);
  });

  it('hide a time in one answer without keeping anything', async () => {
    const before = await world.suggest();
    const first = before.slots[0]?.start ?? 0;
    const after = await world.suggest({ ...question, without: [first] });
    expect(after.slots.map(({ start }) => start)).not.toContain(first);
    expect(after.slots).toHaveLength(5);
    expect(await db.feedback.count()).toBe(0);
  });

  it('change the order of times with the next fit, and leave nothing behind when the consent goes', async () => {
    agree();
    await world.learning.fit();
    const score = async (start: number) => {
      await db.suggestions.clear();
      await world.suggest({ ...question, title: 'x' });
      const [row] = await db.suggestions.toArray();
      const slot = row?.slots.find((one) => one.start === start);
      return Object.values(slot?.factors ?? {}).reduce((sum, part) => sum + part, 0);
    };
    const asked = { ...question, title: 'x' };
    const { slots } = await world.suggest(asked);
    const last = slots.at(-1)?.start ?? 0;
    const before = await score(last);
    // The same taste, said for many questions.
    for (let k = 0; k < 20; k++) {
      const one = { ...asked, title: `x${k}` };
      const shown = (await world.suggest(asked)).slots.map(({ start, end }) => ({ start, end }));
      await world.picks.record({ question: one, shown, start: last, kind: 'picked' });
    }
    now += 3_600_000;
    await world.learning.fit();
    now -= 3_600_000;
    expect(await score(last)).toBeGreaterThan(before);

    await world.withdraw(['learning-picks']);
    expect(await db.feedback.count()).toBe(0);
    expect((await world.learning.loadModel())?.personal).toBeUndefined();
    expect(await db.models.count()).toBe(1);
  }, 60_000);

  it('that are withdrawn while a fit runs have no part in it', async () => {
    agree();
    await world.act('picked', 0);
    let pauses = 0;
    pause = async () => {
      if (++pauses === 20) await world.withdraw(['learning-picks']);
    };
    await world.learning.fit();
    expect(pauses).toBeGreaterThan(20);
    expect((await world.learning.loadModel())?.personal).toBeUndefined();
  }, 60_000);
});

describe('shown answers', () => {
  it('are the same for the same input, by their own record', async () => {
    for (const title of ['1:1 Ben', 'Planning', '']) {
      await world.suggest({ ...question, title });
      now += 20_000;
      await world.suggest({ ...question, title });
    }
    await world.suggest();
    const rows = await db.suggestions.toArray();
    expect(rows).toHaveLength(4);
    expect(rows[3]?.input).toBe(rows[0]?.input);
    expect(rows[3]?.slots).toEqual(rows[0]?.slots);
    expect(findContradictions(rows)).toEqual([]);
  });

  it('carry factors that give their own order', async () => {
    await world.suggest();
    const [row] = await db.suggestions.toArray();
    const scores = row?.slots.map(({ factors }) => Object.values(factors).reduce((a, b) => a + b, 0)) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(row?.slots[0]).toMatchObject({ modelVersion: 1, learnedAt: NOW });
  });

  it('would be told apart, had the same input two answers', async () => {
    await world.suggest();
    const [row] = await db.suggestions.toArray();
    if (!row) throw new Error('no answer was kept');
    expect(findContradictions([row, { ...row, slots: row.slots.slice(1) }])).toEqual([row.input]);
  });

  it('are another input once the model is another', async () => {
    await world.suggest();
    await world.learning.ignorePattern('length:30', true);
    await world.suggest();
    const [first, second] = await db.suggestions.toArray();
    expect(second?.input).not.toBe(first?.input);
  });

  it('are not kept beyond two hundred, and go when learning goes', async () => {
    const [template] = await db.models.toArray();
    await db.suggestions.bulkAdd(Array.from({ length: 210 }, (_, at) => ({ at, input: at, slots: [] })));
    await world.suggest();
    expect(await db.suggestions.count()).toBe(200);
    await world.withdraw(['learning']);
    expect(await db.suggestions.count()).toBe(0);
    expect(template).toBeDefined();
  });
});
