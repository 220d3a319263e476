import { afterEach, expect, it } from 'vitest';
import { createFetch } from '../../tests/fakes/google/create-fetch';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { at, many, putAll, series } from '../../tests/sync/events';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import { FORGOTTEN_KEY, nothingForgotten } from '../privacy/forgotten';
import { type ErasureRequest, remember } from '../privacy/plan-erasure';
import { settingsSchema } from '../settings/schema';
import { createErasure } from './erase';
import { createReapplyForgotten, type ReapplyDeps } from './reapply-forgotten';

let rig: Rig;
/** As the background has it: told of everything that is stored while it is read. */
function createForgetfulRig(options: Parameters<typeof createRig>[0] = {}) {
  let noteNews = () => {};
  rig = createRig({ ...options, change: (deps) => ({ ...deps, onProgress: () => noteNews() }) });
  return (deps: ReapplyDeps) => {
    const created = createReapplyForgotten(deps);
    noteNews = created.noteNews;
    return created.reapplyForgotten;
  };
}
afterEach(() => rig.end());

/** Somebody who told Allset to forget a person. */
function forgetfulOf({ db, clock }: Rig): ReapplyDeps {
  const person: ErasureRequest = { kind: 'person', email: 'bo@northwind.example' };
  return {
    db,
    clock,
    sessionArea: createMemoryArea(),
    localArea: createMemoryArea({ [FORGOTTEN_KEY]: remember(nothingForgotten, person, 'salt') }),
    loadSettings: async () => settingsSchema.parse({ learningSalt: 'salt' }),
  };
}

it('keeps forgotten what Google sends again', async () => {
  const create = createForgetfulRig();
  const meeting = (id: string, day: string, guest: string) => ({
    id,
    summary: `About ${id}`,
    attendees: [
      { email: ANA, self: true, responseStatus: 'accepted' },
      { email: guest, responseStatus: 'accepted' },
    ],
    start: { dateTime: `2026-${day}T09:00:00+01:00`, timeZone: 'Europe/Berlin' },
    end: { dateTime: `2026-${day}T10:00:00+01:00`, timeZone: 'Europe/Berlin' },
  });
  rig.world.putEvent(ANA, meeting('secret', '02-24', 'cy@northwind.example'));
  rig.world.putEvent(ANA, meeting('soon', '03-24', 'bo@northwind.example'));
  await rig.connect();
  await rig.run('connect');

  let settings = settingsSchema.parse({ learningSalt: 'salt' });
  const deps = {
    db: rig.db,
    sessionArea: createMemoryArea(),
    localArea: createMemoryArea(),
    clock: rig.clock,
    loadSettings: async () => settings,
    updateSettings: async (change: (now: typeof settings) => typeof settings) => {
      settings = change(settings);
      return settings;
    },
  };
  const none = async () => 0;
  const erase = createErasure({
    ...deps,
    disconnect: none,
    learn: async () => {},
    removeImported: async () => {},
    chooseCalendar: async () => {},
    withdraw: async () => ({ removed: 0 }),
  });
  await erase({ kind: 'record', calendarKey: rig.key, id: 'secret' });
  await erase({ kind: 'person', email: 'bo@northwind.example' });
  const afterErasure = await rig.entries();
  expect(JSON.stringify(afterErasure)).not.toMatch(/secret|bo@/);

  const reapply = create(deps);
  await rig.run('rebuild');
  expect(JSON.stringify(await rig.entries())).toMatch(/secret/);
  expect(await reapply()).toEqual({ removed: 1, changed: 1 });
  const left = await rig.entries();
  expect(JSON.stringify(left)).not.toMatch(/secret|bo@/);
  expect(left).toHaveLength(1);
  expect((await rig.cursor())?.count).toBe(1);
  expect(await rig.busy()).toEqual(
    rig.world.busy(ANA, { start: Date.parse('2026-03-02'), end: Date.parse('2026-06-01') }),
  );
  expect(await reapply()).toEqual({ removed: 0, changed: 0 });
});

it('keeps forgotten what came with a reading that was cut off', async () => {
  let requests = 0;
  const create = createForgetfulRig({
    paging: { pageSize: 2 },
    fetch: (google) => async (input, init) => {
      if (String(input).includes('/events') && ++requests === 2) throw new TypeError('Failed to fetch');
      return createFetch(google)(input, init);
    },
  });
  const withBo = { attendees: [{ email: 'bo@northwind.example', responseStatus: 'accepted' as const }] };
  putAll(
    rig,
    many(3).map((event) => ({ ...event, ...withBo })),
  );
  const deps = forgetfulOf(rig);
  create(deps);
  await rig.connect();
  expect(await rig.run('connect')).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(await rig.entries())).toContain('bo@');
  // The worker that read it is gone by now.
  expect(await createReapplyForgotten(deps).reapplyForgotten()).toEqual({ removed: 0, changed: 2 });
  expect(JSON.stringify(await rig.entries())).not.toContain('bo@');
});

it('keeps forgotten what came with a series that was read once more', async () => {
  const attendees = [{ email: 'bo@northwind.example', responseStatus: 'accepted' as const }];
  let readings = 0;
  let reapply: ReturnType<typeof create> = async () => ({ removed: 0, changed: 0 });
  const create = createForgetfulRig({
    fetch: (google) => async (input, init) => {
      // Another account is through, which ends this run; in the next one somebody is invited.
      if (String(input).includes('iCalUID=')) {
        if (++readings === 1) await reapply();
        else rig.world.patchEvent(ANA, 'weekly', { attendees });
      }
      return createFetch(google)(input, init);
    },
  });
  reapply = create(forgetfulOf(rig));
  putAll(rig, [series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;COUNT=3')]);
  await rig.connect();
  await rig.run('connect');
  const moved = { start: at('2026-03-11T08:00'), end: at('2026-03-11T09:00') };
  rig.world.moveInstance(ANA, 'weekly', at('2026-03-10T14:00'), moved);
  await rig.run();
  const later = { start: at('2026-03-03T15:00'), end: at('2026-03-03T16:00') };
  rig.world.patchEvent(ANA, 'weekly', later, 'silent');
  await rig.run();
  await rig.run();
  expect(JSON.stringify(await rig.entries())).toContain('bo@');
  await reapply();
  expect(JSON.stringify(await rig.entries())).not.toContain('bo@');
});

it('walks through the events only where something was read since', async () => {
  createForgetfulRig();
  putAll(rig, many(3));
  const { noteNews, reapplyForgotten } = createReapplyForgotten(forgetfulOf(rig));
  await rig.connect();
  await rig.run('connect');
  let walked = 0;
  rig.db.entries.hook('reading', (row) => {
    walked++;
    return row;
  });
  await reapplyForgotten();
  expect(walked).toBe(3);
  await reapplyForgotten();
  expect(walked).toBe(3);
  noteNews();
  await reapplyForgotten();
  expect(walked).toBe(6);
});
