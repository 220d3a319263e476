import { createTurns } from '../create-turns';
import type { AllsetDb } from '../db/schema';
import { toAppError } from '../errors';
import { DISCLOSURES_KEY } from '../privacy/disclosures';
import type { DeletionStep, FullReceipt, FullReceiptStep } from '../privacy/receipt';
import type { Clock } from '../time/clock';
import { DAY_MS } from '../time/instant';
import { type DeletionJournal, JOURNAL_KEY, loadJournal, saveJournal } from './deletion-journal';
import { emptyDatabase } from './empty-database';
import { forgetSecrets, revokeAll, TOKEN_SOURCES, TOKENS } from './revoke-all';
import { emptyArea, type StorageAreaLike } from './storage-area';

type StepResult = Pick<FullReceiptStep, 'outcome' | 'removed' | 'why'>;

export interface CleanUp {
  readonly removed: number;
  /** Events Google would not take out now. */
  readonly waits: number;
  readonly error?: string;
}

export interface DeletionDeps {
  readonly db: AllsetDb;
  /** Stops running syncs and keeps them from writing afterwards. */
  readonly stopSync: () => Promise<void>;
  /** Takes what Allset wrote out of the calendar at Google. Only where the user asked; may ask Google in a press alone. */
  readonly cleanUpWritten?: (isPressed: boolean) => Promise<CleanUp>;
  /** Gives Google's grant for an account back; false where there was nothing to give. */
  readonly revoke: (accountId: string) => Promise<boolean>;
  readonly localArea: StorageAreaLike;
  readonly sessionArea: StorageAreaLike;
  readonly syncArea?: StorageAreaLike;
  /** Content scripts; answers how many there were. */
  readonly clearRegistrations?: () => Promise<number>;
  /** What the browser was asked for in a click; answers how many there were. */
  readonly giveBackPermissions?: () => Promise<number>;
  /** Returns how many there were. */
  readonly clearAlarms: () => Promise<number>;
  readonly clearBadge: () => Promise<void>;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'>;
  /** Sees to it that `finish` is called again, some minutes from now. */
  readonly scheduleRetry?: () => Promise<void>;
  readonly clock: Clock;
}

export interface DeletionWish {
  readonly cleanUp?: boolean | undefined;
}

export interface Deletion {
  /** `cleanUp`: what Allset wrote at Google goes first. */
  deleteEverything(wish?: DeletionWish): Promise<FullReceipt>;
  /** Soon after every start of the worker, and at the retry: goes on where a worker that died, or Google, stopped it. */
  finish(): Promise<FullReceipt | undefined>;
}

/** Trying for ever would help nobody: the user can take the access back at Google. */
const GIVE_UP_MS = 7 * DAY_MS;

/**
 * Empties everything Allset holds and says what it did, step by step. A step that fails is in the receipt and does
 * not keep the others from running. The order matters: revoking needs the sign-in that later steps wipe, and the
 * answers go before the rows, so that nothing reads again after a worker died half-way.
 */
export function createFullDeletion(deps: DeletionDeps): Deletion {
  /** The press mostly reaches a worker that has just started, and which soon looks for work that was left. */
  const inTurn = createTurns();

  async function run({ cleanUp }: DeletionWish, isPressed: boolean): Promise<FullReceipt> {
    const startedAt = deps.clock.now();
    const earlier = await loadJournal(deps.localArea).catch(() => undefined);
    const accounts = [
      // Access that is still to be given back: its keys go with the rest, so now is the last time to use them.
      ...new Set([...(earlier?.accounts ?? []), ...(earlier?.byHand ?? []), ...(await accountsOf(deps))]),
    ];
    const journal: DeletionJournal = {
      since: startedAt,
      accounts,
      byHand: [],
      wiped: false,
      ...(cleanUp && { cleanUp }),
    };
    const saved = await hasSavedFiles(deps.localArea);
    // Only a worker that dies needs it: a store that is full must not keep anybody from emptying it.
    await saveJournal(deps.localArea, journal).catch(() => undefined);
    const steps: FullReceiptStep[] = [];
    const attempt = async (step: DeletionStep, work: () => Promise<StepResult>) => {
      steps.push({ step, ...(await outcomeOf(work)) });
    };

    await attempt('stop-sync', () => done(deps.stopSync()));
    const { cleanUpWritten } = deps;
    if (cleanUp && cleanUpWritten)
      await attempt('clean-up', async () => cleanUpResult(await cleanUpWritten(isPressed)));
    // The list of it goes with the database: what stays at Google is told now or never.
    const written = await deps.db.written.count().catch(() => 0);
    const pending = await revokeAll(deps, journal.accounts);
    steps.push(pending.step);
    for (const [step, work] of wipeSteps(deps, pending.accounts)) await attempt(step, work);
    await attempt('check', () => checkEmpty(deps, pending.accounts));
    await close(deps, { ...journal, accounts: pending.accounts });
    return {
      at: startedAt,
      steps,
      left: [
        'google-copy',
        ...(written > 0 ? (['written'] as const) : []),
        'browser-files',
        ...(saved ? (['exports'] as const) : []),
      ],
      tookMs: deps.clock.now() - startedAt,
    };
  }

  async function finish(): Promise<FullReceipt | undefined> {
    const journal = await loadJournal(deps.localArea);
    if (!journal) return undefined;
    if (!journal.wiped) return run(journal, false);
    const startedAt = deps.clock.now();
    // An account that was connected again since is in use: its new access is not to be taken away.
    const used = new Set((await deps.db.accounts.toArray()).map(({ id }) => id));
    const isDue = startedAt - journal.since < GIVE_UP_MS;
    const due = isDue ? journal.accounts.filter((id) => !used.has(id)) : [];
    const { step, accounts, byHand } = await revokeAll(deps, due);
    const over = journal.accounts.filter((id) => !accounts.includes(id) && !used.has(id));
    await forgetSecrets(deps, over);
    const left = [...journal.byHand, ...byHand, ...(isDue ? [] : over)].filter((id) => !used.has(id));
    await close(deps, { ...journal, accounts, byHand: [...new Set(left)] });
    return {
      at: journal.since,
      steps: [step],
      left: ['google-copy'],
      tookMs: deps.clock.now() - startedAt,
    };
  }

  return {
    deleteEverything: (wish = {}) => inTurn(() => run(wish, true)),
    finish: () => inTurn(finish),
  };
}

