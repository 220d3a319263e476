import { afterEach, describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../fakes/google/wire';
import { allDay, at, busyWords, expectAgreement, putAll, series } from './events';
import { ANA, createRig, type Rig } from './rig';

let rig: Rig;
afterEach(() => rig.end());

async function synced(events: readonly GoogleEvent[]): Promise<void> {
  rig = createRig();
  putAll(rig, events);
  await rig.connect();
  await rig.run();
}

async function followed(): Promise<string[]> {
  await rig.run();
  await expectAgreement(rig);
  return busyWords(rig);
}

const weekly = series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;COUNT=3');
const second = at('2026-03-10T14:00');

describe('A10.21 a moved exception', () => {
  it.each([
    { name: 'within the window', start: '2026-03-12T08:00', words: '03-12 08:00–09:00' },
    { name: 'to a time another instance has', start: '2026-03-17T14:00', words: undefined },
    { name: 'far out of every window', start: '2024-01-01T08:00', words: undefined },
    { name: 'years ahead', start: '2031-01-01T08:00', words: undefined },
  ])('A10.21 moved $name: free where it was, busy where it is', async ({ start, words }) => {
    await synced([weekly]);
    const end = Temporal.PlainDateTime.from(start).add({ hours: 1 }).toString();
    rig.world.moveInstance(ANA, 'weekly', second, { start: at(start), end: at(end) });
    const busy = await followed();
    expect(busy).toEqual(['03-03 14:00–15:00', ...(words ? [words] : []), '03-17 14:00–15:00']);
  });

  it('A10.21 from outside into the window', async () => {
    await synced([series('old', '2024-01-02T10:00', 'RRULE:FREQ=WEEKLY;COUNT=3')]);
    rig.world.moveInstance(ANA, 'old', at('2024-01-09T10:00'), {
      start: at('2026-03-20T10:00'),
      end: at('2026-03-20T11:00'),
    });
    expect(await followed()).toEqual(['03-20 10:00–11:00']);
  });

  it('A10.21 a single event moved out of what is kept is dropped, and comes back when it does', async () => {
    await synced([{ ...weekly, recurrence: [], id: 'one' }]);
    rig.world.patchEvent(ANA, 'one', { start: at('2020-03-03T14:00'), end: at('2020-03-03T15:00') });
    expect(await followed()).toEqual([]);
    rig.pass(25 * 3_600_000);
    await rig.run();
    expect(await rig.entries()).toHaveLength(0);
    rig.world.patchEvent(ANA, 'one', { start: at('2026-03-04T14:00'), end: at('2026-03-04T15:00') });
    expect(await followed()).toEqual(['03-04 14:00–15:00']);
  });
});

describe('A10.22 the original start in another zone', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Kathmandu'])(
    'A10.22 written in %s: the same instant',
    async (zone) => {
      await synced([weekly]);
      const instant = Temporal.Instant.from(second.dateTime ?? '');
      const dateTime = instant.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
      rig.world.deleteInstance(ANA, 'weekly', { dateTime, timeZone: zone });
      expect(await followed()).toEqual(['03-03 14:00–15:00', '03-17 14:00–15:00']);
    },
  );

  it('A10.22 all-day: dates are compared, not instants', async () => {
    await synced([allDay('days', '2026-03-03', '2026-03-04', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] })]);
    rig.world.deleteInstance(ANA, 'days', { date: '2026-03-10' });
    expect(await followed()).toEqual(['03-03 00:00–00:00', '03-17 00:00–00:00']);
  });
});

