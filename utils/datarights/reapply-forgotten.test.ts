import { afterEach, expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import { settingsSchema } from '../settings/schema';
import { createErasure } from './erase';
import { createReapplyForgotten } from './reapply-forgotten';

let rig: Rig;
afterEach(() => rig.end());

it('keeps forgotten what Google sends again', async () => {
  rig = createRig();
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

  await rig.run('rebuild');
  expect(JSON.stringify(await rig.entries())).toMatch(/secret/);
  expect(await createReapplyForgotten(deps)()).toEqual({ removed: 1, changed: 1 });
  const left = await rig.entries();
  expect(JSON.stringify(left)).not.toMatch(/secret|bo@/);
  expect(left).toHaveLength(1);
  expect((await rig.cursor())?.count).toBe(1);
  expect(await rig.busy()).toEqual(
    rig.world.busy(ANA, { start: Date.parse('2026-03-02'), end: Date.parse('2026-06-01') }),
  );
  expect(await createReapplyForgotten(deps)()).toEqual({ removed: 0, changed: 0 });
});
