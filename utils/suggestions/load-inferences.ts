import { inferDefaultHours } from '../availability/infer-working-hours';
import { loadAccounts } from '../db/accounts';
import type { EntryRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import type { Learning } from '../learning/learning';
import { findInferences, type InferredHabit } from '../preferences/find-inferences';
import { hashGuest } from '../preferences/text-hash';
import type { CommandOutput } from '../rpc/contract';
import type { Settings } from '../settings/schema';

export interface InferencesDeps {
  readonly db: AllsetDb;
  readonly loadModel: Learning['loadModel'];
  readonly loadSettings: () => Promise<Settings>;
}

/** Everything that was worked out about this person, with the names that only their own events know. */
export function createLoadInferences({ db, loadModel, loadSettings }: InferencesDeps) {
  return async function loadInferences(): Promise<CommandOutput<'inferences'>> {
    const [model, { learningSalt }] = await Promise.all([loadModel(), loadSettings()]);
    if (!model) return { habits: [], picks: 0 };
    const own = (await loadAccounts(db)).map(({ email }) => `guest:${hashGuest(email, learningSalt)}`);
    // Who is in every meeting of one's own says nothing.
    const found = findInferences(model).filter(({ pattern }) => !own.includes(pattern));
    const entries = await loadBehind(db, found);
    const chosen = model.meetings.filter(({ weight, allDay }) => weight > 0 && !allDay);
    return {
      hours: {
        days: inferDefaultHours(chosen, model.timeZone).days.map((day) => [...day]),
        of: chosen.length,
      },
      habits: found.map((habit) => {
        const { pattern, weekday, startMinute, endMinute, count, of } = habit;
        const name = nameOf(habit, entries, learningSalt);
        return {
          pattern,
          ...(weekday === undefined ? {} : { weekday }),
          startMinute,
          endMinute,
          count,
          of,
          used: !model.ignored?.includes(pattern),
          ...(name && { name }),
        };
      }),
      picks: await db.feedback.count(),
    };
  };
}

async function loadBehind(
  db: AllsetDb,
  habits: readonly InferredHabit[],
): Promise<ReadonlyMap<string, EntryRow>> {
  const calendars = await db.calendars.toCollection().primaryKeys();
  const ids = [...new Set(habits.flatMap(({ eventIds }) => eventIds))];
  const rows = await db.entries.bulkGet(
    calendars.flatMap((key) => ids.map((id): [string, string] => [key, id])),
  );
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

function nameOf(
  { pattern, eventIds }: InferredHabit,
  entries: ReadonlyMap<string, EntryRow>,
  salt: string,
): string | undefined {
  const [kind, value] = pattern.split(':');
  for (const id of eventIds) {
    const entry = entries.get(id);
    if (!entry || entry.status === 'cancelled') continue;
    if (kind === 'title' && entry.title) return entry.title;
    if (kind !== 'guest') continue;
    const guest = entry.guests?.find(({ email }) => hashGuest(email, salt) === Number(value));
    if (guest) return guest.name ?? guest.email;
  }
  return undefined;
}
