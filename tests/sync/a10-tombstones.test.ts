import { afterEach, describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../fakes/google/wire';
import { at, busyWords, EVENTS, expectAgreement, putAll, series, single } from './events';
import { ANA, createRig, type Rig } from './rig';

let rig: Rig;
afterEach(() => rig.end());

async function synced(events: readonly GoogleEvent[]): Promise<void> {
  rig = createRig();
  putAll(rig, events);
  await rig.connect();
  await rig.run();
}

/** The next events answer is this one. */
function answer(items: readonly object[], nextSyncToken = 'made-up'): void {
  rig.google.faults.add({ match: EVENTS, fault: { body: JSON.stringify({ items, nextSyncToken }) } });
}

const weekly = series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;COUNT=4');
const second = at('2026-03-10T14:00');
const secondId = 'weekly_20260310T130000Z';

describe('A10.17 tombstones of every shape', () => {
  it.each(['bare', 'full'] as const)('A10.17 %s: the event is gone', async (tombstone) => {
    await synced([single('a', '2026-03-04T09:00'), single('b', '2026-03-05T09:00')]);
    rig.world.deleteEvent(ANA, 'a', { tombstone });
    await rig.run();
    expect((await rig.entries()).map((row) => row.id)).toEqual(['b']);
    await expectAgreement(rig);
  });

  it('A10.17 of an id never seen: nothing happens, the token moves on', async () => {
    await synced([single('a', '2026-03-04T09:00')]);
    answer([{ id: 'never-seen', status: 'cancelled' }]);
    await rig.run();
    expect(await rig.entries()).toHaveLength(1);
    expect((await rig.cursor())?.syncToken).toBe('made-up');
  });

  it('A10.17 `<series>_<time>` without recurringEventId: taken out, and the series is read again to be sure', async () => {
    await synced([weekly]);
    rig.world.deleteInstance(ANA, 'weekly', second);
    answer([{ id: secondId, status: 'cancelled' }]);
    await rig.run();
    expect(await busyWords(rig)).toEqual(['03-03 14:00–15:00', '03-17 14:00–15:00', '03-24 14:00–15:00']);
    expect(rig.eventRequests().at(-1)?.query).toMatchObject({
      iCalUID: 'weekly@google.com',
      showDeleted: 'true',
    });
    await expectAgreement(rig);
  });

  it('A10.17 the same, but Google still has the instance: it counts as busy', async () => {
    await synced([weekly]);
    answer([{ id: secondId, status: 'cancelled' }]);
    await rig.run();
    expect(await busyWords(rig)).toHaveLength(4);
    await expectAgreement(rig);
  });

  it('A10.17 the same where the series is unknown: by id alone nothing is taken out of anything', async () => {
    await synced([single('a', '2026-03-04T09:00')]);
    answer([{ id: 'other_20260304T080000Z', status: 'cancelled' }]);
    await rig.run();
    expect(await busyWords(rig)).toEqual(['03-04 09:00–10:00']);
  });
});

describe('A10.18 a series is deleted', () => {
  it('A10.18 one tombstone takes its exceptions along; put back, it is there again', async () => {
    await synced([weekly, single('other', '2026-03-04T09:00')]);
    rig.world.moveInstance(ANA, 'weekly', second, {
      start: at('2026-03-11T16:00'),
      end: at('2026-03-11T17:00'),
    });
    rig.world.deleteInstance(ANA, 'weekly', at('2026-03-17T14:00'));
    await rig.run();
    expect(await rig.entries()).toHaveLength(4);
    rig.world.deleteEvent(ANA, 'weekly');
    await rig.run();
    expect((await rig.entries()).map((row) => row.id)).toEqual(['other']);
    expect(await rig.cursor()).toMatchObject({ count: 1, seen: 1 });

    rig.world.putEvent(ANA, weekly);
    await rig.run();
    expect(await busyWords(rig)).toHaveLength(5);
    await expectAgreement(rig);
  });
});

describe('A10.19 a cancelled exception before its series', () => {
  const cancelled = {
    id: secondId,
    status: 'cancelled',
    recurringEventId: 'weekly',
    originalStartTime: second,
    etag: '"w"',
  };
  const master = { ...weekly, status: 'confirmed', etag: '"w"' };
  const without = ['03-03 14:00–15:00', '03-17 14:00–15:00', '03-24 14:00–15:00'];

  it('A10.19 in the same page', async () => {
    await synced([]);
    answer([cancelled, master]);
    await rig.run();
    expect(await busyWords(rig)).toEqual(without);
  });

  it('A10.19 on an earlier page', async () => {
    await synced([]);
    const page = (body: object, nth: number) =>
      rig.google.faults.add({ match: EVENTS, nth, fault: { body: JSON.stringify(body) } });
    page({ items: [cancelled], nextPageToken: 'two' }, 1);
    page({ items: [master], nextSyncToken: 'made-up' }, 2);
    await rig.run();
    expect(await busyWords(rig)).toEqual(without);
  });

  it('A10.19 in an earlier run', async () => {
    await synced([]);
    answer([cancelled]);
    await rig.run();
    answer([master]);
    await rig.run();
    expect(await busyWords(rig)).toEqual(without);
  });

  it('A10.19 in a full sync with exceptions first', async () => {
    rig = createRig({ paging: { pageSize: 1, order: 'exceptionsFirst' } });
    putAll(rig, [weekly]);
    rig.world.deleteInstance(ANA, 'weekly', second);
    await rig.connect();
    await rig.run();
    expect(await busyWords(rig)).toEqual(without);
    await expectAgreement(rig);
  });
});

describe('A10.20 an exception without a series', () => {
  it('A10.20 invited to one instance: a busy time of its own', async () => {
    await synced([
      single('foreign_20260310T130000Z', '2026-03-10T14:00', 60, {
        recurringEventId: 'foreign',
        originalStartTime: second,
      }),
    ]);
    expect(await busyWords(rig)).toEqual(['03-10 14:00–15:00']);
    await expectAgreement(rig);
  });

  it('A10.20 taken out again: free', async () => {
    await synced([
      single('foreign_20260310T130000Z', '2026-03-10T14:00', 60, {
        recurringEventId: 'foreign',
        originalStartTime: second,
      }),
    ]);
    rig.world.deleteEvent(ANA, 'foreign_20260310T130000Z');
    await rig.run();
    expect(await busyWords(rig)).toEqual([]);
  });
});
