import type { AllsetDb } from '../db/schema';
import { toAppError } from '../errors';
import type { DeletionReceipt, ReceiptStep } from '../rpc/contract';
import type { Clock } from '../time/clock';

type StepResult = Pick<ReceiptStep, 'outcome' | 'removed'>;

export interface StorageAreaLike {
  get(keys: null): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
}

export interface DeletionDeps {
  readonly db: AllsetDb;
  /** Stops running syncs and keeps them from writing afterwards. */
  readonly stopSync: () => Promise<void>;
  /** Gives Google's grant for an account back; false where there was nothing to give. */
  readonly revoke: (accountId: string) => Promise<boolean>;
  readonly localArea: StorageAreaLike;
  readonly sessionArea: StorageAreaLike;
  /** Returns how many there were. */
  readonly clearAlarms: () => Promise<number>;
  readonly clearBadge: () => Promise<void>;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'>;
  readonly clock: Clock;
}

/**
 * Empties everything Allset holds and says what it did, step by step. A step that fails is in the receipt and does
 * not keep the others from running: the order matters (revoking needs the token that `session` wipes), the
 * outcome of one does not.
 */
export function createDeletion(deps: DeletionDeps) {
  return async function deleteEverything(): Promise<DeletionReceipt> {
    const startedAt = deps.clock.now();
    const steps: ReceiptStep[] = [];
    for (const [step, run] of plan(deps)) steps.push(await attempt(step, run));
    return { steps, tookMs: deps.clock.now() - startedAt };
  };
}

function plan(deps: DeletionDeps): [ReceiptStep['step'], () => Promise<StepResult>][] {
  return [
    ['stop-sync', async () => deps.stopSync().then(() => ({ outcome: 'done' }))],
    ['revoke', () => revokeAll(deps)],
    ['database', async () => ({ outcome: 'done', removed: await emptyDatabase(deps.db) })],
    ['settings', () => emptyArea(deps.localArea)],
    ['session', () => emptyArea(deps.sessionArea)],
    ['alarms', async () => counted(await deps.clearAlarms())],
    ['badge', async () => deps.clearBadge().then(() => ({ outcome: 'done' }))],
    ['caches', () => emptyCaches(deps.caches)],
  ];
}

async function attempt(step: ReceiptStep['step'], run: () => Promise<StepResult>): Promise<ReceiptStep> {
  try {
    return { step, ...(await run()) };
  } catch (thrown) {
    return { step, outcome: 'failed', why: toAppError(thrown).code };
  }
}

async function revokeAll({ db, revoke }: DeletionDeps): Promise<StepResult> {
  const accounts = await db.accounts.toArray();
  let revoked = 0;
  for (const account of accounts) {
    if (account.kind === 'google' && (await revoke(account.id))) revoked++;
  }
  return counted(revoked);
}

/** Cleared, not dropped: open pages keep watching the same database and see it empty. */
async function emptyDatabase(db: AllsetDb): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    let removed = 0;
    for (const table of db.tables) {
      removed += await table.count();
      await table.clear();
    }
    return removed;
  });
}

async function emptyArea(area: StorageAreaLike): Promise<StepResult> {
  const removed = Object.keys(await area.get(null)).length;
  await area.clear();
  return counted(removed);
}

async function emptyCaches(caches: Pick<CacheStorage, 'keys' | 'delete'>): Promise<StepResult> {
  const names = await caches.keys();
  for (const name of names) await caches.delete(name);
  return counted(names.length);
}

function counted(removed: number): StepResult {
  return removed > 0 ? { outcome: 'done', removed } : { outcome: 'nothing-to-do' };
}
