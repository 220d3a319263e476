import { describe, expect, it } from 'vitest';
import type { CalendarEntry, CalendarEvent, CancelledInstance, EventTime, OriginalStart } from './event';
import { createOccurrenceCache } from './occurrence-cache';
import { expandOccurrences } from './occurrences';

const zone = 'America/New_York';
const instant = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;
const timed = (from: string, to: string): EventTime => ({
  kind: 'timed',
  start: instant(from),
  end: instant(to),
  timeZone: zone,
});
const allDay = (startOn: string, endOn: string): EventTime => ({ kind: 'allDay', startOn, endOn });
const june = { start: instant('2026-06-01T00:00'), end: instant('2026-07-01T00:00') };

function event(id: string, time: EventTime, more: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id,
    etag: 'e',
    status: 'confirmed',
    time,
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    ...more,
  };
}
const original = (at: string): OriginalStart => ({ kind: 'timed', at: instant(at) });
function cancelled(seriesId: string, of: OriginalStart): CancelledInstance {
  return { id: `${seriesId}_x`, etag: 'e', status: 'cancelled', seriesId, original: of };
}

/** What happens in June, as sorted wall times. */
function times(entries: readonly CalendarEntry[], window = june, timeZone = zone): string[] {
  const { occurrences, unreadable } = expandOccurrences(entries, window, { timeZone });
  expect(unreadable).toEqual([]);
  return occurrences.map(({ event: { id }, time }) => `${id} ${when(time)}`).sort();
}
function when(time: EventTime): string {
  if (time.kind === 'allDay') return `${time.startOn}/${time.endOn}`;
  const local = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  return `${local(time.start)}/${local(time.end)}`;
}

const weekly = event('m', timed('2026-05-04T09:00', '2026-05-04T10:00'), {
  recurrence: ['RRULE:FREQ=WEEKLY'],
});

