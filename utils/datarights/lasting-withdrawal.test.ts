import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { consentsOf } from '../privacy/consents';
import { withConsents } from '../privacy/record-consents';
import type { ConsentPurpose } from '../settings/consent-schema';
import { createLastingWithdrawal, WITHDRAWAL_KEY } from './lasting-withdrawal';
import { createWithdrawal } from './withdraw';

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
  await answer('titles', true)();
});
afterEach(() => world.db.delete());

const answer = (purpose: ConsentPurpose, given: boolean) => () =>
  world.updateSettings((settings) =>
    withConsents(settings, [{ purpose, given, textHash: '' }], { at: 1, surface: 'options' }),
  );

/** A worker's life; `die` names what it never comes back from. */
function begin(die: Partial<Parameters<typeof createWithdrawal>[0]> = {}) {
  return createLastingWithdrawal({
    localArea: world.local,
    loadConsents: async () => consentsOf((await world.loadSettings()).consents),
    carryOut: createWithdrawal({ ...world, ...die }),
  });
}

const never = () => new Promise<never>(() => {});
const rows = async () => JSON.stringify(await world.db.entries.toArray());

it('goes on where a worker that died stopped', async () => {
  void begin({ stopSync: never }).withdraw(['titles'], answer('titles', false));
  await expect.poll(async () => (await world.loadSettings()).consents.at(-1)?.given).toBe(false);
  expect(await rows()).toContain('canary-title');
  await begin().resume();
  expect(await rows()).not.toContain('canary-title');
  expect(world.local.items.has(WITHDRAWAL_KEY)).toBe(false);
});

it('leaves alone what is still allowed, where the worker died before the no was stored', async () => {
  void begin().withdraw(['titles'], never);
  await expect.poll(() => world.local.items.has(WITHDRAWAL_KEY)).toBe(true);
  await begin().resume();
  expect(await rows()).toContain('canary-title');
  expect(world.local.items.has(WITHDRAWAL_KEY)).toBe(false);
});

it('is carried out by the next press where the first one failed', async () => {
  const broken = async () => {
    throw new Error('the store is broken');
  };
  await expect(begin({ stopSync: broken }).withdraw(['titles'], answer('titles', false))).rejects.toThrow();
  await begin().withdraw([], answer('titles', false));
  expect(await rows()).not.toContain('canary-title');
});

it('is done once where the press woke the worker that looks for it', async () => {
  const life = begin();
  await Promise.all([life.withdraw(['titles'], answer('titles', false)), life.resume()]);
  expect(world.asked).toEqual(['stop', 'learn']);
});

it('takes effect where there is no room to note it', async () => {
  const { set } = world.local;
  Object.assign(world.local, {
    set: async (items: object) => {
      if (WITHDRAWAL_KEY in items) throw new Error('full');
      await set(items as Record<string, unknown>);
    },
  });
  await begin().withdraw(['titles'], answer('titles', false));
  expect(await rows()).not.toContain('canary-title');
});
