import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from './harness';

describe('keys', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.end());

  it('are ones that the browser really gives', async () => {
    const page = await harness.welcomePage();
    const [given, suggested] = await page.evaluate(async () => {
      const { commands, runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      return [await commands.getAll(), runtime.getManifest().commands ?? {}] as const;
    });
    expect(Object.keys(suggested)).toHaveLength(3);
    expect(given.map(({ name }) => name).sort()).toEqual(Object.keys(suggested).sort());
    for (const { name, shortcut } of given) expect([name, shortcut]).not.toEqual([name, '']);
  });
});
