import { describe, expect, it } from 'vitest';
import type { EntryRow } from '../db/rows';
import type { PreferenceModel } from '../preferences/model';
import { hashGuest } from '../preferences/text-hash';
import { createForgetFilter, type Forgotten, nothingForgotten } from './forgotten';
import { type ErasureRequest, eraseEntry, eraseFromModel, remember } from './plan-erasure';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const SALT = 'salt';
const ME = 'ana@northwind.example ana@northwind.example';

function entry(id: string, start: string, more: Partial<EntryRow> = {}): EntryRow {
  const at = Date.parse(start);
  return {
    id,
    etag: '"1"',
    status: 'confirmed',
    time: { kind: 'timed', start: at, end: at + 3_600_000, timeZone: 'Europe/Berlin' },
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    title: 'Plan the bridge',
    location: 'Room 4',
    guests: [
      { email: 'bo@northwind.example', response: 'accepted' },
      { email: 'cy@northwind.example', response: 'accepted' },
    ],
    organizer: { email: 'bo@northwind.example', self: false },
    calendarKey: ME,
    relevantUntil: at + 3_600_000,
    generation: 1,
    ...more,
  } as EntryRow;
}

const past = entry('past', '2026-03-02T09:00:00Z');
const future = entry('future', '2026-03-20T09:00:00Z');
const series = entry('weekly', '2026-01-05T09:00:00Z', {
  recurrence: ['RRULE:FREQ=WEEKLY'],
  relevantUntil: Number.MAX_SAFE_INTEGER,
});
const exception = entry('weekly_20260302T090000Z', '2026-03-02T11:00:00Z', {
  seriesId: 'weekly',
  original: { kind: 'timed', at: Date.parse('2026-03-02T09:00:00Z') },
});
const other = entry('other', '2026-03-02T09:00:00Z', {
  calendarKey: 'x y',
  guests: [],
  organizer: undefined,
} as never);
const rows = [past, future, series, exception, other];

/** `-` removed, `~` changed. */
function verdicts(request: ErasureRequest): string {
  return rows
    .map((row) => {
      const verdict = eraseEntry(row, request, NOW);
      return verdict === 'keep' ? row.id : verdict === 'remove' ? `-${row.id}` : `~${row.id}`;
    })
    .join(' ');
}

describe('eraseEntry', () => {
  it.each<[string, ErasureRequest, string]>([
    [
      'removes exactly what was named: a past event',
      { kind: 'record', calendarKey: ME, id: 'past' },
      '-past future weekly weekly_20260302T090000Z other',
    ],
    [
      'keeps the bare times of an event to come',
      { kind: 'record', calendarKey: ME, id: 'future' },
      'past ~future weekly weekly_20260302T090000Z other',
    ],
    [
      'takes a series with its exceptions',
      { kind: 'record', calendarKey: ME, id: 'weekly' },
      'past future ~weekly -weekly_20260302T090000Z other',
    ],
    [
      'takes what touches a stretch of time',
      {
        kind: 'range',
        start: Date.parse('2026-03-02T09:59:00Z'),
        end: Date.parse('2026-03-03T00:00:00Z'),
        startOn: '2026-03-02',
        endOn: '2026-03-03',
      },
      '-past future weekly -weekly_20260302T090000Z -other',
    ],
    [
      'takes a person out, whatever the case of the address',
      { kind: 'person', email: ' Bo@Northwind.example ' },
      '~past ~future ~weekly ~weekly_20260302T090000Z other',
    ],
    ['forgets the events', { kind: 'events' }, '-past ~future ~weekly -weekly_20260302T090000Z -other'],
  ])('%s', (_sentence, request, expected) => {
    expect(verdicts(request)).toBe(expected);
  });

  it.each([
    ['UTC', '2026-03-03T00:00Z'],
    ['Los Angeles', '2026-03-03T08:00Z'],
    ['Auckland', '2026-03-02T11:00Z'],
  ])('takes whole days where the user is, and not the day beside: %s', (_where, midnight) => {
    const start = Date.parse(midnight);
    const request: ErasureRequest = {
      ...{ kind: 'range', start, end: start + 86_400_000 },
      ...{ startOn: '2026-03-03', endOn: '2026-03-04' },
    };
    const on = (startOn: string, endOn: string) =>
      eraseEntry(
        entry('whole-day', '2026-03-02T09:00:00Z', { time: { kind: 'allDay', startOn, endOn } }),
        request,
        NOW,
      );
    expect(on('2026-03-02', '2026-03-03')).toBe('keep');
    expect(on('2026-03-03', '2026-03-04')).toBe('remove');
    expect(on('2026-03-01', '2026-03-06')).toBe('remove');
    expect(on('2026-03-04', '2026-03-05')).toBe('keep');
  });

  it('removes exactly what was named', () => {
    expect(eraseEntry(future, { kind: 'person', email: 'bo@northwind.example' }, NOW)).toMatchObject({
      title: 'Plan the bridge',
      guests: [{ email: 'cy@northwind.example' }],
    });
    const bare = eraseEntry(future, { kind: 'record', calendarKey: ME, id: 'future' }, NOW);
    expect(JSON.stringify(bare)).not.toMatch(/bridge|Room|bo@|cy@/);
    expect(bare).toMatchObject({ time: future.status === 'cancelled' ? undefined : future.time });
  });
});

