import { afterEach, expect, it } from 'vitest';
import { createDeletionWorld } from '../../tests/builders/deletion-world';
import { createFullDeletion } from './delete-everything';
import { dismissByHand } from './deletion-journal';
import { createDisconnect } from './disconnect';

const ANA = 'ana@northwind.example';
let world: Awaited<ReturnType<typeof createDeletionWorld>>;
afterEach(() => world.db.delete());

function disconnectOf({ db, deps }: typeof world) {
  return createDisconnect({
    ...deps,
    isGoogle: async (id) => (await db.accounts.get(id))?.kind === 'google',
    forgetAccount: async (id) => {
      await db.accounts.delete(id);
      return 1;
    },
  });
}
const journal = async () => (await world.local.get(null))['unfinishedDeletion'];

it('offline, forgets the account at once and keeps the key until Google has taken the access back', async () => {
  world = await createDeletionWorld();
  world.online = false;
  expect(await disconnectOf(world)(ANA)).toBe(1);
  expect(await world.db.accounts.count()).toBe(0);
  expect(await journal()).toMatchObject({ accounts: [ANA], byHand: [], wiped: true });
  expect((await world.session.get(null))['tokens']).toHaveProperty([ANA]);
  world.online = true;
  await createFullDeletion(world.deps).finish();
  expect(world.log).toContain('revoke with token');
  expect(await journal()).toBeUndefined();
  expect((await world.session.get(null))['tokens']).toBeUndefined();
});

it('forgets with the account how it signed in', async () => {
  world = await createDeletionWorld();
  await disconnectOf(world)(ANA);
  expect(world.log).toContain('revoke with token');
  expect(JSON.stringify([await world.local.get(null), await world.session.get(null)])).not.toContain(
    'tokenSources',
  );
});

it('says that only the user can end the access where no key is left, until they have seen it', async () => {
  world = await createDeletionWorld();
  await world.session.set({ tokens: {} });
  await disconnectOf(world)(ANA);
  expect(await journal()).toMatchObject({ accounts: [], byHand: [ANA] });
  expect(world.retries).toBe(0);
  await dismissByHand(world.local);
  expect(await journal()).toBeUndefined();
});

it('asks Google nothing for what is not at Google', async () => {
  world = await createDeletionWorld();
  await disconnectOf(world)('files');
  expect(world.log).toEqual([]);
  expect(await journal()).toBeUndefined();
});