/** From the sign-ins where the database can't be read: a damaged one is a reason to delete, not a hindrance. */
async function accountsOf({ db, sessionArea }: DeletionDeps): Promise<string[]> {
  try {
    return (await db.accounts.toArray()).filter(({ kind }) => kind === 'google').map(({ id }) => id);
  } catch {
    const { [TOKENS]: tokens } = await sessionArea.get(null);
    return Object.keys(tokens ?? {});
  }
}

async function outcomeOf(work: () => Promise<StepResult>): Promise<StepResult> {
  try {
    return await work();
  } catch (thrown) {
    return { outcome: 'failed', why: toAppError(thrown).code };
  }
}

function wipeSteps(
  deps: DeletionDeps,
  pending: readonly string[],
): [DeletionStep, () => Promise<StepResult>][] {
  const { syncArea, clearRegistrations, giveBackPermissions } = deps;
  const steps: [DeletionStep, (() => Promise<StepResult>) | undefined][] = [
    ['settings', () => counted(emptyArea(deps.localArea, keptLocal(pending)))],
    ['database', async () => ({ outcome: 'done', removed: await emptyDatabase(deps.db) })],
    ['session', () => counted(emptyArea(deps.sessionArea, pending.length > 0 ? [TOKENS] : []))],
    ['synced-settings', syncArea && (() => counted(emptyArea(syncArea)))],
    ['caches', () => counted(emptyCaches(deps.caches))],
    ['registrations', clearRegistrations && (() => counted(clearRegistrations()))],
    ['permissions', giveBackPermissions && (() => counted(giveBackPermissions()))],
    ['alarms', () => counted(deps.clearAlarms())],
    ['badge', () => done(deps.clearBadge())],
  ];
  return steps.flatMap(([step, work]) => (work ? [[step, work]] : []));
}

function keptLocal(pending: readonly string[]): string[] {
  return pending.length > 0 ? [JOURNAL_KEY, TOKEN_SOURCES] : [JOURNAL_KEY];
}

/** Something that was under way may have written after its store was emptied: look again, and empty again. */
async function checkEmpty(deps: DeletionDeps, pending: readonly string[]): Promise<StepResult> {
  const late =
    (await emptyDatabase(deps.db)) +
    (await emptyArea(deps.localArea, keptLocal(pending))) +
    (await emptyArea(deps.sessionArea, pending.length > 0 ? [TOKENS] : [])) +
    (deps.syncArea ? await emptyArea(deps.syncArea) : 0);
  return late > 0 ? { outcome: 'done', removed: late } : { outcome: 'done' };
}

/** Nothing left to do: the journal goes too. Else it stays, and somebody calls `finish` again. */
async function close(deps: DeletionDeps, journal: DeletionJournal): Promise<void> {
  if (journal.accounts.length === 0 && journal.byHand.length === 0) {
    await deps.localArea.remove([JOURNAL_KEY]);
    return;
  }
  await saveJournal(deps.localArea, { ...journal, wiped: true });
  if (journal.accounts.length > 0) await deps.scheduleRetry?.();
}

/** Whether a file with what was held may lie somewhere else. */
async function hasSavedFiles(area: StorageAreaLike): Promise<boolean> {
  const { [DISCLOSURES_KEY]: disclosures } = await area.get(null).catch((): Record<string, unknown> => ({}));
  return Array.isArray(disclosures) && disclosures.some(({ kind }) => kind === 'export' || kind === 'backup');
}

async function emptyCaches(caches: Pick<CacheStorage, 'keys' | 'delete'>): Promise<number> {
  const names = await caches.keys();
  for (const name of names) await caches.delete(name);
  return names.length;
}

async function done(work: Promise<unknown>): Promise<StepResult> {
  await work;
  return { outcome: 'done' };
}

function cleanUpResult({ removed, waits, error }: CleanUp): StepResult {
  if (waits > 0) return { outcome: 'failed', removed, ...(error && { why: error }) };
  return removed > 0 ? { outcome: 'done', removed } : { outcome: 'nothing-to-do' };
}

async function counted(work: Promise<number>): Promise<StepResult> {
  const removed = await work;
  return removed > 0 ? { outcome: 'done', removed } : { outcome: 'nothing-to-do' };
}
