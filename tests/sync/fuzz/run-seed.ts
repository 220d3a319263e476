import type { SyncDeps, SyncReason } from '../../../utils/sync/deps';
import { createSync } from '../../../utils/sync/run-sync';
import { createMemoryLocks } from '../memory-locks';
import { ANA, allDetails, createRig, type Rig } from '../rig';
import { chosenIds, findDivergence } from './compare';
import { mortal } from './mortal';
import { createRandom, type Random } from './random';
import { editServer } from './server-edits';
import { calmServer, troubleServer } from './server-faults';

export interface SeedResult {
  readonly seed: number;
  readonly steps: number;
  /** Faults dealt out by Google, deaths, clock jumps. */
  readonly faults: number;
  readonly deaths: number;
  readonly divergence?: string;
  readonly log: readonly string[];
}

const TEAM = 'team@group.example';
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * One history: people edit, Google has trouble, the worker dies, the clock jumps, two contexts sync at once. Then
 * all is quiet, and the local copy has to equal Google's.
 */
export async function runSeed(seed: number): Promise<SeedResult> {
  const random = createRandom(seed);
  const rig = createRig({ paging: { pageSize: 1 + random.int(6), emptyEvery: random.pick([2, 3, 99]) } });
  rig.google.paging.order = random.pick(['changed', 'exceptionsFirst', 'newestFirst']);
  // Google does not say which of these it does. By the number, so that the seeds that failed once stay what they were.
  rig.google.paging.increments = seed % 3 === 0 ? 'tombstonesOutside' : 'everything';
  rig.world.addCalendar({ account: ANA, id: TEAM, accessRole: 'writer' });
  const log: string[] = [];
  const counted = { deaths: 0, jumps: 0, steps: 0 };
  const context: Story = { rig, random, log, counted };
  try {
    for (let i = 0; i < 3; i++) log.push(editServer(rig.world, random.pick([ANA, TEAM]), random));
    await rig.connect();
    const steps = 8 + random.int(20);
    for (let i = 0; i < steps; i++) await takeStep(context);
    const divergence = await settle(context);
    return {
      seed,
      steps: counted.steps,
      faults: rig.google.faults.dealt() + counted.deaths + counted.jumps,
      deaths: counted.deaths,
      ...(divergence === undefined ? {} : { divergence }),
      log,
    };
  } finally {
    await rig.end();
  }
}

interface Story {
  readonly rig: Rig;
  readonly random: Random;
  readonly log: string[];
  readonly counted: { deaths: number; jumps: number; steps: number };
}

async function takeStep(story: Story): Promise<void> {
  const { rig, random, log, counted } = story;
  counted.steps += 1;
  const kind = random.int(20);
  if (kind < 7) log.push(editServer(rig.world, random.pick([ANA, ANA, TEAM]), random));
  else if (kind < 10) log.push(troubleServer(rig.google, random));
  else if (kind < 12) log.push(moveClock(story));
  else if (kind < 13) log.push(await changeMind(story));
  else await syncSomehow(story);
}

function moveClock({ rig, random, counted }: Story): string {
  const by = random.pick([5 * MINUTE, 20 * MINUTE, 3 * 60 * MINUTE, DAY, 9 * DAY, 40 * DAY]);
  rig.pass(by);
  if (!random.chance(0.3)) return `${by / MINUTE} minutes pass`;
  counted.jumps += 1;
  const skew = random.pick([0, -60 * MINUTE, 60 * MINUTE, -5 * DAY, 30 * DAY, 700 * DAY, -3650 * DAY]);
  rig.setSkew(skew);
  return `the clock is ${skew / MINUTE} minutes ahead`;
}

async function changeMind({ rig, random }: Story): Promise<string> {
  switch (random.int(6)) {
    case 0:
      await rig.sync.chooseCalendar(rig.keyOf(TEAM), random.chance(0.7)).catch(() => undefined);
      return 'chooses';
    case 1:
      await rig.sync.forgetAccount(ANA);
      await connect(rig);
      return 'connects again';
    case 2:
      rig.settings.details = { ...allDetails, titles: random.chance(0.5), guests: random.chance(0.5) };
      return 'changes consents';
    case 3:
      rig.settings.historyMonths = random.pick([6, 13, 24]);
      return 'changes history';
    case 4:
      rig.world.setAccessRole(ANA, TEAM, random.pick(['owner', 'writer', 'reader']));
      return 'role changes';
    default:
      if (random.chance(0.5)) rig.world.removeCalendar(ANA, TEAM);
      else rig.world.addBack(ANA, TEAM);
      return 'calendar comes or goes';
  }
}

