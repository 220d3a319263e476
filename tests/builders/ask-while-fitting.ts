import 'fake-indexeddb/auto';
import { createStartSample } from '../../utils/accounts/start-sample';
import { AllsetDb } from '../../utils/db/schema';
import { createLearning } from '../../utils/learning/learning';
import { settingsSchema } from '../../utils/settings/schema';
import { createQuestionReader } from '../../utils/suggestions/read-question';
import { createSuggest } from '../../utils/suggestions/suggest';

const NOW = Date.parse('2026-11-23T10:05:00Z');

/** Milliseconds from question to answer. */
interface Latencies {
  readonly idle: readonly number[];
  /** One question after the other, for as long as the fit takes. */
  readonly during: readonly number[];
  readonly wholeFitMs: number;
}

/** The made-up person asks for times again and again while their weights are fitted. */
export async function askWhileFitting(): Promise<Latencies> {
  const db = new AllsetDb(`fitting-${crypto.randomUUID()}`);
  const clock = { now: () => NOW, timeZone: () => 'Europe/Berlin' };
  let settings = settingsSchema.parse({});
  await createStartSample({ db, clock })();
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
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
  return { idle, during, wholeFitMs: await fit };
}
