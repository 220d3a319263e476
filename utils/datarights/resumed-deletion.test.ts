import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeletionWorld } from '../../tests/builders/deletion-world';
import { createFullDeletion } from './delete-everything';

const ANA = 'ana@northwind.example';

describe('a deletion and the lives of the worker', () => {
  let world: Awaited<ReturnType<typeof createDeletionWorld>>;
  beforeEach(async () => {
    world = await createDeletionWorld();
  });
  afterEach(() => world.db.delete());

  it('goes on where a worker that died stopped', async () => {
    const dying = {
      ...world.deps,
      sessionArea: { ...world.deps.sessionArea, get: () => new Promise<never>(() => {}) },
    };
    void createFullDeletion(dying).deleteEverything();
    await expect.poll(() => world.local.items.has('unfinishedDeletion')).toBe(true);
    const receipt = await createFullDeletion(world.deps).finish();
    expect(receipt?.steps.at(-1)).toEqual({ step: 'check', outcome: 'done' });
    expect(await world.dump()).not.toMatch(/canary/);
  });

  it('is let end by the start of a worker that was woken by the press', async () => {
    let goOn = () => {};
    const cleaning = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const deletion = createFullDeletion({
      ...world.deps,
      cleanUpWritten: async () => {
        world.log.push('clean up');
        await cleaning;
        return { removed: 2, waits: 0 };
      },
    });
    const pressed = deletion.deleteEverything({ cleanUp: true });
    await expect.poll(() => world.log).toContain('clean up');
    const begun = deletion.finish();
    goOn();
    expect((await pressed).steps).toContainEqual({ step: 'clean-up', outcome: 'done', removed: 2 });
    expect(await begun).toBeUndefined();
    expect(world.log).toEqual(['stop', 'clean up', 'revoke with token']);
  });

  it('tries a revocation once where the start of the worker and its alarm both ask for it', async () => {
    world.online = false;
    const deletion = createFullDeletion(world.deps);
    await deletion.deleteEverything();
    world.online = true;
    await Promise.all([deletion.finish(), deletion.finish()]);
    expect(world.log).toEqual(['stop', 'revoke with token']);
    expect(world.local.items.size + world.session.items.size).toBe(0);
  });

  it('still takes out what was written at Google after a worker that died doing so, without a press', async () => {
    const presses: boolean[] = [];
    const dying = createFullDeletion({
      ...world.deps,
      cleanUpWritten: (isPressed) => {
        presses.push(isPressed);
        return new Promise(() => {});
      },
    });
    void dying.deleteEverything({ cleanUp: true });
    await expect.poll(() => world.local.items.has('unfinishedDeletion')).toBe(true);
    const receipt = await createFullDeletion({
      ...world.deps,
      cleanUpWritten: async (isPressed) => {
        presses.push(isPressed);
        return { removed: 2, waits: 0 };
      },
    }).finish();
    expect(receipt?.steps).toContainEqual({ step: 'clean-up', outcome: 'done', removed: 2 });
    expect(presses).toEqual([true, false]);
  });

  it('gives back the access of an account that was disconnected without a network', async () => {
    await world.db.accounts.clear();
    await world.local.set({
      unfinishedDeletion: { since: 1, accounts: [ANA], byHand: [], wiped: true },
    });
    const { steps } = await createFullDeletion(world.deps).deleteEverything();
    expect(steps).toContainEqual({ step: 'revoke', outcome: 'done', removed: 1 });
  });
});
