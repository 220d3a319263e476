import type { WhyNot } from '../../utils/preferences/why-not';
import type { Question } from '../../utils/questions/question';
import { call } from '../../utils/rpc/client';
import { systemClock } from '../../utils/time/clock';
import type { EpochMs } from '../../utils/time/instant';
import type { WhyActions } from '../suggestions/why-actions';
import { askedOf } from './asked-of';
import { db } from './page-db';

/** What «Why?» and «Why not another time?» ask of the database and of the background. */
export function whyActions(timeZone: string): WhyActions {
  return {
    titlesOf,
    ignorePattern: (pattern, ignored) => call('ignorePattern', { pattern, ignored }),
    whyNot: (question, start) => askWhyNot(question, start, timeZone),
  };
}

/** Events are stored by calendar; a reason names them by their id alone. */
async function titlesOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const calendars = await db.calendars.toCollection().primaryKeys();
  const keys = calendars.flatMap((key) => eventIds.map((id): [string, string] => [key, id]));
  const found = await db.entries.bulkGet(keys);
  return new Map(
    found.flatMap((entry) =>
      entry && 'title' in entry && entry.title ? [[entry.id, entry.title] as const] : [],
    ),
  );
}

/** First among the times that are shown; of a day further away, among the times of that day. */
async function askWhyNot(question: Question, start: EpochMs, timeZone: string): Promise<WhyNot | undefined> {
  if (start < systemClock.now()) return { kind: 'obstacle', obstacle: { kind: 'past' } };
  const asked = { ...askedOf(question), silent: true, whyNot: start };
  const near = await call('suggest', asked);
  if (near.whyNot) return near.whyNot;
  const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).startOfDay();
  const between = { start: day.epochMilliseconds, end: day.add({ days: 1 }).epochMilliseconds };
  return (await call('suggest', { ...asked, between })).whyNot;
}