async function connect(rig: Rig): Promise<void> {
  for (let i = 0; i < 20; i++) {
    try {
      await rig.connect();
      return;
    } catch {
      rig.pass(MINUTE);
    }
  }
  calmServer(rig.google);
  await rig.connect();
}

async function syncSomehow(story: Story): Promise<void> {
  const { random, log, rig } = story;
  const reason = random.pick<SyncReason>(['alarm', 'alarm', 'open', 'user', 'rebuild']);
  const first = syncOnce(story, reason, undefined);
  if (!random.chance(0.3)) {
    log.push(await first);
    return;
  }
  // A second context; now and then one whose browser knows no locks between them.
  const locks = random.chance(0.3) ? createMemoryLocks() : undefined;
  const second = syncOnce(story, 'open', locks);
  if (random.chance(0.2)) {
    await rig.sync.forgetAccount(ANA);
    await connect(rig);
    log.push('forgets and connects meanwhile');
  }
  log.push(...(await Promise.all([first, second])));
}

async function syncOnce(
  { rig, random, counted }: Story,
  reason: SyncReason,
  locks: ReturnType<typeof createMemoryLocks> | undefined,
): Promise<string> {
  const worker = rig.createContext(locks);
  const dieAt = random.chance(0.5) ? 1 + random.int(random.chance(0.5) ? 25 : 80) : undefined;
  const { deps, life } = mortal(withEdits(worker.deps, rig, random), dieAt);
  const end = await Promise.race([createSync(deps).syncAccount(ANA, { reason }), life.died]);
  worker.die();
  life.end();
  worker.db.close();
  if (end !== 'died') return `sync ${reason}: ${JSON.stringify(end)}`;
  counted.deaths += 1;
  return `sync ${reason}: dies at ${dieAt}`;
}

/** People don't stop editing while pages are read. */
function withEdits(deps: SyncDeps, rig: Rig, random: Random): SyncDeps {
  return {
    ...deps,
    googleFor: (account) => {
      const google = deps.googleFor(account);
      return {
        ...google,
        listEvents: (question, signal) => {
          if (random.chance(0.15)) editServer(rig.world, question.calendarId, random);
          return google.listEvents(question, signal);
        },
      };
    },
  };
}

/** Google behaves, the clock is right, alarms ring: all has to come right by itself. */
async function settle({ rig, log, random }: Story): Promise<string | undefined> {
  rig.world.addBack(ANA, TEAM);
  await quietDown(rig, log);
  const ids = await chosenIds(rig);
  const divergence = await findDivergence(rig, ids);
  if (divergence !== undefined || random.chance(0.8)) return divergence;
  return findIdleCost(rig, ids.length);
}

/** Two days of alarms in which Google behaves and the clock is right. */
export async function quietDown(rig: Rig, log: string[] = []): Promise<void> {
  calmServer(rig.google);
  rig.setSkew(0);
  const worker = rig.createContext();
  for (let i = 0; i < 16; i++) {
    rig.pass(150 * MINUTE);
    let outcome = await worker.sync.syncAccount(ANA, { reason: 'alarm' });
    if (outcome.kind === 'skipped' && outcome.why === 'needs-user') {
      outcome = await worker.sync.syncAccount(ANA, { reason: 'user' });
    }
    log.push(`quiet: ${JSON.stringify(outcome)}`);
  }
  worker.db.close();
}

/** Invariant 7. */
async function findIdleCost(rig: Rig, calendars: number): Promise<string | undefined> {
  const before = await dump(rig);
  rig.google.forgetRequests();
  await rig.run('alarm');
  const asked = rig.google.requests().length;
  if (asked !== calendars) return `an idle sync of ${calendars} calendars made ${asked} requests`;
  return (await dump(rig)) === before ? undefined : 'an idle sync wrote a row';
}

async function dump({ db }: Rig): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
}
