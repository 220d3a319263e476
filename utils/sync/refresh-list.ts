import type { AccountRow } from '../db/rows';
import { AppError, errorPolicies, toAppError } from '../errors';
import { accountFenceOf } from './calendar-task';
import { keepConnections } from './connections';
import type { SyncDeps } from './deps';
import { pauseAfter } from './plan-failure';
import { retryAfterOf } from './retry-after';

/**
 * Reads the list of calendars whole. Answers the error where this account should not be asked anything else now;
 * one that concerns only the list is swallowed: the calendars we know can still be synced.
 */
export async function refreshList(
  deps: SyncDeps,
  account: AccountRow,
  signal: AbortSignal,
): Promise<AppError | undefined> {
  try {
    const listed = await deps.googleFor(account).listCalendars(signal);
    const primary = listed.find((calendar) => calendar.primary);
    if (primary && primary.calendarId.toLowerCase() !== account.email.toLowerCase()) {
      throw new AppError('auth-required', 'the browser is signed in with another account');
    }
    await deps.store.replaceCalendars(accountFenceOf(account), listed, deps.clock.now());
    await keepConnections(deps);
    return undefined;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'storage-broken' || error.code === 'storage-full' || error.code === 'cancelled')
      throw error;
    const pause = pauseAfter(
      { code: error.code, retryAfterMs: retryAfterOf(error) },
      { now: deps.clock.now(), random: deps.random(), pauses: account.pauses ?? 0 },
    );
    if (pause) await deps.store.changeAccount(accountFenceOf(account), pause);
    return pause || error.code === 'offline' || errorPolicies[error.code].needsUser ? error : undefined;
  }
}
