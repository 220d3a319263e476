import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { AllsetDb } from '../db/schema';
import { settingsSchema } from '../settings/schema';
import { createLearning } from './learning';

const NOW = Date.parse('2026-11-23T10:00:00Z');

it('keeps what the user told it to ignore when it learns anew, and forgets it when that is taken back', async () => {
  const db = new AllsetDb('learning-test');
  let now = NOW;
  let settings = settingsSchema.parse({});
  const learning = createLearning({
    db,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock: { now: () => now, timeZone: () => 'Europe/Berlin' },
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
