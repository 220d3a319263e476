import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import { AllsetDb } from '../db/schema';
import { createLearning } from '../learning/learning';
import { settingsSchema } from '../settings/schema';
import { createQuestionReader } from './read-question';
import { createSuggest } from './suggest';

const NOW = Date.parse('2026-11-23T10:05:00Z');

it('answers between the slices of a fit: no question waits for the whole of it', async () => {
  const db = new AllsetDb(`fitting-${crypto.randomUUID()}`);
  const clock = { now: () => NOW, timeZone: () => 'Europe/Berlin' };
  let settings = settingsSchema.parse({});
  await createStartSample({ db, clock })();
  const learning = createLearning({
    db,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  await learning.learn();
  const readQuestion = createQuestionReader({
    db,
    learning,
    loadSettings: async () => settings,
    loadAsOf: async () => undefined,
    clock,
  });
  const suggest = createSuggest({ readQuestion });
  const ask = async () => {
    const began = performance.now();
    await suggest({ durationMinutes: 30, within: 'two-weeks' });
    return performance.now() - began;
  };
  for (let k = 0; k < 10; k++) await ask();
  const idle: number[] = [];
  for (let k = 0; k < 40; k++) idle.push(await ask());

  let fitting = true;
  const began = performance.now();
  const fit = learning.fit().then(() => {
    fitting = false;
    return performance.now() - began;
  });
  const during: number[] = [];
  while (fitting) during.push(await ask());
  const whole = await fit;
  // Were it one piece there would be one answer, and it would take as long as the fit.
  expect(during.length).toBeGreaterThan(5);
  expect(p95(during)).toBeLessThan(whole / 2);
}, 60_000);

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
