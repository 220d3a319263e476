import { afterEach, expect, it } from 'vitest';
import { many, putAll, single } from './events';
import { ANA, createRig, type Rig } from './rig';

let rig: Rig;
afterEach(() => rig.end());

/** Rows the database touches while one event among so many changes. */
async function costOfOneChange(events: number): Promise<{ readonly read: number; readonly written: number }> {
  rig = createRig();
  putAll(rig, many(events));
  await rig.connect();
  await rig.run();
  const cost = { read: 0, written: 0 };
  const counting = rig.createContext();
  counting.db.use({
    stack: 'dbcore',
    name: 'cost',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          get: (request) => {
            cost.read += 1;
            return table.get(request);
          },
          getMany: (request) => {
            cost.read += request.keys.length;
            return table.getMany(request);
          },
          query: async (request) => {
            const found = await table.query(request);
            cost.read += found.result.length;
            return found;
          },
          count: () => Promise.reject(new Error('counting reads as many rows as there are')),
          mutate: (request) => {
            cost.written += request.type === 'add' || request.type === 'put' ? request.values.length : 1;
            return table.mutate(request);
          },
        };
      },
    }),
  });
  rig.world.putEvent(ANA, single('new', '2026-03-20T09:00'));
  await counting.sync.syncAccount(ANA, { reason: 'alarm' });
  expect(await rig.entries()).toHaveLength(events + 1);
  await rig.end();
  return cost;
}

it('one changed event costs the same among 50 and among 3,000', async () => {
  const [few, more] = [await costOfOneChange(50), await costOfOneChange(3_000)];
  expect(more).toEqual(few);
  expect(few.written).toBeLessThanOrEqual(4);
  expect(few.read).toBeLessThanOrEqual(12);
});
