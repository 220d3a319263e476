import { describe, expect, it } from 'vitest';
import { weekly } from '../../tests/builders/past-meeting';
import { type RandomWeek, randomWeek } from '../../tests/builders/random-week';
import { createOracle, type Wrong } from '../../tests/builders/stated-oracle';
import { learnTravel } from '../commute/learn-travel';
import { learnPreferences } from '../preferences/model';
import type { Answer } from '../rpc/commands/suggestions';
import { settingsSchema } from '../settings/schema';
import { addDays } from '../time/zone';
import { toWeeks } from './load-weeks';
import type { ReadQuestion } from './read-question';
import { GRID_MS, settleQuestion, toRequest } from './settle-question';
import { createSuggest } from './suggest';

/** Other seeds by hand: `ALLSET_SEED=77 npx vitest run …`. */
const FIRST = Number(process.env['ALLSET_SEED'] ?? 1);
const CALENDARS = 10_000;
const defaults = settingsSchema.parse({});

const habits = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'].map(
  (timeZone) =>
    [
      timeZone,
      learnPreferences(
        [0, 2, 3].flatMap((day) => weekly(12, { on: addDays('2026-07-20', day), at: '10:00', timeZone })),
        { now: Date.parse('2026-10-15T12:00:00Z'), timeZone },
      ),
    ] as const,
);

function read(week: RandomWeek): ReadQuestion {
  const { settings, timeZone, now, window, weeks } = week;
  const travel = {
    learnedAt: 1,
    places: settings.places,
    learned: learnTravel([]),
    labels: {},
    bufferBeforeMs: settings.bufferBeforeMinutes * 60_000,
    bufferAfterMs: settings.bufferAfterMinutes * 60_000,
  };
  const calendar = {
    key: 'a b',
    accountId: 'a',
    calendarId: 'b',
    summary: '',
    timeZone,
    accessRole: 'owner',
    primary: true,
    chosen: true,
  };
  const question = questionOf(week);
  const request = toRequest(question, settings);
  const asked = { start: Math.max(window.start, now), end: Math.max(window.end, now) };
  const settled = settleQuestion({
    found: toWeeks([{ calendar, occurrences: week.occurrences, unreadable: [] }], {
      window: weeks,
      busyPolicy: settings.busyPolicy,
      salt: '',
      timeZone,
      // Half of these people state places.
      travel: settings.places.named.length > 0 ? travel : undefined,
    }),
    question,
    request,
    settings,
    model: week.seed % 2 ? habits.find(([zone]) => zone === timeZone)?.[1] : undefined,
    timeZone,
    now,
    window: asked,
    unseen: [],
  });
  const { candidates } = settled.rank;
  return {
    ...settled,
    now,
    settings,
    window: asked,
    weeks,
    mayAskGuests: false,
    unreadable: 0,
    learned: true,
    code: 0,
    held: [],
    hidden: week.dismissed.flatMap((at) => candidates[at] ?? []),
  };
}

function questionOf({ durationMinutes, hours }: RandomWeek) {
  return { durationMinutes, within: 'this-week', title: 'Meeting', ...(hours && { hours }) } as const;
}

async function answerTo(week: RandomWeek): Promise<{ answer: Answer; known: ReadQuestion }> {
  const known = read(week);
  return { known, answer: await createSuggest({ readQuestion: async () => known })(questionOf(week)) };
}

describe('ten thousand random calendars', () => {
  it('have no suggestion that overlaps busy time or breaks a stated rule', async () => {
    let suggested = 0;
    let answered = 0;
    for (let seed = FIRST; seed < FIRST + CALENDARS; seed++) {
      const week = randomWeek(seed, defaults);
      const { answer, known } = await answerTo(week);
      const wrongsOf = createOracle(week, known.travel.busy, known.hidden);
      for (const slot of answer.slots) {
        const wrongs = wrongsOf(slot);
        const isOutside = slot.start < week.window.start || slot.end > week.window.end;
        if (wrongs.length > 0 || isOutside || slot.start % GRID_MS !== 0) {
          expect.fail(`seed ${seed}: ${new Date(slot.start).toISOString()} is wrong: ${wrongs}`);
        }
      }
      suggested += answer.slots.length;
      answered += Number(answer.slots.length > 0);
    }
    // Rules so strict that nothing is left would prove nothing.
    expect(answered).toBeGreaterThan(CALENDARS / 4);
    expect(suggested).toBeGreaterThan(CALENDARS);
  }, 300_000);

  it('would show every way to be wrong: of all times, some break each rule', () => {
    const seen = new Map<Wrong, number>();
    for (let seed = 1; seed <= 150; seed++) {
      const week = randomWeek(seed, defaults);
      const known = read(week);
      const wrongsOf = createOracle(week, known.travel.busy, known.hidden);
      const length = known.rank.request.durationMs;
      for (let start = week.window.start; start < week.window.end - 2 * 3_600_000; start += 4 * GRID_MS) {
        const wrongs = wrongsOf({ start, end: start + length });
        for (const wrong of wrongs) seen.set(wrong, (seen.get(wrong) ?? 0) + 1);
        // What the oracle has nothing against is offered: it is not stricter than the rules.
        if (wrongs.length === 0 && known.hidden.length === 0) {
          expect(
            known.rank.candidates.some((slot) => slot.start === start),
            `seed ${seed}: ${new Date(start).toISOString()} is free`,
          ).toBe(true);
        }
      }
      for (const wrong of wrongsOf({ start: week.window.start, end: week.window.start + length + 60_000 }))
        if (wrong === 'length') seen.set('length', 1);
    }
    const all = ['past', 'notice', 'length', 'busy', 'buffer', 'hours', 'block', 'lunch', 'perDay', 'inRow'];
    expect([...seen.keys()].sort()).toEqual([...all, 'focus', 'dismissed'].sort());
  });
});
