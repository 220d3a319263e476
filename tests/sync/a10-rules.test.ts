import { afterEach, describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../fakes/google/wire';
import { allDay, at, busyWords, expectAgreement, putAll, series, single } from './events';
import { ANA, createRig, type Rig } from './rig';

let rig: Rig;
afterEach(() => rig.end());

async function busyOf(...events: readonly GoogleEvent[]): Promise<string[]> {
  rig = createRig();
  putAll(rig, events);
  await rig.connect();
  expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
  return busyWords(rig);
}

const days = (words: readonly string[]) => words.map((word) => word.slice(0, 5));

describe('A10.26 rules as real calendars write them', () => {
  it.each<{ name: string; event: GoogleEvent; on: readonly string[]; oracle?: false }>([
    {
      name: 'UNTIL as a date for a timed series: that day still counts',
      event: series('s', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;UNTIL=20260317'),
      on: ['03-03', '03-10', '03-17'],
    },
    {
      name: 'UNTIL as a UTC instant for an all-day series',
      event: allDay('s', '2026-03-03', '2026-03-04', {
        recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260317T235959Z'],
      }),
      on: ['03-03', '03-10', '03-17'],
    },
    {
      name: 'EXDATE with a zone and midnight on an all-day series',
      event: allDay('s', '2026-03-03', '2026-03-04', {
        recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260310T000000'],
      }),
      on: ['03-03', '03-17'],
      // The stand-in's own recurrence does not read this one.
      oracle: false,
    },
    {
      name: 'several values in RDATE and EXDATE',
      event: series('s', '2026-03-03T14:00', [
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'RDATE;TZID=Europe/Berlin:20260304T140000,20260305T140000',
        'EXDATE;TZID=Europe/Berlin:20260310T140000,20260317T140000',
      ]),
      on: ['03-03', '03-04', '03-05'],
    },
    {
      name: 'EXDATE in UTC',
      event: series('s', '2026-03-03T14:00', ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260310T130000Z']),
      on: ['03-03', '03-17'],
    },
    {
      name: 'YEARLY with BYMONTHDAY and no BYMONTH',
      event: series('s', '2026-03-04T14:00', 'RRULE:FREQ=YEARLY;BYMONTHDAY=4;COUNT=3'),
      on: ['03-04', '04-04', '05-04'],
      oracle: false,
    },
    {
      name: 'COUNT, which moved instances do not change',
      event: series('s', '2026-03-03T14:00', 'RRULE:FREQ=DAILY;COUNT=2'),
      on: ['03-03', '03-04'],
    },
    {
      name: 'BYSETPOS: the last working day of the month',
      event: series('s', '2026-03-31T14:00', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'),
      on: ['03-31', '04-30', '05-29'],
    },
    {
      name: 'WKST, which shifts every other week',
      event: series('s', '2026-03-03T14:00', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4'),
      on: ['03-03', '03-15', '03-17', '03-29'],
    },
  ])('A10.26 $name', async ({ event, on, oracle }) => {
    expect(days(await busyOf(event))).toEqual(on);
    if (oracle !== false) await expectAgreement(rig);
  });

  it('A10.26 an RRULE line that is really an RDATE does not stop the page', async () => {
    const odd = series('odd', '2026-03-03T14:00', [
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'RRULE:DATE;TZID=Europe/Berlin:20260305T140000',
    ]);
    rig = createRig();
    putAll(rig, [odd, single('fine', '2026-03-04T09:00')]);
    await rig.connect();
    expect(await rig.run()).toMatchObject({ kind: 'done', behind: 0 });
    expect(await rig.entries()).toHaveLength(2);
  });

  it('A10.26 parameters on RRULE', async () => {
    const event = series('s', '2026-03-03T14:00', 'RRULE;X-ODD=1:FREQ=WEEKLY;COUNT=2');
    expect(days(await busyOf(event))).toEqual(['03-03', '03-10']);
  });
});

describe('A10.27 changes of the clocks', () => {
  it('A10.27 weekly at 09:00 stays at 09:00', async () => {
    expect(await busyOf(series('s', '2026-03-23T09:00', 'RRULE:FREQ=WEEKLY;COUNT=3'))).toEqual([
      '03-23 09:00–10:00',
      '03-30 09:00–10:00',
      '04-06 09:00–10:00',
    ]);
    await expectAgreement(rig);
  });

  it('A10.27 a start inside the gap is an hour later that day, and keeps its length', async () => {
    const event = series('s', '2026-03-28T02:30', 'RRULE:FREQ=DAILY;COUNT=3');
    expect(await busyOf(event)).toEqual(['03-28 02:30–03:30', '03-29 03:30–04:30', '03-30 02:30–03:30']);
    await expectAgreement(rig);
  });

  it('A10.27 an instance across the gap lasts as long as the others', async () => {
    const event = single('s', '2026-03-27T23:00', 240, { recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] });
    expect(await busyOf(event)).toEqual(['03-27 23:00–03:00', '03-28 23:00–04:00']);
    await expectAgreement(rig);
  });

  it('A10.27 a series kept in New York moves by the clock of New York', async () => {
    const event: GoogleEvent = {
      id: 's',
      iCalUID: 's@google.com',
      start: at('2026-03-06T09:00', 'America/New_York'),
      end: at('2026-03-06T10:00', 'America/New_York'),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'],
    };
    expect((await busyOf(event)).map((word) => word.slice(6, 11))).toEqual([
      '15:00',
      '14:00',
      '14:00',
      '14:00',
      '15:00',
    ]);
    await expectAgreement(rig);
  });
});

describe('A10.28 zones', () => {
  it('A10.28 a flight: start and end in different zones', async () => {
    const flight: GoogleEvent = {
      id: 'flight',
      start: at('2026-03-05T10:00', 'Europe/Berlin'),
      end: at('2026-03-05T13:00', 'America/New_York'),
    };
    expect(await busyOf(flight)).toEqual(['03-05 10:00–19:00']);
    await expectAgreement(rig);
  });

  it.each([
    { zone: 'GMT+02:00', is: '+02:00 or the calendar’s zone' },
    { zone: 'Etc/GMT-1', is: 'one hour ahead' },
    { zone: 'Nowhere/Land', is: 'the calendar’s zone' },
  ])('A10.28 a series in $zone is not lost: read as $is', async ({ zone }) => {
    const event: GoogleEvent = {
      id: 's',
      start: { dateTime: '2026-03-03T14:00:00+01:00', timeZone: zone },
      end: { dateTime: '2026-03-03T15:00:00+01:00', timeZone: zone },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    };
    rig = createRig();
    rig.google.faults.add({
      match: { path: '/events' },
      fault: { body: JSON.stringify({ items: [event], nextSyncToken: 'x', timeZone: 'Europe/Berlin' }) },
    });
    await rig.connect();
    await rig.run();
    expect(await busyWords(rig)).toEqual(['03-03 14:00–15:00', '03-10 14:00–15:00']);
  });

  it('A10.28 a single event that names no zone', async () => {
    const event: GoogleEvent = {
      id: 's',
      start: { dateTime: '2026-03-03T14:00:00+01:00' },
      end: { dateTime: '2026-03-03T15:00:00+01:00' },
    };
    expect(await busyOf(event)).toEqual(['03-03 14:00–15:00']);
    expect(await rig.entry('s')).toMatchObject({ time: { timeZone: 'Europe/Berlin' } });
    await expectAgreement(rig, ANA);
  });
});
