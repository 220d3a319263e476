import { afterEach, describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../fakes/google/wire';
import { allDay, at, busyWords, expectAgreement, putAll, series, single } from './events';
import { ANA, createRig, type Rig, WINDOW } from './rig';

let rig: Rig;
afterEach(() => rig.end());

async function synced(...events: readonly GoogleEvent[]): Promise<void> {
  rig = createRig();
  putAll(rig, events);
  await rig.connect();
  await rig.run();
}

describe('A10.29 ends that are none', () => {
  it.each<{ name: string; more: Partial<GoogleEvent>; words: readonly string[] }>([
    {
      name: 'a timed end before the start: half an hour',
      more: { end: at('2026-03-04T08:00') },
      words: ['03-04 09:00–09:30'],
    },
    {
      name: 'an end left unspecified: half an hour',
      more: { endTimeUnspecified: true, end: at('2026-03-04T09:00') },
      words: ['03-04 09:00–09:30'],
    },
    { name: 'no length at all: free, as at Google', more: { end: at('2026-03-04T09:00') }, words: [] },
    {
      name: 'an all-day end on its start: one day',
      more: { start: { date: '2026-03-04' }, end: { date: '2026-03-04' } },
      words: ['03-04 00:00–00:00'],
    },
    {
      name: 'an all-day end before its start: one day',
      more: { start: { date: '2026-03-04' }, end: { date: '2026-03-01' } },
      words: ['03-04 00:00–00:00'],
    },
  ])('A10.29 $name', async ({ more, words }) => {
    await synced(single('odd', '2026-03-04T09:00', 60, more));
    expect(await busyWords(rig)).toEqual(words);
    expect(await rig.entries()).toHaveLength(1);
  });
});

describe('A10.30 rooms and other resources', () => {
  const ROOM = 'room-1@resource.calendar.google.com';

  it('A10.30 midnight to midnight in a room’s calendar is a whole day', async () => {
    rig = createRig();
    rig.world.addCalendar({ account: ANA, id: ROOM, accessRole: 'reader' });
    rig.world.putEvent(ROOM, { id: 'all', start: at('2026-03-28T00:00'), end: at('2026-03-30T00:00') });
    rig.world.putEvent(ROOM, { id: 'not', start: at('2026-03-04T00:00'), end: at('2026-03-04T10:00') });
    await rig.connect();
    await rig.sync.chooseCalendar(rig.keyOf(ROOM), true);
    await rig.run();
    expect(await rig.entry('all', ROOM)).toMatchObject({
      time: { kind: 'allDay', startOn: '2026-03-28', endOn: '2026-03-30' },
    });
    expect(await rig.entry('not', ROOM)).toMatchObject({ time: { kind: 'timed' } });
    await expectAgreement(rig, ROOM);
  });

  it('A10.30 in a person’s calendar the same is what it says', async () => {
    await synced({ id: 'all', start: at('2026-03-28T00:00'), end: at('2026-03-29T00:00') });
    expect(await rig.entry('all')).toMatchObject({ time: { kind: 'timed' } });
  });
});

describe('A10.31 what began before the window', () => {
  it.each<{ name: string; event: GoogleEvent }>([
    {
      name: 'a conference of three weeks',
      event: { id: 'long', start: at('2026-02-10T09:00'), end: at('2026-03-05T18:00') },
    },
    { name: 'an all-day absence of two months', event: allDay('away', '2026-01-10', '2026-03-10') },
    {
      name: 'a night shift of a series that began years ago',
      event: series('night', '2024-01-01T22:00', 'RRULE:FREQ=DAILY', {
        end: at('2024-01-02T06:00'),
      }),
    },
    {
      name: 'an event longer than the history that is kept',
      event: { id: 'huge', start: at('2023-01-01T00:00'), end: at('2026-03-05T00:00') },
    },
  ])('A10.31 $name still blocks', async ({ event }) => {
    await synced(event);
    const busy = await rig.busy();
    expect(busy[0]?.start).toBe(WINDOW.start);
    await expectAgreement(rig);
  });
});
