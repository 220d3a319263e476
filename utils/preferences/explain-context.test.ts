import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { epochAt } from '../time/zone';
import { contextReasons, createDayCounts } from './explain-context';
import { type FeatureName, featureNames } from './features';
import { learnPreferences } from './model';
import type { RankedSlot, RankQuestion } from './rank';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-23', 0, timeZone);
const at = (date: string, hour: number) => epochAt(date, hour * 60, timeZone);
const slotAt = (date: string, hour: number) => ({ start: at(date, hour), end: at(date, hour + 1) });
const tuesday = '2026-11-24';
const wednesday = '2026-11-25';

function ask(over: Partial<RankQuestion> = {}): RankQuestion {
  return {
    model: learnPreferences([], { now, timeZone }),
    candidates: [slotAt(tuesday, 10), slotAt(wednesday, 10)],
    request: { durationMs: 3_600_000 },
    known: [
      pastMeeting({ on: tuesday, at: '9:00', minutes: 60 }),
      pastMeeting({ on: tuesday, at: '13:00', minutes: 60 }),
      pastMeeting({ on: tuesday, at: '15:00', minutes: 60 }),
      pastMeeting({ on: wednesday, at: '9:00', minutes: 60 }),
    ],
    now,
    timeZone,
    ...over,
  };
}

/** A slot whose score rests on these features alone. */
function ranked(date: string, hour: number, parts: Partial<Record<FeatureName, number>>): RankedSlot {
  const day = Math.floor((at(date, 12) + 3_600_000) / 86_400_000);
  const contributions = Float64Array.from(featureNames, (name) => parts[name] ?? 0);
  return {
    ...slotAt(date, hour),
    score: 1,
    probability: 0.1,
    contributions,
    terms: {},
    day,
    minute: hour * 60,
  };
}

const kinds = (question: RankQuestion, slot: RankedSlot) =>
  contextReasons(question, slot, createDayCounts(question)).map(({ reason }) => reason);

describe('reasons from the day around a slot', () => {
  it('name the lightest day where the score rests on how full days are', () => {
    const reason = { kind: 'lightestDay', meetings: 1, nextLightest: 3 };
    expect(kinds(ask(), ranked(wednesday, 10, { dayLoad: 0.3 }))).toEqual([reason]);
    expect(kinds(ask(), ranked(wednesday, 10, {}))).toEqual([]);
    expect(kinds(ask(), ranked(tuesday, 10, { dayLoad: 0.3 }))).toEqual([]);
  });

  it('name no lightest day where two are alike', () => {
    const even = ask({ known: [] });
    expect(kinds(even, ranked(wednesday, 10, { dayLoad: 0.3 }))).toEqual([]);
  });

  it('say what stays free only where the score gains by it', () => {
    const slot = (parts: Partial<Record<FeatureName, number>>) => ranked(tuesday, 10, parts);
    const free = { start: at(tuesday, 11), end: at(tuesday, 13) };
    expect(kinds(ask(), slot({ leavesScraps: 0.2 }))).toContainEqual({ kind: 'leavesFree', free });
    expect(kinds(ask(), slot({}))).toEqual([]);
  });

  it('say that a moved meeting stays near, where that counts', () => {
    const moved = ask({ request: { durationMs: 3_600_000, movedFrom: slotAt(tuesday, 14) } });
    expect(kinds(moved, ranked(tuesday, 16, { move: 1 }))).toEqual([{ kind: 'sameDayAsBefore' }]);
    expect(kinds(moved, ranked(wednesday, 16, { move: 1 }))).toEqual([{ kind: 'sameWeekAsBefore' }]);
    expect(kinds(moved, ranked('2026-12-02', 16, { move: 1 }))).toEqual([]);
    expect(kinds(ask(), ranked(tuesday, 16, { move: 1 }))).toEqual([]);
  });
});