describe('a series and its exceptions', () => {
  const mondays = ['01', '08', '15', '22', '29'].map((d) => `m 2026-06-${d}T09:00/2026-06-${d}T10:00`);

  it('happens as its rule says', () => {
    expect(times([weekly])).toEqual(mondays);
  });

  it('A10-21 a moved instance frees its old time and takes its new one', () => {
    const moved = event('x', timed('2026-06-09T15:00', '2026-06-09T16:00'), {
      seriesId: 'm',
      original: original('2026-06-08T09:00'),
    });
    expect(times([moved, weekly])).toEqual([
      ...mondays.filter((m) => !m.includes('-08T')),
      'x 2026-06-09T15:00/2026-06-09T16:00',
    ]);
  });

  it('A10-21 an instance moved out of the window leaves it, one moved in enters it', () => {
    const out = event('x', timed('2026-07-03T15:00', '2026-07-03T16:00'), {
      seriesId: 'm',
      original: original('2026-06-08T09:00'),
    });
    const into = event('y', timed('2026-06-30T15:00', '2026-06-30T16:00'), {
      seriesId: 'm',
      original: original('2026-07-06T09:00'),
    });
    expect(times([weekly, out, into])).toEqual([
      ...mondays.filter((m) => !m.includes('-08T')),
      'y 2026-06-30T15:00/2026-06-30T16:00',
    ]);
  });

  it('A10-19 a cancelled instance is gone, wherever it comes in the stream', () => {
    const gone = cancelled('m', original('2026-06-15T09:00'));
    expect(times([gone, weekly])).toEqual(mondays.filter((m) => !m.includes('-15T')));
    expect(times([weekly, gone])).toEqual(mondays.filter((m) => !m.includes('-15T')));
  });

  it('A10-20 an exception without a series stands alone; a cancelled one means nothing', () => {
    const alone = event('x', timed('2026-06-09T15:00', '2026-06-09T16:00'), {
      seriesId: 'nobody',
      original: original('2026-06-08T09:00'),
    });
    expect(times([alone, cancelled('nobody', original('2026-06-10T09:00'))])).toEqual([
      'x 2026-06-09T15:00/2026-06-09T16:00',
    ]);
  });

  it('A10-24 an exception left behind by «all events» is not shown twice', () => {
    const shifted = { ...weekly, etag: 'new', time: timed('2026-05-04T11:00', '2026-05-04T12:00') };
    const stale = event('x', timed('2026-06-08T13:00', '2026-06-08T14:00'), {
      seriesId: 'm',
      original: original('2026-06-08T09:00'),
    });
    expect(times([shifted, stale])).toHaveLength(5);
    expect(times([shifted, stale]).some((t) => t.startsWith('x'))).toBe(false);
  });

  it('A10-23 this and following: the old series ends where the new one begins', () => {
    const until = { ...weekly, recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260615T035959Z'] };
    const next = event('m_R20260615T140000', timed('2026-06-15T10:00', '2026-06-15T11:00'), {
      recurrence: ['RRULE:FREQ=WEEKLY'],
    });
    expect(times([until, next])).toEqual([
      'm 2026-06-01T09:00/2026-06-01T10:00',
      'm 2026-06-08T09:00/2026-06-08T10:00',
      ...['15', '22', '29'].map((d) => `m_R20260615T140000 2026-06-${d}T10:00/2026-06-${d}T11:00`),
    ]);
  });

  it('THISANDFUTURE moves the instance and every later one that has no exception of its own', () => {
    const from15 = event('f', timed('2026-06-16T11:00', '2026-06-16T11:30'), {
      seriesId: 'm',
      original: original('2026-06-15T09:00'),
      thisAndFuture: true,
    });
    const own = event('x', timed('2026-06-22T17:00', '2026-06-22T18:00'), {
      seriesId: 'm',
      original: original('2026-06-22T09:00'),
    });
    expect(times([weekly, own, from15])).toEqual([
      'f 2026-06-16T11:00/2026-06-16T11:30',
      'f 2026-06-30T11:00/2026-06-30T11:30',
      ...mondays.slice(0, 2),
      'x 2026-06-22T17:00/2026-06-22T18:00',
    ]);
  });

  it('THISANDFUTURE may also cancel the rest', () => {
    const rest = { ...cancelled('m', original('2026-06-15T09:00')), thisAndFuture: true };
    expect(times([weekly, rest])).toEqual(mondays.slice(0, 2));
  });

  it('A10-22 dates match dates: an all-day instance moved', () => {
    const days = event('d', allDay('2026-06-01', '2026-06-02'), {
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
    });
    const moved = event('x', allDay('2026-06-10', '2026-06-12'), {
      seriesId: 'd',
      original: { kind: 'allDay', on: '2026-06-08' },
    });
    expect(times([days, moved])).toEqual([
      'd 2026-06-01/2026-06-02',
      'd 2026-06-15/2026-06-16',
      'x 2026-06-10/2026-06-12',
    ]);
  });

  it('A10-25 a rule that was removed leaves one event, and its exceptions stand alone', () => {
    const { recurrence: _, ...once } = { ...weekly, time: timed('2026-06-01T09:00', '2026-06-01T10:00') };
    expect(times([once])).toEqual(mondays.slice(0, 1));
  });
});

describe('the edges of the window', () => {
  it('A10-31 what began before and still lasts is inside; what only touches is not', () => {
    const ongoing = event('o', timed('2026-05-20T09:00', '2026-06-01T00:30'));
    const before = event('b', timed('2026-05-31T23:00', '2026-06-01T00:00'));
    const after = event('a', timed('2026-07-01T00:00', '2026-07-01T01:00'));
    expect(times([ongoing, before, after])).toEqual(['o 2026-05-20T09:00/2026-06-01T00:30']);
  });

  it('A10-31 an instance of several days that began before the window is inside', () => {
    const long = event('l', timed('2026-05-30T20:00', '2026-06-02T08:00'), {
      recurrence: ['RRULE:FREQ=YEARLY'],
    });
    expect(times([long])).toEqual(['l 2026-05-30T20:00/2026-06-02T08:00']);
  });

  it('an event without length is inside when it starts there', () => {
    const zero = (id: string, at: string) => event(id, timed(at, at));
    expect(times([zero('in', '2026-06-01T00:00'), zero('out', '2026-07-01T00:00')])).toEqual([
      'in 2026-06-01T00:00/2026-06-01T00:00',
    ]);
  });

  it('all-day dates begin and end where the reader is', () => {
    const day = event('d', allDay('2026-05-31', '2026-06-01'));
    expect(times([day])).toEqual([]);
    expect(times([day], june, 'Pacific/Honolulu')).toHaveLength(1);
    expect(times([event('e', allDay('2026-07-01', '2026-07-02'))], june, 'Asia/Tokyo')).toHaveLength(1);
  });

  it('A10-29 an all-day event that ends before it starts lasts its day', () => {
    expect(times([event('d', allDay('2026-06-05', '2026-06-05'))])).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a hostile rule', 'RRULE:FREQ=SECONDLY;COUNT=1000000000'],
    ['no rule at all', 'RRULE:'],
    ['half a line', 'EXDATE'],
  ])('%s makes the series unreadable, and keeps its exceptions', (_, line) => {
    const moved = event('x', timed('2026-06-09T15:00', '2026-06-09T16:00'), {
      seriesId: 'm',
      original: original('2026-06-08T09:00'),
    });
    const { occurrences, unreadable } = expandOccurrences([{ ...weekly, recurrence: [line] }, moved], june, {
      timeZone: zone,
    });
    expect(unreadable.map((u) => u.id)).toEqual(['m']);
    expect(occurrences.map((o) => o.event.id)).toEqual(['x']);
  });

  it('A10-28 a series in an unknown zone is unreadable', () => {
    const lost = { ...weekly, time: { kind: 'timed', start: 0, end: 1, timeZone: 'Mars/Phobos' } as const };
    expect(expandOccurrences([lost], june, { timeZone: zone }).unreadable).toEqual([
      { id: 'm', why: 'its time zone is unknown' },
    ]);
  });
});

describe('the cache', () => {
  it('gives the same answers, also for a window that slides and for a series that changed', () => {
    const cache = createOccurrenceCache(2);
    for (let day = 0; day < 90; day += 7) {
      const window = { start: june.start + day * 86_400_000, end: june.end + day * 86_400_000 };
      const changed = {
        ...weekly,
        recurrence: [day % 2 ? 'RRULE:FREQ=WEEKLY;BYDAY=TU' : 'RRULE:FREQ=DAILY;COUNT=60'],
      };
      for (const series of [
        weekly,
        changed,
        event('other', weekly.time, { recurrence: ['RRULE:FREQ=MONTHLY'] }),
      ]) {
        expect(expandOccurrences([series], window, { timeZone: zone, cache })).toEqual(
          expandOccurrences([series], window, { timeZone: zone }),
        );
      }
    }
  });
});
