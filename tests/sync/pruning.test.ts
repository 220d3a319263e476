import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPruning } from '../../utils/datarights/prune';
import { settingsSchema } from '../../utils/settings/schema';
import { createMemoryArea } from '../fakes/memory-area';
import { many, putAll, single } from './events';
import { createRig, type Rig } from './rig';

const HOUR = 3_600_000;

let rig: Rig;
beforeEach(() => {
  rig = createRig();
});
afterEach(() => rig.end());

/** As the alarm does it, and whether Google was asked for everything anew. */
async function alarm(historyMonths: number): Promise<boolean> {
  rig.settings.historyMonths = historyMonths;
  await rig.run('alarm');
  await createPruning({
    db: rig.db,
    clock: rig.clock,
    localArea: createMemoryArea(),
    logs: { errors: { prune: async () => {} }, incidents: { prune: async () => {} } },
    loadSettings: async () => settingsSchema.parse({ historyMonths }),
  })();
  return rig.eventRequests().at(-1)?.query['syncToken'] === undefined;
}

it.each([1, 6, 13, 24, 60])('sync and pruning mean the same by %i months', async (months) => {
  const days = Array.from({ length: 60 }, (_, i) => i * 1.3);
  const edge = Temporal.Instant.fromEpochMilliseconds(rig.clock.now()).toZonedDateTimeISO('Europe/Berlin');
  putAll(rig, many(3));
  // Around the limit by any reckoning of a month, so that pruning finds something each day.
  for (const [i, day] of days.entries()) {
    const on = edge.subtract({ hours: Math.round((months * 30.2 + day) * 24) });
    putAll(rig, [single(`old${i}`, on.toPlainDateTime().toString())]);
  }
  await rig.connect();
  expect(await alarm(months)).toBe(true);
  for (let hours = 6; hours <= 72; hours += 6) {
    rig.pass(6 * HOUR);
    expect(await alarm(months), `${hours} hours later`).toBe(false);
  }
  // The sign-in runs out now and then: what Google refused for that was asked once more.
  expect(rig.eventRequests().filter(({ status }) => status === 200)).toHaveLength(1 + 12);
});