describe('A10.23 this and following', () => {
  it.each(['suffixed', 'random'] as const)(
    'A10.23 %s ids: nothing double on the day of the split',
    async (ids) => {
      await synced([series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;UNTIL=20260401T000000Z')]);
      rig.world.deleteInstance(ANA, 'weekly', at('2026-03-24T14:00'));
      rig.world.splitSeries(ANA, 'weekly', second, { ids });
      expect(await followed()).toEqual([
        '03-03 14:00–15:00',
        '03-10 14:00–15:00',
        '03-17 14:00–15:00',
        ...(ids === 'random' ? ['03-31 14:00–15:00'] : ['03-31 14:00–15:00']),
      ]);
    },
  );

  it('A10.23 with another time, twice', async () => {
    await synced([series('weekly', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;UNTIL=20260401T000000Z')]);
    const later = rig.world.splitSeries(ANA, 'weekly', second, {
      start: at('2026-03-10T16:00'),
      end: at('2026-03-10T17:00'),
    });
    rig.world.splitSeries(ANA, later.id, at('2026-03-24T16:00'), {
      start: at('2026-03-24T09:00'),
      end: at('2026-03-24T09:30'),
    });
    expect(await followed()).toEqual([
      '03-03 14:00–15:00',
      '03-10 16:00–17:00',
      '03-17 16:00–17:00',
      '03-24 09:00–09:30',
      '03-31 09:00–09:30',
    ]);
  });
});

describe('A10.24 all events move', () => {
  it.each(['silent', 'tombstones'] as const)(
    'A10.24 exceptions left behind (%s) are not shown twice',
    async (how) => {
      await synced([weekly]);
      rig.world.moveInstance(ANA, 'weekly', second, {
        start: at('2026-03-11T08:00'),
        end: at('2026-03-11T09:00'),
      });
      await rig.run();
      rig.world.patchEvent(
        ANA,
        'weekly',
        { start: at('2026-03-03T15:00'), end: at('2026-03-03T16:00') },
        how,
      );
      expect(await followed()).toEqual(['03-03 15:00–16:00', '03-10 15:00–16:00', '03-17 15:00–16:00']);
      expect(await rig.entries()).toHaveLength(1);
      expect((await rig.cursor())?.suspects).toEqual([]);
    },
  );

  it('A10.24 the series is read again only where something is left behind', async () => {
    await synced([weekly]);
    rig.world.moveInstance(ANA, 'weekly', second, {
      start: at('2026-03-11T08:00'),
      end: at('2026-03-11T09:00'),
    });
    await rig.run();
    rig.google.forgetRequests();
    rig.world.deleteInstance(ANA, 'weekly', at('2026-03-17T14:00'));
    expect(await followed()).toEqual(['03-03 14:00–15:00', '03-11 08:00–09:00']);
    expect(rig.eventRequests()).toHaveLength(1);
  });

  it('A10.24 the worker dies before the series is read again: the next one does it', async () => {
    await synced([weekly]);
    rig.world.moveInstance(ANA, 'weekly', second, {
      start: at('2026-03-11T08:00'),
      end: at('2026-03-11T09:00'),
    });
    await rig.run();
    rig.world.patchEvent(
      ANA,
      'weekly',
      { start: at('2026-03-03T15:00'), end: at('2026-03-03T16:00') },
      'silent',
    );
    rig.google.faults.add({ match: { path: /[?&]iCalUID=/ }, fault: { status: 500 } });
    await rig.run();
    expect((await rig.cursor())?.suspects).toEqual(['weekly']);
    rig.pass(5 * 60_000);
    expect(await followed()).toEqual(['03-03 15:00–16:00', '03-10 15:00–16:00', '03-17 15:00–16:00']);
  });
});

describe('A10.25 the rule comes and goes', () => {
  it('A10.25 recurrence removed, and put back', async () => {
    await synced([weekly]);
    rig.world.moveInstance(ANA, 'weekly', second, {
      start: at('2026-03-11T08:00'),
      end: at('2026-03-11T09:00'),
    });
    await rig.run();
    rig.world.patchEvent(ANA, 'weekly', { recurrence: null });
    expect(await followed()).toEqual(['03-03 14:00–15:00']);
    rig.world.patchEvent(ANA, 'weekly', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    expect(await followed()).toEqual(['03-03 14:00–15:00', '03-10 14:00–15:00']);
  });
});
