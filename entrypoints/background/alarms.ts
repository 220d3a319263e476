import browser from 'webextension-polyfill';
import type { LocalStore } from '../../utils/db/local-store';
import type { AllsetDb } from '../../utils/db/schema';
import { loadStatuses } from '../../utils/sync/load-statuses';
import { nextWakeAt } from '../../utils/sync/status';
import type { Clock } from '../../utils/time/clock';

const POLL = 'sync-poll';
const RETRY = 'sync-retry';
export const DELETION_RETRY = 'deletion-retry';
export const HOLDS_END = 'holds-end';
const DELETION_RETRY_MINUTES = 10;
/** Polls spread between 8 and 12 minutes, so that a million copies don't ask Google in the same second. */
const POLL_MINUTES = 10;
const POLL_JITTER_MINUTES = 2;

export const syncAlarms: ReadonlySet<string> = new Set([POLL, RETRY]);

/** Alarms may be lost whenever the browser likes: made sure of at every start of the worker. */
export async function ensurePoll(random: () => number): Promise<void> {
  if (await browser.alarms.get(POLL)) return;
  const jitter = (2 * random() - 1) * POLL_JITTER_MINUTES;
  browser.alarms.create(POLL, { delayInMinutes: 1, periodInMinutes: POLL_MINUTES + jitter });
}

/** Whether the calendar will be read again by itself. */
export async function hasPoll(): Promise<boolean> {
  return (await browser.alarms.get(POLL)) !== undefined;
}

/** After a sync: wakes for the next retry, and shows a badge where only the user can help. */
export async function showOutcome(deps: { db: AllsetDb; local: LocalStore; clock: Clock }): Promise<void> {
  const now = deps.clock.now();
  const statuses = await loadStatuses(deps.db, deps.local, now);
  const retryAt = nextWakeAt(statuses, now);
  if (retryAt === undefined) await browser.alarms.clear(RETRY);
  else browser.alarms.create(RETRY, { when: retryAt });
  await browser.action.setBadgeText({ text: statuses.some(({ needsUser }) => needsUser) ? '!' : '' });
}

/** A deletion that could not reach Google goes on by itself. */
export async function retryDeletionSoon(): Promise<void> {
  browser.alarms.create(DELETION_RETRY, { delayInMinutes: DELETION_RETRY_MINUTES });
}

/** When the next hold runs out. */
export async function scheduleHoldsEnd(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(HOLDS_END);
  else browser.alarms.create(HOLDS_END, { when: at });
}

/** All but the poll, which stands from the installation on. Answers how many there were. */
export async function clearAlarms(): Promise<number> {
  const others = (await browser.alarms.getAll()).filter(({ name }) => name !== POLL);
  for (const { name } of others) await browser.alarms.clear(name);
  return others.length;
}
