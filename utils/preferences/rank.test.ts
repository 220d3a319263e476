import { describe, expect, it } from 'vitest';
import { pastMeeting, salt, weekly } from '../../tests/builders/past-meeting';
import { findSlots } from '../availability/find-slots';
import { defaultWorkingHours } from '../availability/working-hours';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { epochAt, wallTimeAt } from '../time/zone';
import { chooseSlots } from './choose-slots';
import { createExplainer } from './explain';
import { featureNames } from './features';
import { patternOf } from './ignored-patterns';
import type { PastMeeting } from './meeting';
import { learnPreferences } from './model';
import { type RankQuestion, rankSlots } from './rank';
import { toSuggestionRecord } from './suggestion-record';
import { hashTitle } from './text-hash';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-20', 17 * 60, timeZone);
const window = { start: epochAt('2026-11-23', 0, timeZone), end: epochAt('2026-11-28', 0, timeZone) };

function ask(
  history: readonly PastMeeting[],
  title: string,
  known: readonly PastMeeting[] = [],
): RankQuestion {
  const durationMs = 30 * MINUTE_MS;
  const hashes = hashTitle(title, salt);
  return {
    model: learnPreferences(history, { now, timeZone }),
    candidates: findSlots({
      window,
      durationMs,
      gridMs: durationMs,
      busy: known,
      rules: { workingHours: defaultWorkingHours(timeZone) },
      timeZone,
      now,
    }),
    request: {
      durationMs,
      titleTokens: hashes.tokens,
      titleStems: hashes.stems,
      ...(hashes.key === undefined ? {} : { titleKey: hashes.key }),
    },
    known,
    now,
    timeZone,
  };
}

const clock = (at: number) => {
  const wall = wallTimeAt(at, timeZone);
  return `${wall.weekday} ${Math.floor(wall.minuteOfDay / 60)}:${String(wall.minuteOfDay % 60).padStart(2, '0')}`;
};

const oneToOnes = weekly(12, { on: '2026-09-03', at: '14:00', title: '1:1 Ana' });
const reviews = weekly(12, { on: '2026-09-01', at: '10:00', title: 'Design review', minutes: 60 });

describe('rankSlots', () => {
  it('puts a title where it has always been', () => {
    const question = ask([...oneToOnes, ...reviews], '1:1 Ana');
    expect(clock(rankSlots(question)[0]?.start ?? 0)).toBe('3 14:00');
  });

  it('gives probabilities that add up to one, and contributions that add up to the score', () => {
    const ranked = rankSlots(ask(oneToOnes, '1:1 Ana'));
    expect(ranked.reduce((total, slot) => total + slot.probability, 0)).toBeCloseTo(1, 9);
    for (const slot of ranked) {
      expect(slot.contributions).toHaveLength(featureNames.length);
      expect(slot.contributions.reduce((a, b) => a + b, 0)).toBeCloseTo(slot.score, 9);
    }
  });

  it('answers the same question the same way, whatever order history comes in', () => {
    const history = [...oneToOnes, ...reviews];
    const once = rankSlots(ask(history, 'Design review'));
    const again = rankSlots(ask([...history].reverse(), 'Design review'));
    expect(again.map((s) => [s.start, s.score])).toEqual(once.map((s) => [s.start, s.score]));
  });

  it('ranks something sensible with no history at all', () => {
    const best = rankSlots(ask([], 'Anything'))[0];
    const wall = wallTimeAt(best?.start ?? 0, timeZone);
    expect(wall.minuteOfDay).toBeGreaterThanOrEqual(9 * 60);
    expect(wall.minuteOfDay).toBeLessThan(17 * 60);
  });

  it('holds no text', () => {
    const model = learnPreferences(
      [pastMeeting({ on: '2026-11-02', at: '9:00', title: 'Secretplan', event: { id: 'x' } })],
      { now, timeZone },
    );
    expect(JSON.stringify(model)).not.toMatch(/secret/i);
  });
});

