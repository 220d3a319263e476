import type { SuggestionRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { toSuggestionRecord } from '../preferences/suggestion-record';
import { hashText } from '../preferences/text-hash';
import { weightsVersion } from '../preferences/weights';
import type { EpochMs } from '../time/instant';
import type { ShownAnswer } from './suggest';

const MOST = 200;

/** What is kept of an answer: its factors, the versions they rest on, and a code of all that went in. */
export function toSuggestionRow({ read, slots }: ShownAnswer, at: EpochMs): SuggestionRow {
  const { rank, settings, hidden } = read;
  const { model, candidates, request, known, now, timeZone } = rank;
  const input = [
    [model.version, weightsVersion, model.learnedAt, model.personal?.fittedAt, model.ignored],
    [now, timeZone, request, settings.statedHabits, hidden.map(({ start, end }) => [start, end])],
    candidates.map(({ start }) => start),
    known.map(({ start, end, titleKey, allDay, weight }) => [start, end, titleKey, allDay, weight]),
  ];
  return {
    at,
    input: hashText(JSON.stringify(input), ''),
    slots: slots.map((slot) => toSuggestionRecord(slot, model)),
  };
}

/** Keeps shown answers, the newest two hundred; the same one twice is kept once. */
export function createAnswerLog(db: AllsetDb) {
  return async function keepAnswer(shown: ShownAnswer, at: EpochMs): Promise<void> {
    if (!shown.read.learned) return;
    const row = toSuggestionRow(shown, at);
    await db.transaction('rw', db.models, db.suggestions, async () => {
      // Forgotten meanwhile: what rests on it is not kept either.
      if ((await db.models.count()) === 0) return;
      const newest = await db.suggestions.orderBy('id').last();
      if (newest?.input === row.input && isSame(newest, row)) return;
      await db.suggestions.add(row);
      const tooMany = (await db.suggestions.count()) - MOST;
      if (tooMany > 0) {
        const oldest = await db.suggestions.orderBy('id').limit(tooMany).primaryKeys();
        await db.suggestions.bulkDelete(oldest);
      }
    });
  };
}

function isSame(one: SuggestionRow, other: SuggestionRow): boolean {
  return JSON.stringify(one.slots) === JSON.stringify(other.slots);
}

/** Inputs that had two different answers: there must be none. */
export function findContradictions(rows: readonly SuggestionRow[]): number[] {
  const answers = new Map<number, string>();
  const found = new Set<number>();
  for (const { input, slots } of rows) {
    const said = JSON.stringify(slots);
    const before = answers.get(input);
    if (before !== undefined && before !== said) found.add(input);
    answers.set(input, said);
  }
  return [...found];
}
