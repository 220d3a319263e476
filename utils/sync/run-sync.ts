import type { AccountRow, CalendarKey } from '../db/rows';
import { AppError, type ErrorCode, toAppError } from '../errors';
import { historyStart } from '../time/history-start';
import { HOUR_MS } from '../time/instant';
import { loadNotes, notesNameOf, saveNotes } from './account-notes';
import { dropConnection, keepConnections } from './connections';
import type { SyncDeps, SyncOutcome, SyncReason } from './deps';
import { checkStore, startOver } from './heal';
import { backOffMs } from './plan-failure';
import { pauseEnd } from './plan-sync';
import { refreshList } from './refresh-list';
import { syncCalendars } from './sync-calendars';

export interface SyncRequest {
  readonly reason: SyncReason;
  readonly signal?: AbortSignal;
}

export interface NewAccount {
  /** Absent where it is not known yet: the id of the primary calendar is the account's e-mail. */
  readonly email?: string;
  readonly grantedScopes: readonly string[];
}

export interface Sync {
  /** Once per browser start; the first sync does it too. */
  checkStore(): Promise<void>;
  syncAccount(accountId: string, request: SyncRequest): Promise<SyncOutcome>;
  /** Resolves when no sync of this account is under way, in any context. */
  settled(accountId: string): Promise<void>;
  refreshCalendarList(accountId: string): Promise<void>;
  /** Reads the list of calendars and stores the account: own primary chosen, everything else off. */
  connectAccount(account: NewAccount): Promise<AccountRow>;
  chooseCalendar(key: CalendarKey, chosen: boolean): Promise<void>;
  /** Answers the rows removed. Work under way for this account can't write afterwards. */
  forgetAccount(accountId: string): Promise<number>;
}

/** The list is short; but reading it each time would double the requests of an idle sync. */
const LIST_EVERY_MS = 6 * HOUR_MS;

export function createSync(deps: SyncDeps): Sync {
  const { store, local, clock, locks } = deps;

  async function syncAccount(accountId: string, request: SyncRequest): Promise<SyncOutcome> {
    const outcome = await locks.request(lockOf(accountId), { ifAvailable: true }, async (lock) =>
      lock ? syncLocked(accountId, request) : undefined,
    );
    return outcome ?? { kind: 'skipped', why: 'running' };
  }

  async function syncLocked(accountId: string, request: SyncRequest): Promise<SyncOutcome> {
    try {
      await checkStore(deps);
      const notes = await loadNotes(local, accountId);
      const troubleEnd = pauseEnd(notes.trouble?.until, clock.now());
      if (troubleEnd !== undefined && request.reason === 'alarm') {
        return { kind: 'skipped', why: 'paused', until: troubleEnd };
      }
      const outcome = await syncConnected(accountId, request);
      if (notes.trouble && outcome.kind === 'done') {
        const { trouble, ...kept } = await loadNotes(local, accountId);
        await saveNotes(local, accountId, kept);
      }
      return outcome;
    } catch (thrown) {
      return noteTrouble(accountId, toAppError(thrown));
    }
  }

  async function syncConnected(accountId: string, request: SyncRequest): Promise<SyncOutcome> {
    const { reason } = request;
    const account = await store.loadAccount(accountId);
    if (account?.kind !== 'google') return { kind: 'skipped', why: 'not-connected' };
    const details = await deps.details();
    if (!details) return { kind: 'skipped', why: 'no-consent' };
    if (account.state !== 'ok' && reason === 'alarm') return { kind: 'skipped', why: 'needs-user' };
    const now = clock.now();
    const until = pauseEnd(account.pausedUntil, now);
    if (until !== undefined) return { kind: 'skipped', why: 'paused', until };

    const signal = request.signal ?? new AbortController().signal;
    const listAge = now - (account.listedAt ?? 0);
    const isDue = listAge > LIST_EVERY_MS || listAge < 0;
    if (isDue || (reason !== 'alarm' && reason !== 'connect')) {
      const failed = await refreshList(deps, account, signal);
      if (failed) return { kind: 'failed', code: failed.code };
    }
    const historyFrom = historyStart(now, await deps.historyMonths());
    return syncCalendars(deps, { account, details, historyFrom, reason, signal });
  }

  /** The database itself is at fault: nothing can be noted there. */
  async function noteTrouble(accountId: string, error: AppError): Promise<SyncOutcome> {
    if (error.code === 'cancelled') return { kind: 'failed', code: 'cancelled' };
    let code: ErrorCode = error.code;
    if (code === 'storage-broken') {
      try {
        await startOver(deps);
      } catch (thrown) {
        code = toAppError(thrown).code;
      }
    }
    const at = clock.now();
    const notes = await loadNotes(local, accountId);
    const until = at + HOUR_MS + backOffMs(1, deps.random());
    await saveNotes(local, accountId, { ...notes, trouble: { code, at, until } });
    return { kind: 'failed', code };
  }

  return {
    checkStore: () => checkStore(deps),
    syncAccount,
    settled: (accountId) => locks.request(lockOf(accountId), {}, async () => {}),

    async refreshCalendarList(accountId) {
      const account = await store.loadAccount(accountId);
      if (!account) return;
      const failed = await refreshList(deps, account, new AbortController().signal);
      if (failed) throw failed;
    },

    async connectAccount({ email, grantedScopes }) {
      const unknown = { id: email ?? '', email: email ?? '', grantedScopes };
      const listed = await deps.googleFor(unknown).listCalendars();
      const primary = listed.find((calendar) => calendar.primary);
      const id = primary?.calendarId ?? email;
      if (!id) throw new AppError('bad-response', 'the list of calendars names no primary one');
      const now = clock.now();
      const policyVersion = (await deps.details())?.policyVersion;
      const before = await store.loadAccount(id);
      const account: AccountRow = {
        id,
        kind: 'google',
        email: id,
        grantedScopes,
        connectedAt: before ? Math.max(now, before.connectedAt + 1) : now,
        state: 'ok',
        ...(policyVersion !== undefined && { policyVersion }),
        listedAt: now,
      };
      await store.saveConnection(account, listed, new Set(primary ? [primary.calendarId] : []));
      await keepConnections(deps);
      return account;
    },

    async chooseCalendar(key, chosen) {
      await store.chooseCalendar(key, chosen);
      await keepConnections(deps);
    },

    async forgetAccount(accountId) {
      const removed = await dropConnection(deps, accountId);
      await local.remove(notesNameOf(accountId));
      return removed;
    },
  };
}

function lockOf(accountId: string): string {
  return `allset-sync ${accountId}`;
}
