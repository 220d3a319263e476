import * as z from 'zod/mini';
import { createForgetFilter, FORGOTTEN_KEY, type Forgotten, nothingForgotten } from '../privacy/forgotten';
import type { Settings } from '../settings/schema';
import type { StorageAreaLike } from './storage-area';

const code = z.number();
const range = z.object({ start: z.number(), end: z.number(), startOn: z.string(), endOn: z.string() });

export const forgottenSchema = z.strictObject({
  people: z.array(code),
  events: z.array(code),
  ranges: z.array(range),
});

/** What must not come back with the next reading. One line that can't be read loses no other. */
export async function loadForgotten(area: Pick<StorageAreaLike, 'get'>): Promise<Forgotten> {
  const stored = (await area.get(null))[FORGOTTEN_KEY];
  if (typeof stored !== 'object' || stored === null) return nothingForgotten;
  const { people, events, ranges }: Partial<Record<keyof Forgotten, unknown>> = stored;
  return {
    people: readable(people, code),
    events: readable(events, code),
    ranges: readable(ranges, range),
  };
}

function readable<Line>(lines: unknown, schema: z.ZodMiniType<Line>): Line[] {
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line) => {
    const read = schema.safeParse(line);
    return read.success ? [read.data] : [];
  });
}

export interface ForgetFilterDeps {
  readonly localArea: Pick<StorageAreaLike, 'get'>;
  readonly loadSettings: () => Promise<Settings>;
}

/** What may be kept of an entry now; see `createForgetFilter`. `undefined` while nobody has forgotten anything. */
export async function loadForgetFilter({ localArea, loadSettings }: ForgetFilterDeps) {
  const forgotten = await loadForgotten(localArea);
  const { people, events, ranges } = forgotten;
  if (people.length + events.length + ranges.length === 0) return undefined;
  return createForgetFilter(forgotten, (await loadSettings()).learningSalt);
}
