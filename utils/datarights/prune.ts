import { Dexie } from 'dexie';
import { prune as pruneCalendar } from '../db/pages';
import type { AllsetDb } from '../db/schema';
import type { WrittenRow } from '../db/written-row';
import { toAppError } from '../errors';
import { HEAL_NOTICE } from '../privacy/heal-notice';
import { addToSums, LEDGER_SUMS_KEY, type LedgerSums } from '../privacy/ledger-summary';
import { type ErrorNote, type Incident, incidentsSince } from '../privacy/logs';
import { planPruning } from '../privacy/plan-pruning';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import { ledgerSumsSchema } from './export-schema';
import type { KeptLog } from './keep-log';
import type { StorageAreaLike } from './storage-area';

export interface PruningDeps {
  readonly db: AllsetDb;
  readonly localArea: StorageAreaLike;
  readonly logs: {
    readonly errors: Pick<KeptLog<ErrorNote>, 'prune'>;
    readonly incidents: Pick<KeptLog<Incident>, 'prune'>;
  };
  readonly loadSettings: () => Promise<Settings>;
  /** Forgets guests' busy times that were asked for before this instant. */
  readonly dropGuestBusy?: (before: number) => Promise<void>;
  readonly clock: Clock;
}

export interface PruningTally {
  readonly events: number;
  readonly requests: number;
}

/** Removes what is past its time, at every alarm: where nothing is, indexes say so and nothing is written. */
export function createPruning({ db, logs, localArea, loadSettings, dropGuestBusy, clock }: PruningDeps) {
  return async function prune(): Promise<PruningTally> {
    const now = clock.now();
    const { historyMonths, retention } = await loadSettings();
    const plan = planPruning(now, { historyMonths, ...retention });
    await dropGuestBusy?.(plan.guestBusy);
    await logs.errors.prune(plan.errors);
    await logs.incidents.prune(incidentsSince(now));
    const { [HEAL_NOTICE]: notice } = await localArea.get(null);
    if (isOlder(notice, plan.errors)) await localArea.remove([HEAL_NOTICE]);
    await db.feedback.where('at').below(plan.picks).delete();
    await db.suggestions.where('at').below(plan.suggestions).delete();
    await db.proposals.where('at').below(plan.proposals).delete();
    await pruneWritten(db, plan.requests);
    return {
      events: await pruneEvents(db, plan.events),
      requests: await pruneLedger(db, localArea, plan.requests, now),
    };
  };
}

/** Sync does this for calendars it reads; an account that can't be read any more ages all the same. */
async function pruneEvents(db: AllsetDb, before: number): Promise<number> {
  let removed = 0;
  for (const { key, accountId } of await db.calendars.toArray()) {
    const account = await db.accounts.get(accountId);
    const cursor = await db.cursors.get(key);
    // Imported files are the user's own: they go when the user says so.
    if (account?.kind !== 'google' || !cursor || cursor.phase === 'full') continue;
    const old = await db.entries
      .where('[calendarKey+relevantUntil]')
      .between([key, Dexie.minKey], [key, before], true, false)
      .count();
    if (old === 0) continue;
    const fence = {
      accountId,
      connectedAt: account.connectedAt,
      calendarKey: key,
      revision: cursor.revision,
    };
    try {
      await pruneCalendar(db, fence, before);
      removed += old;
    } catch (thrown) {
      // A sync was quicker: it does the same.
      if (toAppError(thrown).code !== 'cancelled') throw thrown;
    }
  }
  return removed;
}

/** As long after an event took place as a line stays in the ledger, nobody undoes it any more. */
async function pruneWritten(db: AllsetDb, before: number): Promise<void> {
  const isOver = ({ draft, state }: WrittenRow) =>
    draft.end < before && !draft.recurrence?.length && (state === 'written' || state === 'changed');
  await db.written.where('askedAt').below(before).filter(isOver).delete();
}

/** What leaves the ledger stays as a sum for the rest of the year. */
async function pruneLedger(
  db: AllsetDb,
  localArea: StorageAreaLike,
  before: number,
  now: number,
): Promise<number> {
  const old = await db.requests.where('at').below(before).toArray();
  if (old.length === 0) return 0;
  // Sums and rows lie in two stores: `until` keeps a worker that dies between them from counting twice.
  const { until, lines } = parseSums((await localArea.get(null))[LEDGER_SUMS_KEY]);
  const sums = addToSums(
    lines,
    old.filter(({ at }) => at >= until),
    now,
  );
  await localArea.set({ [LEDGER_SUMS_KEY]: { until: before, lines: sums } satisfies LedgerSums });
  await db.requests.bulkDelete(old.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return old.length;
}

function parseSums(stored: unknown): LedgerSums {
  const read = ledgerSumsSchema.safeParse(stored);
  return read.success ? read.data : { until: 0, lines: [] };
}

function isOlder(notice: unknown, before: number): boolean {
  return typeof notice === 'object' && notice !== null && 'at' in notice && Number(notice.at) < before;
}
