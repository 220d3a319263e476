import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { addDays, epochAt } from '../time/zone';
import { backtest } from './backtest';
import { featureNames, findFeatures } from './features';
import { type Feedback, toFeedbackValues } from './feedback';
import type { PastMeeting } from './meeting';
import { learnPreferences, type PreferenceModel } from './model';
import { preparedOf } from './rank';
import { type RefitResult, refitWeights } from './refit';
import { globalWeights } from './weights';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-23', 0, timeZone);

function finish<T>(steps: Generator<void, T>): { result: T; slices: number } {
  for (let slices = 1; ; slices++) {
    const step = steps.next();
    if (step.done) return { result: step.value, slices };
  }
}

/** Every week a fixed meeting at a wandering time, and a single one right after it. */
function chained(weeks: number): PastMeeting[] {
  return Array.from({ length: weeks }, (_, k) => {
    const on = addDays('2025-11-24', 7 * k + ((k * 3) % 5));
    const hour = 9 + ((k * 5) % 8);
    return [
      pastMeeting({
        on,
        at: `${hour}:00`,
        minutes: 60,
        title: 'Anchor',
        event: { recurrence: ['RRULE:FREQ=WEEKLY'] },
      }),
      pastMeeting({ on, at: `${hour + 1}:00`, title: `Visit ${k}` }),
    ];
  }).flat();
}

const learn = (meetings: readonly PastMeeting[]): PreferenceModel =>
  learnPreferences(meetings, { now, timeZone });

describe('refitWeights', () => {
  it('finds that somebody always meets right after another meeting', () => {
    const { result } = finish(refitWeights(learn(chained(50)), { now }));
    expect(result.after).toBeLessThan(result.before);
    const column = featureNames.indexOf('afterPrevious');
    expect(result.personal?.weights[column]).toBeGreaterThan((globalWeights[column] ?? 0) + 0.5);
  });

  it('works in many small slices', () => {
    expect(finish(refitWeights(learn(chained(50)), { now })).slices).toBeGreaterThan(80);
  });

  it('leaves everybody’s weights alone where there are too few choices', () => {
    const { result } = finish(refitWeights(learn(chained(8)), { now }));
    expect(result).toEqual<RefitResult>({ choices: 8, before: 0, after: 0 });
  });

  it('rolls back a fit that does not predict unseen choices better', () => {
    // No pull and a pattern that turns round for the newest fifth: what the fit learns is wrong there.
    const early = chained(200).filter((m) => m.start < epochAt('2026-08-01', 0, timeZone));
    const alone = Array.from({ length: 60 }, (_, k) =>
      pastMeeting({ on: addDays('2026-08-03', k), at: '7:30', title: `Walk ${k}`, minutes: 15 }),
    );
    const { result } = finish(refitWeights(learn([...early, ...alone]), { now, pull: 0 }));
    expect(result.after).toBeLessThanOrEqual(result.before);
  });

  it('learns from picks among shown times', () => {
    const history = chained(30);
    const day = '2026-11-25';
    const slot = (hour: number) => ({
      start: epochAt(day, hour * 60, timeZone),
      end: epochAt(day, hour * 60 + 30, timeZone),
    });
    const model = learn(history);
    const shown = [slot(9), slot(11), slot(16)];
    const table = findFeatures({
      prepared: preparedOf(model),
      candidates: shown,
      request: { durationMs: 1_800_000 },
      known: [pastMeeting({ on: day, at: '15:00', minutes: 60 })],
      now,
      timeZone,
    });
    const feedback: Feedback[] = Array.from({ length: 30 }, () => ({
      at: now,
      values: toFeedbackValues(table),
      shown: shown.length,
      slot: 2,
      kind: 'dismissed',
    }));
    const column = featureNames.indexOf('afterPrevious');
    const without = finish(refitWeights(learn(history), { now })).result.personal?.weights[column] ?? 0;
    const withThem =
      finish(refitWeights(learn(history), { now, feedback })).result.personal?.weights[column] ?? 0;
    expect(withThem).toBeLessThan(without);
  });
});

describe('backtest', () => {
  it('beats chance and the earliest free times for somebody with a habit', () => {
    const habit = Array.from({ length: 60 }, (_, k) =>
      pastMeeting({ on: addDays('2025-10-01', 7 * k), at: '14:00', title: 'Tea' }),
    );
    const { result } = finish(backtest(learn(habit)));
    expect(result.meetings).toBe(40);
    expect(result.top3).toBeGreaterThan(0.9);
    expect(result.chance).toBeLessThan(0.02);
    expect(result.earliest).toBe(0);
    expect(result.withinHour).toBeGreaterThanOrEqual(result.top3);
  });

  it('says nothing of an empty history', () => {
    expect(finish(backtest(learn([]))).result).toMatchObject({ meetings: 0, top3: 0 });
  });
});
