import { describe, expect, it } from 'vitest';
import { weekly } from '../../tests/builders/past-meeting';
import { findSlots } from '../availability/find-slots';
import { defaultWorkingHours } from '../availability/working-hours';
import { MINUTE_MS } from '../time/instant';
import { addDays, epochAt } from '../time/zone';
import { learnPreferences } from './model';
import { rankSlots } from './rank';
import { whyNotSlot } from './why-not';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-20', 17 * 60, timeZone);
const window = { start: epochAt('2026-11-23', 0, timeZone), end: epochAt('2026-11-28', 0, timeZone) };
const rules = { workingHours: defaultWorkingHours(timeZone) };
const busy = [{ start: epochAt('2026-11-24', 600, timeZone), end: epochAt('2026-11-24', 660, timeZone) }];
const obstacles = { busy, rules, timeZone, now };
const durationMs = 30 * MINUTE_MS;
const slotAt = (date: string, minute: number) => {
  const start = epochAt(date, minute, timeZone);
  return { start, end: start + durationMs };
};
const question = {
  model: learnPreferences(weekly(20, { on: '2026-07-02', at: '14:00' }), { now, timeZone }),
  candidates: findSlots({ window, durationMs, gridMs: durationMs, ...obstacles }),
  request: { durationMs },
  known: [],
  now,
  timeZone,
  obstacles,
};

describe('whyNotSlot', () => {
  const rows: [sentence: string, date: string, minute: number, kind: string][] = [
    ['names what is busy', '2026-11-24', 630, 'busy'],
    ['names the hours', '2026-11-24', 480, 'outsideHours'],
    ['names the past', '2026-11-19', 600, 'past'],
  ];
  it.each(rows)('%s', (_, date, minute, kind) => {
    expect(whyNotSlot(slotAt(date, minute), question)).toMatchObject({
      kind: 'obstacle',
      obstacle: { kind },
    });
  });

  it('says how far a free slot is outranked and by what', () => {
    const answer = whyNotSlot(slotAt('2026-11-23', 540), question);
    expect(answer.kind).toBe('outranked');
    if (answer.kind !== 'outranked') return;
    expect(answer.rank).toBeGreaterThan(1);
    expect(answer.likelier).toBeGreaterThan(1);
    expect(answer.worst.length).toBeGreaterThan(0);
  });
});

describe('moving a meeting', () => {
  it('prefers later in the same week to the week after, and later to earlier on the same day', () => {
    const from = slotAt('2026-11-25', 660);
    const places = [
      slotAt('2026-11-25', 600),
      slotAt('2026-11-25', 720),
      slotAt(addDays('2026-11-25', 7), 720),
    ];
    const ranked = rankSlots({
      ...question,
      model: learnPreferences([], { now, timeZone }),
      candidates: places,
      request: { durationMs, movedFrom: from },
    });
    expect(ranked.map((slot) => places.findIndex((place) => place.start === slot.start))).toEqual([1, 0, 2]);
  });
});
