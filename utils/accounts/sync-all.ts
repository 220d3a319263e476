import { loadAccounts } from '../db/accounts';
import type { AllsetDb } from '../db/schema';
import type { Learning } from '../learning/learning';
import type { SyncOutcome, SyncReason } from '../sync/deps';
import type { Sync, SyncRequest } from '../sync/run-sync';
import type { Clock } from '../time/clock';
import { DAY_MS } from '../time/instant';

/** What is learned is at most this old, whether anything changed or not: «recent» moves on by itself. */
const LEARN_EVERY_MS = DAY_MS;

export interface SyncAllDeps {
  readonly db: AllsetDb;
  readonly sync: Pick<Sync, 'checkStore' | 'syncAccount' | 'settled'>;
  readonly learning: Pick<Learning, 'learn' | 'loadModel' | 'fit'>;
  readonly clock: Clock;
  readonly readGoogleSettings: () => Promise<void>;
  /** Calendars by address; true where one of them changed. */
  readonly refreshFeeds: (signal: AbortSignal) => Promise<boolean>;
  /** Takes out again what the user forgot here and Google sent once more, also by a reading that was stopped. */
  readonly reapplyForgotten: () => Promise<unknown>;
  /** Removes what is past its time. */
  readonly prune: () => Promise<unknown>;
  /** Runs when all accounts are through: badge, retry alarm. */
  readonly onDone: () => Promise<void>;
}

interface Follower {
  readonly signal: AbortSignal | undefined;
  readonly done: Promise<SyncOutcome>;
}

/**
 * Syncs every connected account, then learns from what changed. Joins a sync that is already under way; where the user
 * has just changed something, one more follows it.
 */
export function createSyncAll({
  db,
  sync,
  learning,
  clock,
  readGoogleSettings,
  refreshFeeds,
  reapplyForgotten,
  prune,
  onDone,
}: SyncAllDeps) {
  /** By reason and account: the sync that follows the one under way. Who asks before it begins is served by it too. */
  const following = new Map<string, Follower>();

  async function syncOrJoin(id: string, request: SyncRequest): Promise<SyncOutcome> {
    const outcome = await sync.syncAccount(id, request);
    if (outcome.kind !== 'skipped' || outcome.why !== 'running') return outcome;
    if (request.reason === 'alarm' || request.reason === 'open') {
      await sync.settled(id);
      return outcome;
    }
    // The one under way began before the user chose, agreed or asked: it can't know.
    const key = `${request.reason} ${id}`;
    const next = following.get(key);
    if (next && !next.signal?.aborted) {
      await next.done;
      return outcome;
    }
    const done = sync.settled(id).then(() => {
      if (following.get(key)?.done === done) following.delete(key);
      return request.signal?.aborted ? outcome : syncOrJoin(id, request);
    });
    following.set(key, { signal: request.signal, done });
    return done;
  }

  return async function syncAll(reason: SyncReason, signal: AbortSignal): Promise<void> {
    await sync.checkStore();
    const accounts = (await loadAccounts(db)).filter(({ kind }) => kind === 'google');
    const outcomes = await Promise.all(accounts.map(({ id }) => syncOrJoin(id, { reason, signal })));
    await reapplyForgotten();
    if (signal.aborted) return;
    if (reason !== 'alarm') await readGoogleSettings();
    const feedsChanged = await refreshFeeds(signal);
    if (signal.aborted) return;
    const changed = feedsChanged || outcomes.some((outcome) => outcome.kind === 'done' && outcome.changed);
    if (reason === 'alarm') await prune();
    const model = await learning.loadModel();
    if (changed || !model || clock.now() - model.learnedAt > LEARN_EVERY_MS) await learning.learn();
    if (signal.aborted) return;
    await onDone();
    await learning.fit(signal);
  };
}