describe('what the user corrected', () => {
  it('leaves an ignored pattern out of ranking and reasons', () => {
    const question = ask([...oneToOnes, ...reviews], '1:1 Ana');
    const best = rankSlots(question)[0];
    const reason = best ? createExplainer({ ...question, hasHabit: true })(best)[0] : undefined;
    const pattern = reason ? patternOf(reason, question.request) : null;
    expect(pattern).toBe(`title:${question.request.titleKey}`);
    const model = learnPreferences([...oneToOnes, ...reviews], { now, timeZone, ignored: [pattern ?? ''] });
    const again = rankSlots({ ...question, model });
    const explain = createExplainer({ ...question, model, hasHabit: true });
    expect(again.flatMap((slot) => explain(slot).map(({ kind }) => kind))).not.toContain('titleHabit');
    expect(again[0]?.contributions[featureNames.indexOf('title')]).toBe(0);
  });

  it('keeps what made each suggestion, and nothing that is nothing', () => {
    const question = ask(oneToOnes, '1:1 Ana');
    const best = rankSlots(question)[0];
    const record = best ? toSuggestionRecord(best, question.model) : undefined;
    expect(record).toMatchObject({ modelVersion: 1, learnedAt: now });
    expect(Object.values(record?.factors ?? {})).not.toContain(0);
    expect(Object.values(record?.factors ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(best?.score ?? 0, 1);
  });
});

describe('chooseSlots', () => {
  it('spreads five slots over an hour apart and at least two days, at most two a day', () => {
    const question = ask([...oneToOnes, ...reviews], '1:1 Ana');
    const { slots, hasHabit } = chooseSlots(rankSlots(question), { meetings: 24 });
    expect(slots).toHaveLength(5);
    expect(hasHabit).toBe(true);
    const days = slots.map((slot) => slot.day);
    expect(new Set(days).size).toBeGreaterThanOrEqual(3);
    for (const a of slots)
      for (const b of slots) if (a !== b) expect(Math.abs(a.start - b.start)).toBeGreaterThanOrEqual(HOUR_MS);
  });

  it('says that there is no habit before ten meetings, and then offers the earliest, none called best', () => {
    const ranked = rankSlots(ask([], 'x'));
    const { slots, hasHabit } = chooseSlots(ranked, { meetings: 9 });
    expect(hasHabit).toBe(false);
    expect(slots[0]?.start).toBe(Math.min(...ranked.map(({ start }) => start)));
    expect(slots.map(({ start }) => start)).toEqual(slots.map(({ start }) => start).sort((a, b) => a - b));
    expect(new Set(slots.map(({ label }) => label))).toEqual(new Set(['possible']));
  });
});

describe('createExplainer', () => {
  it('names the title’s habit with its evidence', () => {
    const question = ask([...oneToOnes, ...reviews], '1:1 Ana');
    const best = rankSlots(question)[0];
    const reasons = best ? createExplainer({ ...question, hasHabit: true })(best) : [];
    expect(reasons[0]).toMatchObject({
      kind: 'titleHabit',
      count: 12,
      of: 12,
      weekday: 3,
      startMinute: 840,
      endMinute: 840,
    });
    expect(reasons[0]).toHaveProperty('eventIds.0', '2026-11-19 14:00 1:1 Ana');
  });

  it('claims no habit from three meetings', () => {
    const question = ask(oneToOnes.slice(-3), '1:1 Ana');
    const explain = createExplainer({ ...question, hasHabit: true });
    const kinds = rankSlots(question).flatMap((slot) => explain(slot).map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind.endsWith('Habit'))).toEqual([]);
  });

  it('has at least one reason for every slot', () => {
    const question = ask([...oneToOnes, ...reviews], 'Something new', reviews.slice(0, 1));
    const explain = createExplainer({ ...question, hasHabit: true });
    for (const slot of rankSlots(question)) expect(explain(slot).length).toBeGreaterThan(0);
  });
});
