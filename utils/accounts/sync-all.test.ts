import { afterEach, beforeEach, expect, it } from 'vitest';
import { many, putAll } from '../../tests/sync/events';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import type { SyncReason } from '../sync/deps';
import { createSyncAll } from './sync-all';

const TEAMS = ['team-1@group.calendar.google.com', 'team-2@group.calendar.google.com'] as const;

let rig: Rig;
/** How many have met a sync that was under way. */
let joined = 0;
/** How often an account was to be synced. */
let asked = 0;
/** Ends the hold on the first page of the first sync. */
let goOn = () => {};

beforeEach(async () => {
  joined = 0;
  asked = 0;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let holds = false;
  rig = createRig({
    paging: { pageSize: 10 },
    change: (deps) => ({ ...deps, heartbeat: async () => (holds ? held : undefined) }),
  });
  for (const id of TEAMS) rig.world.addCalendar({ account: ANA, id, summary: id, timeZone: 'Europe/Berlin' });
  putAll(rig, many(3));
  await rig.connect();
  await rig.sync.checkStore();
  holds = true;
});
afterEach(() => rig.end());

/** As the background builds it, once per life of the worker. */
function createAll() {
  const all = createSyncAll({
    db: rig.db,
    sync: {
      ...rig.sync,
      syncAccount: async (...request) => {
        asked++;
        const outcome = await rig.sync.syncAccount(...request);
        if (outcome.kind === 'skipped') joined++;
        return outcome;
      },
    },
    learning: {
      learn: async () => {},
      loadModel: async () => undefined,
      fit: async () => {},
    },
    clock: rig.clock,
    readGoogleSettings: async () => {},
    refreshFeeds: async () => false,
    reapplyForgotten: async () => {},
    prune: async () => {},
    onDone: async () => {},
  });
  return (reason: SyncReason, signal = new AbortController().signal) => all(reason, signal);
}

it('reads calendars that were chosen while a sync was under way as soon as it ends', async () => {
  const syncAll = createAll();
  const first = syncAll('connect');
  await expect.poll(() => rig.eventRequests().length).toBe(1);
  const later = [];
  for (const id of TEAMS) {
    await rig.sync.chooseCalendar(rig.keyOf(id), true);
    later.push(syncAll('user'));
  }
  await expect.poll(() => joined).toBe(TEAMS.length);
  goOn();
  await Promise.all([first, ...later]);
  for (const id of TEAMS) expect(await rig.cursor(id)).toMatchObject({ phase: 'idle' });
  // One sync follows for both of them, not one each.
  expect(rig.eventRequests(ANA)).toHaveLength(2);
});

it.each(['alarm', 'open'] as const)('asks Google once where «%s» meets a sync under way', async (reason) => {
  const syncAll = createAll();
  const first = syncAll('connect');
  await expect.poll(() => rig.eventRequests().length).toBe(1);
  const second = syncAll(reason);
  await expect.poll(() => joined).toBe(1);
  goOn();
  await Promise.all([first, second]);
  expect(rig.eventRequests()).toHaveLength(1);
});

it('starts no sync for who has just stopped it, and one for who asked after that', async () => {
  const syncAll = createAll();
  const stopped = new AbortController();
  const first = syncAll('connect', stopped.signal);
  await expect.poll(() => rig.eventRequests().length).toBe(1);
  const second = syncAll('user', stopped.signal);
  await expect.poll(() => joined).toBe(1);
  stopped.abort();
  await rig.sync.chooseCalendar(rig.keyOf(TEAMS[0]), true);
  const third = syncAll('user');
  await expect.poll(() => joined).toBe(2);
  goOn();
  await Promise.all([first, second, third]);
  expect(asked).toBe(4);
  expect(await rig.cursor(TEAMS[0])).toMatchObject({ phase: 'idle' });
});
