import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { addDays, epochAt } from '../time/zone';
import type { PastMeeting } from './meeting';
import { learnPreferences } from './model';
import { rankSlots } from './rank';

const timeZone = 'Europe/Berlin';
const monday = '2026-11-23';
const now = epochAt(monday, 0, timeZone);

/** A demo at a wandering time, and a review two hours after it. */
const weeks = Array.from({ length: 30 }, (_, k) => {
  const on = addDays('2026-04-20', 7 * k + ((k * 3) % 5));
  const hour = 8 + ((k * 5) % 7);
  return [
    pastMeeting({ on, at: `${hour}:00`, title: 'Demo' }),
    pastMeeting({ on, at: `${hour + 2}:00`, title: 'Review' }),
  ];
}).flat();

function firstFor(title: string, known: readonly PastMeeting[]) {
  const { titleTokens, titleStems, titleKey } = pastMeeting({ on: monday, at: '9:00', title });
  const candidates = Array.from({ length: 5 * 20 }, (_, k) => {
    const start = epochAt(addDays(monday, Math.floor(k / 20)), 8 * 60 + 30 * (k % 20), timeZone);
    return { start, end: start + 1_800_000 };
  }).filter((slot) => !known.some((m) => m.start < slot.end && slot.start < m.end));
  const request = {
    durationMs: 1_800_000,
    titleTokens,
    titleStems,
    ...(titleKey === undefined ? {} : { titleKey }),
  };
  const model = learnPreferences(weeks, { now, timeZone });
  return rankSlots({ model, candidates, request, known, now, timeZone })[0];
}

describe('companions', () => {
  it('follows the meeting it always follows, wherever that is this week', () => {
    for (const [day, hour] of [
      [1, 9],
      [3, 13],
    ] as const) {
      const on = addDays(monday, day);
      const first = firstFor('Review', [pastMeeting({ on, at: `${hour}:00`, title: 'Demo' })]);
      expect(first?.start).toBe(epochAt(on, (hour + 2) * 60, timeZone));
    }
  });
});