describe('eraseFromModel', () => {
  const bo = hashGuest('bo@northwind.example', SALT);
  const meeting = (eventId: string, start: number) => ({ eventId, start, end: start + 1, guests: [bo, 7] });
  const model = {
    version: 1,
    meetings: [meeting('past', 10), meeting('weekly_20260302T090000Z', 20)],
  } as unknown as PreferenceModel;

  it.each<[string, ErasureRequest, unknown]>([
    ['an event', { kind: 'record', calendarKey: ME, id: 'past' }, ['weekly_20260302T090000Z']],
    ['a series', { kind: 'record', calendarKey: ME, id: 'weekly' }, ['past']],
    [
      'a stretch of time',
      { kind: 'range', start: 0, end: 15, startOn: '1970-01-01', endOn: '1970-01-02' },
      ['weekly_20260302T090000Z'],
    ],
    ['nothing for the events alone', { kind: 'events' }, ['past', 'weekly_20260302T090000Z']],
  ])('loses %s', (_sentence, request, left) => {
    expect(eraseFromModel(model, request, SALT).meetings.map(({ eventId }) => eventId)).toEqual(left);
  });

  it('loses a person', () => {
    const left = eraseFromModel(model, { kind: 'person', email: 'BO@northwind.example' }, SALT);
    expect(left.meetings.map(({ guests }) => guests)).toEqual([[7], [7]]);
    expect(eraseFromModel(model, { kind: 'person', email: 'nobody@northwind.example' }, SALT)).toBe(model);
  });
});

describe('what was forgotten', () => {
  const forget = (...requests: readonly ErasureRequest[]): Forgotten =>
    requests.reduce<Forgotten>((so, request) => remember(so, request, SALT), nothingForgotten);

  it('stays forgotten when Google sends it again', () => {
    const filter = createForgetFilter(forget({ kind: 'record', calendarKey: ME, id: 'past' }), SALT);
    expect(filter(past, ME, true)).toBeUndefined();
    expect(JSON.stringify(filter(past, ME, false))).not.toContain('bridge');
    expect(filter(past, 'another calendar', true)).toBe(past);
    expect(filter(future, ME, false)).toBe(future);
  });

  it('keeps a person out', () => {
    const filter = createForgetFilter(forget({ kind: 'person', email: 'bo@northwind.example' }), SALT);
    expect(JSON.stringify(filter(past, ME, true))).not.toContain('bo@northwind');
    expect(filter(other, ME, true)).toBe(other);
  });

  it('holds codes only, each once', () => {
    const twice = forget(
      { kind: 'person', email: 'bo@x.example' },
      { kind: 'person', email: 'BO@x.example' },
    );
    expect(twice.people).toHaveLength(1);
    expect(JSON.stringify(twice)).not.toContain('@');
  });

  it('costs nothing where nothing was forgotten', () => {
    expect(createForgetFilter(nothingForgotten, SALT)(past, ME, true)).toBe(past);
  });
});
