import { afterEach, describe, expect, it } from 'vitest';
import { defaultBusyPolicy, findBusy } from '../../utils/calendar/busy';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import type { GoogleClient } from '../../utils/google/client';
import type { NewEvent } from '../../utils/google/event-body';
import { ANA, createRig, type Rig, START, WINDOW, ZONE } from './rig';

const HOUR = 3_600_000;

let rig: Rig;
afterEach(() => rig.end());

const times = { start: START + HOUR, end: START + 2 * HOUR };
const hold: NewEvent = {
  id: 'allsethold00001',
  kind: 'hold',
  draft: { title: 'Hold: planning', ...times, timeZone: ZONE },
  tag: { allset: 'hold' },
};

function writer(): GoogleClient {
  rig = createRig({ scopes: ['calendar.events.owned', 'calendar.calendarlist.readonly'] });
  return rig.createClient();
}

const atGoogle = () => rig.world.events(ANA).filter((event) => event.id === hold.id);

describe('A10.42 holds', () => {
  it.each(['before', 'after'] as const)(
    'A10.42 the answer is lost (%s the change): asked again, there is one',
    async (drop) => {
      const google = writer();
      rig.google.faults.add({ match: { method: 'POST', path: '/events' }, fault: { drop } });
      await expect(google.insertEvent(ANA, hold, 'none')).rejects.toMatchObject({ code: 'offline' });
      const written = await google.insertEvent(ANA, hold, 'none');
      expect(atGoogle()).toHaveLength(1);
      expect(written).toEqual({
        id: hold.id,
        etag: atGoogle()[0]?.etag,
        title: 'Hold: planning',
        ...times,
      });
      expect(atGoogle()[0]).toMatchObject({ transparency: 'opaque', visibility: 'private' });
      expect(rig.google.violations()).toEqual([]);
    },
  );

  it('A10.42 deleted in Google meanwhile: asking again does not bring it back by accident', async () => {
    const google = writer();
    await google.insertEvent(ANA, hold, 'none');
    rig.world.deleteEvent(ANA, hold.id);
    await expect(google.insertEvent(ANA, hold, 'none')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('A10.42 deleting: done; already gone; changed by the user and therefore left alone (412)', async () => {
    const google = writer();
    const first = await google.insertEvent(ANA, hold, 'none');
    expect(await google.deleteEvent(ANA, first, 'none')).toBe('deleted');
    expect(await google.deleteEvent(ANA, first, 'none')).toBe('was-gone');

    const second = await google.insertEvent(ANA, { ...hold, id: 'allsethold00002' }, 'none');
    rig.world.patchEvent(ANA, second.id, { summary: 'Mine now' });
    expect(await google.deleteEvent(ANA, second, 'none')).toBe('was-changed');
    expect(rig.world.events(ANA).map((event) => event.summary)).toEqual(['Mine now']);
  });

  it('A10.42 edited in Google: the next sync knows; without it the hold is no conflict with itself', async () => {
    const google = writer();
    await google.insertEvent(ANA, hold, 'none');
    await rig.connect();
    await rig.run();
    rig.world.patchEvent(ANA, hold.id, { summary: 'Moved by hand' });
    await rig.run();
    expect(await rig.entry(hold.id)).toMatchObject({ title: 'Moved by hand' });
    const entries = await rig.entries();
    const busy = (rows: typeof entries) =>
      findBusy(expandOccurrences(rows, WINDOW, { timeZone: ZONE }).occurrences, defaultBusyPolicy, ZONE);
    expect(busy(entries)).toEqual([times]);
    expect(busy(entries.filter((row) => row.id !== hold.id))).toEqual([]);
  });
});
