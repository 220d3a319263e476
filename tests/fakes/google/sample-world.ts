import { buildSampleCalendars, samplePerson } from '../../../utils/sample/build-sample-calendars';
import { createWorld, type World } from './world';
import { formatIn } from './zone-time';

/** Ana Northwind's Google account, around the day of `now` in her zone. */
export function createSampleWorld(
  options: { readonly now?: () => number; readonly timeZone?: string; readonly seed?: number } = {},
): World {
  const now = options.now ?? (() => Date.now());
  const timeZone = options.timeZone ?? 'Europe/Berlin';
  const world = createWorld({ now });
  const { email, name } = samplePerson;
  world.addAccount({ email, name, timeZone });
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  const today = formatIn(timeZone, now()).slice(0, 10);
  for (const calendar of buildSampleCalendars({ today, timeZone, ...seed })) {
    if (!calendar.primary) world.addCalendar({ account: email, ...calendar });
    world.loadEntries(calendar.id, calendar.entries);
  }
  return world;
}
