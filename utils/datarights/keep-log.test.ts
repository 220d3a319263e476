import { expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { ERRORS_KEY, type ErrorNote, errorLogSchema } from '../privacy/logs';
import { createKeptLog } from './keep-log';

function createWorld(stored: Record<string, unknown> = {}) {
  let now = 1000;
  const localArea = createMemoryArea(stored);
  const log = createKeptLog<ErrorNote>({
    key: ERRORS_KEY,
    schema: errorLogSchema,
    localArea,
    clock: { now: () => now },
    oldest: () => now - 100,
  });
  const pass = (ms: number) => {
    now += ms;
  };
  const kept = async () => (await localArea.get(null))[ERRORS_KEY];
  return { log, kept, pass };
}

it('loses no note of several made at once', async () => {
  const { log, kept } = createWorld();
  await Promise.all(['a', 'b', 'c'].map((where) => log.note({ code: 'offline', where })));
  expect(await kept()).toHaveLength(3);
});

it('removes what is older, and leaves no empty list behind', async () => {
  const { log, kept, pass } = createWorld();
  await log.note({ code: 'offline', where: 'a' });
  pass(10);
  await log.note({ code: 'bug', where: 'b' });
  await log.prune(1005);
  expect(await kept()).toMatchObject([{ where: 'b' }]);
  await log.clear();
  expect(await kept()).toBeUndefined();
});

it('begins anew where the list was damaged', async () => {
  const { log, kept } = createWorld({ [ERRORS_KEY]: [{ code: 'no such code' }] });
  await log.note({ code: 'bug', where: 'page' });
  expect(await kept()).toEqual([{ at: 1000, code: 'bug', where: 'page', times: 1 }]);
});

it('drops what is past its time with the next note, also where no alarm rings', async () => {
  const { log, kept, pass } = createWorld();
  await log.note({ code: 'offline', where: 'a' });
  pass(50);
  await log.note({ code: 'bug', where: 'b' });
  pass(60);
  await log.note({ code: 'quota', where: 'c' });
  expect(await kept()).toMatchObject([{ where: 'c' }, { where: 'b' }]);
});

it('counts anew what comes back after its time', async () => {
  const { log, kept, pass } = createWorld();
  await log.note({ code: 'offline', where: 'a' });
  await log.note({ code: 'offline', where: 'a' });
  pass(101);
  await log.note({ code: 'offline', where: 'a' });
  expect(await kept()).toEqual([{ at: 1101, code: 'offline', where: 'a', times: 1 }]);
});
