import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import { AllsetDb } from '../db/schema';
import { POLICY_VERSION } from '../privacy/policy';
import { type Settings, settingsSchema } from '../settings/schema';
import { createLearning } from './learning';

const NOW = Date.parse('2026-11-23T10:00:00Z');

it('keeps what the user told it to ignore when it learns anew, and forgets it when that is taken back', async () => {
  const db = new AllsetDb('learning-test');
  let now = NOW;
  let settings = settingsSchema.parse({});
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock: { now: () => now, timeZone: () => 'Europe/Berlin' },
    pause: async () => {},
  });
  await db.accounts.put({
    id: 'sample',
    kind: 'sample',
    email: 'sample',
    grantedScopes: [],
    connectedAt: NOW,
    state: 'ok',
  });
  await learning.learn();
  const first = await learning.loadModel();

  await learning.ignorePattern('title:7', true);
  await learning.ignorePattern('title:7', true);
  const second = await learning.loadModel();
  expect(second?.ignored).toEqual(['title:7']);
  // Pages ask again where the time of the model has changed.
  expect(second?.learnedAt).not.toBe(first?.learnedAt);

  now += 1000;
  await learning.learn();
  expect(await learning.loadModel()).toMatchObject({ learnedAt: now, ignored: ['title:7'] });

  await learning.ignorePattern('title:7', false);
  expect((await learning.loadModel())?.ignored).toEqual([]);
});

it('fits the sample person once a day, keeps the fit when it learns anew, and answers in between', async () => {
  const db = new AllsetDb('fit-test');
  let now = NOW;
  let pauses = 0;
  let settings = settingsSchema.parse({});
  const clock = { now: () => now, timeZone: () => 'Europe/Berlin' };
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock,
    pause: async () => {
      pauses += 1;
    },
  });
  await createStartSample({ db, clock })();
  await learning.learn();
  expect((await learning.loadModel())?.personal).toBeUndefined();
  await learning.fit();
  const { personal } = (await learning.loadModel()) ?? {};
  expect(personal?.weights.length).toBeGreaterThan(10);
  expect(pauses).toBeGreaterThan(50);

  now += 3_600_000;
  pauses = 0;
  await learning.fit();
  expect(pauses).toBe(0);
  await learning.learn();
  expect((await learning.loadModel())?.personal).toEqual(personal);
});

it.each([
  ['learning', (db: AllsetDb) => db.models],
  ['commutes', (db: AllsetDb) => db.travel],
] as const)('keeps nothing where the yes to %s was taken back while it learned', async (purpose, table) => {
  const db = new AllsetDb(`withdrawn-${purpose}`);
  const yes = (given: boolean) => ({
    ...settings,
    consents: (['learning', 'commutes'] as const).map((one) => ({
      ...{ purpose: one, given: given || one !== purpose, at: 1, textHash: '' },
      ...{ surface: 'options' as const, policyVersion: POLICY_VERSION },
    })),
  });
  let settings: Settings = settingsSchema.parse({});
  settings = yes(true);
  const clock = { now: () => NOW, timeZone: () => 'Europe/Berlin' };
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock,
    pause: async () => {},
  });
  await createStartSample({ db, clock })();
  // Of a real person: the made-up one needs nobody's yes.
  await db.accounts.toCollection().modify({ kind: 'google' });
  await learning.learn();
  expect(await table(db).count()).toBe(1);
  db.entries.hook('reading', (row) => {
    settings = yes(false);
    return row;
  });
  await learning.learn();
  expect(await table(db).count()).toBe(0);
  if (purpose === 'learning') expect(await learning.loadModel()).toBeUndefined();
});
