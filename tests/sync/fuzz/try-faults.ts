import type { SyncReason } from '../../../utils/sync/deps';
import { createSync } from '../../../utils/sync/run-sync';
import type { Fault } from '../../fakes/google/faults';
import { ANA, createRig, type Rig } from '../rig';
import { findDivergence } from './compare';
import { mortal } from './mortal';
import { createRandom } from './random';
import { quietDown } from './run-seed';
import { editServer } from './server-edits';
import { serverFaults } from './server-faults';

/** Every fault at every place of three stories, one at a time. No browser; see `tests/e2e/survival.ts` for that. */

interface Story {
  readonly name: string;
  readonly reason: SyncReason;
  /** What happened before the sync that meets the fault. */
  readonly before: (rig: Rig) => Promise<void>;
}

const stories: readonly Story[] = [
  { name: 'first sync', reason: 'connect', before: async () => undefined },
  {
    name: 'increment',
    reason: 'alarm',
    before: async (rig) => {
      await rig.run('connect');
      edit(rig, 2);
    },
  },
  {
    name: 'full sync after 410',
    reason: 'alarm',
    before: async (rig) => {
      await rig.run('connect');
      edit(rig, 3);
      rig.world.expireSyncTokens();
    },
  },
];

export interface Attempt {
  readonly name: string;
  /** What came of it, where that is not what it should be. */
  readonly lost?: string;
}

export async function* tryFaults(): AsyncGenerator<Attempt> {
  for (const story of stories) {
    for (const fault of serverFaults) {
      for (let request = 1; request <= 4; request++) {
        const lost = await meetFault(story, fault, request);
        yield attempt(`${story.name}: ${JSON.stringify(fault)} for request ${request}`, lost);
      }
    }
    for (let point = 1; ; point++) {
      const { lost, died } = await die(story, point);
      if (!died) break;
      yield attempt(`${story.name}: the worker dies at point ${point}`, lost);
    }
  }
}

function attempt(name: string, lost: string | undefined): Attempt {
  return lost === undefined ? { name } : { name, lost };
}

async function begin(story: Story): Promise<Rig> {
  const rig = createRig({ paging: { pageSize: 4 } });
  edit(rig, 1);
  await rig.connect();
  await story.before(rig);
  return rig;
}

async function meetFault(story: Story, fault: Fault, nth: number): Promise<string | undefined> {
  const rig = await begin(story);
  rig.google.faults.add({ match: { host: 'www.googleapis.com' }, nth, fault });
  await rig.run(story.reason);
  return settle(rig);
}

async function die(
  story: Story,
  point: number,
): Promise<{ readonly lost: string | undefined; readonly died: boolean }> {
  const rig = await begin(story);
  const worker = rig.createContext();
  const { deps, life } = mortal(worker.deps, point);
  const end = await Promise.race([createSync(deps).syncAccount(ANA, { reason: story.reason }), life.died]);
  worker.die();
  return { lost: await settle(rig), died: end === 'died' };
}

async function settle(rig: Rig): Promise<string | undefined> {
  try {
    await quietDown(rig);
    return await findDivergence(rig, [ANA]);
  } finally {
    await rig.end();
  }
}

function edit(rig: Rig, seed: number): void {
  const random = createRandom(seed);
  for (let i = 0; i < 14; i++) editServer(rig.world, ANA, random);
}
