import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backEnds, openSurvival, type Survival } from './survival';

/** `npm run faults` tries many more points; these are the ones every test run tries. */
const points = [
  { page: 1, afterMs: 0 },
  { page: 1, afterMs: 40 },
  { page: 2, afterMs: 15 },
  { page: 3, afterMs: 70 },
];

describe.each(backEnds)('a first sync on %s', (backEnd) => {
  let survival: Survival;
  let userDataDir: string;

  beforeAll(async () => {
    userDataDir = await mkdtemp(join(tmpdir(), 'allset-survival-'));
    survival = await openSurvival({ backEnd, events: 3_500, userDataDir });
  });
  afterAll(async () => {
    await survival.end();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('is complete', async () => {
    expect(await survival.findFault()).toBeUndefined();
  });

  it.each(points)('survives a worker that dies $afterMs ms after page $page was asked', async (point) => {
    await survival.killAt(point);
    expect(await survival.findFault()).toBeUndefined();
  });

  it('is made good after the browser’s files were cut, with a word about it and settings kept', {
    timeout: 60_000,
  }, async () => {
    const before = await survival.storage();
    const cut = await survival.restartWithCutFiles(0.5);
    expect(cut.length).toBeGreaterThan(0);
    expect(await survival.findFault()).toBeUndefined();
    const after = await survival.storage();
    expect(after['heal-notice']).toMatchObject({ calendars: 1 });
    expect(after['settings']).toEqual(before['settings']);
  });
});
