import type { AccountFence, RunFence } from '../db/fence';
import type { AccountRow, CalendarRow, CursorRow } from '../db/rows';
import type { CalendarContext } from '../google/client';
import type { Details } from '../google/event-page';
import type { SyncDeps } from './deps';
import type { SyncWish } from './plan-sync';

/** One calendar, and everything that stays the same while it is synced. */
export interface CalendarTask {
  readonly account: AccountRow;
  readonly calendar: CalendarRow;
  readonly details: Details;
  readonly historyFrom: number;
  readonly paramsHash: string;
  readonly mood: SyncWish['mood'];
  readonly signal: AbortSignal;
}

export type RunDeps = Pick<SyncDeps, 'store' | 'clock' | 'random' | 'heartbeat' | 'onProgress'> & {
  readonly google: ReturnType<SyncDeps['googleFor']>;
};

export function fenceOf(task: CalendarTask, revision: number): RunFence {
  return { ...accountFenceOf(task.account), calendarKey: task.calendar.key, revision };
}

/** After everything that stored rows. */
export function tellProgress(
  { onProgress }: Pick<RunDeps, 'onProgress'>,
  { calendarKey, phase, pages, items }: CursorRow,
): void {
  onProgress?.({ calendarKey, phase, pages, items });
}

export function accountFenceOf(account: AccountRow): AccountFence {
  return { accountId: account.id, connectedAt: account.connectedAt };
}

export function contextOf(task: CalendarTask): CalendarContext {
  const { calendarId, timeZone } = task.calendar;
  return { calendarId, timeZone, details: task.details };
}
