import { createSampleWorld } from '../../tests/fakes/google/sample-world';
import { createWorld, type World } from '../../tests/fakes/google/world';
import type { EpochMs } from '../../utils/time/instant';
import { bringForward, weeksToNow } from './bring-forward';
import { readCalendarFile } from './read-calendars';

export interface StartWorld {
  readonly world: World;
  readonly email: string;
  readonly timeZone: string;
  /** Sentences about the input: what was shifted, what could not be read. */
  readonly notes: readonly string[];
  readonly shiftedByWeeks: number;
}

const EMAIL = 'ana@northwind.example';

/** The sample person's Google, or one whose calendars come from `.ics` files: the first is the primary one. */
export async function createStartWorld(
  files: readonly string[],
  now: EpochMs,
  timeZone: string,
): Promise<StartWorld> {
  if (files.length === 0) {
    return { world: createSampleWorld({ timeZone }), email: EMAIL, timeZone, notes: [], shiftedByWeeks: 0 };
  }
  const calendars = await Promise.all(files.map((path) => readCalendarFile(path, timeZone)));
  const [primary] = calendars;
  const homeZone = primary?.timeZone ?? timeZone;
  const weeks = weeksToNow(calendars, now);
  const world = createWorld();
  world.addAccount({ email: EMAIL, timeZone: homeZone });
  const notes: string[] = [];
  for (const [index, calendar] of calendars.entries()) {
    const id = index === 0 ? EMAIL : `file-${index}@group.calendar.google.com`;
    if (index > 0) {
      world.addCalendar({
        account: EMAIL,
        id,
        summary: calendar.name,
        timeZone: calendar.timeZone,
        accessRole: 'owner',
      });
    }
    world.loadEntries(id, weeks > 0 ? bringForward(calendar, weeks, now) : calendar.entries);
    for (const { uid, why } of calendar.report.skipped)
      notes.push(`${calendar.path}: skipped ${uid}: ${why}`);
  }
  if (weeks > 0) {
    notes.unshift(
      `These calendars lie wholly in the past: shown ${weeks} weeks later, on the same weekdays at the same wall times.`,
    );
  }
  return { world, email: EMAIL, timeZone: homeZone, notes, shiftedByWeeks: weeks };
}
