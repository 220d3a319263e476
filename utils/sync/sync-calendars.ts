import type { AccountRow, CalendarRow } from '../db/rows';
import type { ErrorCode } from '../errors';
import type { Details } from '../google/event-page';
import { loadNotes, saveNotes } from './account-notes';
import { accountFenceOf, type CalendarTask } from './calendar-task';
import type { SyncDeps, SyncOutcome, SyncReason } from './deps';
import { paramsHashOf } from './params-hash';
import type { SyncWish } from './plan-sync';
import { refreshList } from './refresh-list';
import { type CalendarOutcome, syncCalendar } from './sync-calendar';

export interface AccountTask {
  readonly account: AccountRow;
  readonly details: Details;
  readonly historyFrom: number;
  readonly reason: SyncReason;
  readonly signal: AbortSignal;
}

const AT_ONCE = 3;

/** All chosen calendars of one account, the primary first, a few at a time; stops where the account itself fails. */
export async function syncCalendars(deps: SyncDeps, task: AccountTask): Promise<SyncOutcome> {
  const { account } = task;
  const google = deps.googleFor(account);
  const runDeps = { ...deps, google };
  const waiting = await chosenCalendars(deps, account);
  const calendars = waiting.length;
  const checkedAt: Record<string, number> = {};
  let changed = false;
  let stoppedBy: ErrorCode | undefined;
  let listedAgain = false;

  const note = async (calendar: CalendarRow, outcome: CalendarOutcome) => {
    if (outcome.kind === 'synced') {
      checkedAt[calendar.key] = deps.clock.now();
      changed ||= outcome.changed;
    } else if (outcome.kind === 'failed') {
      if (outcome.account) {
        await deps.store.changeAccount(accountFenceOf(account), outcome.account);
        stoppedBy = outcome.error.code;
      } else if (outcome.error.code === 'offline') stoppedBy = 'offline';
    } else if (outcome.kind === 'list-again' && !listedAgain) {
      listedAgain = true;
      stoppedBy ??= (await refreshList(deps, account, task.signal))?.code;
      const now = (await chosenCalendars(deps, account)).find((row) => row.key === calendar.key);
      if (now && now.accessRole !== calendar.accessRole) waiting.push(now);
    }
  };
  const work = async () => {
    for (;;) {
      const calendar = stoppedBy === undefined ? waiting.shift() : undefined;
      if (!calendar) return;
      await note(calendar, await syncCalendar(runDeps, calendarTask(task, calendar)));
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, calendars) }, work));

  if (Object.keys(checkedAt).length > 0) {
    const notes = await loadNotes(deps.local, account.id);
    await saveNotes(deps.local, account.id, { ...notes, checkedAt: { ...notes.checkedAt, ...checkedAt } });
  }
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  if (stoppedBy !== undefined) return { kind: 'failed', code: stoppedBy };
  if (account.state !== 'ok' || account.pausedUntil !== undefined || account.pauses) {
    await deps.store.changeAccount(accountFenceOf(account), {
      state: 'ok',
      pausedUntil: undefined,
      pauses: undefined,
    });
  }
  return { kind: 'done', calendars, behind: calendars - Object.keys(checkedAt).length, changed };
}

async function chosenCalendars(deps: SyncDeps, account: AccountRow): Promise<CalendarRow[]> {
  const rows = await deps.store.loadCalendars(account.id);
  const chosen = rows.filter((row) => row.chosen && row.missingSince === undefined);
  return chosen.sort((a, b) => Number(b.primary) - Number(a.primary) || a.key.localeCompare(b.key));
}

function calendarTask(task: AccountTask, calendar: CalendarRow): CalendarTask {
  const { account, details, historyFrom, signal, reason } = task;
  const paramsHash = paramsHashOf(details, calendar);
  return { account, calendar, details, historyFrom, paramsHash, mood: moodOf(reason), signal };
}

function moodOf(reason: SyncReason): SyncWish['mood'] {
  if (reason === 'rebuild') return 'rebuild';
  return reason === 'alarm' ? 'patient' : 'eager';
}
