import { relevantUntil } from '../../../utils/calendar/retention';
import { measure } from '../../../utils/db/pages';
import { toEventChange } from '../../../utils/google/to-calendar-event';
import type { Interval } from '../../../utils/time/interval';
import { lastEnd } from '../../fakes/google/expand';
import { ANA, allDetails, busyOf, type Rig, ZONE } from '../rig';

const DAY = 86_400_000;

/** What differs between the local copy and Google, in words; `undefined` where nothing does. */
export async function findDivergence(rig: Rig, calendarIds: readonly string[]): Promise<string | undefined> {
  for (const id of calendarIds) {
    const differs =
      (await compareFigures(rig, id)) ?? (await compareEvents(rig, id)) ?? (await compareBusy(rig, id));
    if (differs) return `${id}: ${differs}`;
  }
  const violations = rig.google.violations();
  return violations.length === 0
    ? undefined
    : `Google was asked what it forbids: ${JSON.stringify(violations[0])}`;
}

async function compareFigures(rig: Rig, id: string): Promise<string | undefined> {
  const cursor = await rig.cursor(id);
  if (cursor?.phase !== 'idle') return `phase ${cursor?.phase}, ${JSON.stringify(cursor?.lastError)}`;
  const real = await measure(rig.db, rig.keyOf(id));
  if (cursor.count !== real.count) return `count says ${cursor.count}, there are ${real.count}`;
  if (cursor.checksum !== real.checksum) return 'the checksum is wrong';
  return cursor.seen === cursor.count
    ? undefined
    : `${cursor.count} entries, ${cursor.seen} of this generation`;
}

async function compareEvents(rig: Rig, id: string): Promise<string | undefined> {
  const from = Math.max((await rig.cursor(id))?.coveredFrom ?? 0, rig.clock.now() - 380 * DAY);
  const context = { timeZone: ZONE, details: allDetails, resourceCalendar: false };
  const expected = new Map<string, string>();
  const neverHappens = new Set<string>();
  for (const event of rig.world.events(id)) {
    const change = toEventChange({ ...event }, context);
    if (change.kind !== 'entry' || relevantUntil(change.entry, ZONE) < from) continue;
    // «This and following» from the first instance on leaves a series that never happens: kept or not, no matter.
    if (event.recurrence && lastEnd(event, ZONE) < from) neverHappens.add(event.id);
    else expected.set(event.id, `${change.entry.etag} ${change.entry.status}`);
  }
  const rows = (await rig.entries(id)).filter(
    (row) => row.relevantUntil >= from && !neverHappens.has(row.id),
  );
  for (const row of rows) {
    const wanted = expected.get(row.id);
    if (wanted === undefined) return `${row.id} (${row.status}) is kept, Google has none`;
    if (wanted !== `${row.etag} ${row.status}`)
      return `${row.id} is ${row.etag} ${row.status}, at Google ${wanted}`;
    expected.delete(row.id);
  }
  const [missing] = expected.keys();
  if (missing === undefined) return undefined;
  const event = rig.world.events(id).find((one) => one.id === missing);
  return `${missing} is missing: ${JSON.stringify(event)}`;
}

async function compareBusy(rig: Rig, id: string): Promise<string | undefined> {
  const now = rig.clock.now();
  const window: Interval = { start: now - 30 * DAY, end: now + 60 * DAY };
  const ours = new Set((await busyOf(rig.db, rig.keyOf(id), window)).map(inWords));
  const theirs = new Set(rig.world.busy(id, window).map(inWords));
  const extra = [...ours].filter((interval) => !theirs.has(interval));
  const lacking = [...theirs].filter((interval) => !ours.has(interval));
  if (extra.length + lacking.length === 0) return undefined;
  return `busy only here: ${extra.slice(0, 3).join(' ')}; only at Google: ${lacking.slice(0, 3).join(' ')}`;
}

function inWords({ start, end }: Interval): string {
  return `${new Date(start).toISOString()}/${new Date(end).toISOString()}`;
}

export async function chosenIds(rig: Rig): Promise<string[]> {
  const rows = await rig.db.calendars.where('accountId').equals(ANA).toArray();
  return rows.filter((row) => row.chosen).map((row) => row.calendarId);
}
