import { clearFeedback, saveFeedback } from '../db/feedback';
import type { AllsetDb } from '../db/schema';
import { AppError } from '../errors';
import { findFeatures } from '../preferences/features';
import { type Feedback, toFeedbackValues } from '../preferences/feedback';
import { withoutIgnored } from '../preferences/ignored-patterns';
import { MODEL_VERSION } from '../preferences/model';
import { preparedOf } from '../preferences/rank';
import { weightsVersion } from '../preferences/weights';
import { consentsOf } from '../privacy/consents';
import type { CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { QuestionReader } from './read-question';

export interface PicksDeps {
  readonly db: AllsetDb;
  readonly readQuestion: QuestionReader;
  readonly loadSettings: () => Promise<Settings>;
}

/** What the user does with suggestions, kept where they let Allset learn from it. */
export function createPicks({ db, readQuestion, loadSettings }: PicksDeps) {
  /** The user lets Allset learn from picks, and has not paused it. */
  const isAllowed = async (): Promise<boolean> => {
    const { paused, consents } = await loadSettings();
    return !paused && consentsOf(consents)['learning-picks'];
  };
  return {
    /** Answers the number it can be taken back by; nothing where nothing is kept. */
    async record({ question, shown, start, kind }: CommandInput<'recordPick'>): Promise<number | undefined> {
      if (!(await isAllowed())) return undefined;
      const slot = shown.findIndex((one) => one.start === start);
      const picked = shown[slot];
      if (!picked) throw new AppError('bad-request', 'the picked time is not among those shown');
      const { rank, now, code, learned } = await readQuestion(question);
      if (!learned) return undefined;
      const table = findFeatures({
        ...rank,
        prepared: preparedOf(rank.model),
        request: withoutIgnored(rank.request, rank.model.ignored),
        candidates: shown,
      });
      const id = await saveFeedback(db, {
        at: now,
        kind,
        question: code,
        start: picked.start,
        end: picked.end,
        values: toFeedbackValues(table),
        shown: shown.length,
        slot,
        modelVersion: MODEL_VERSION,
        weightsVersion,
      });
      if (await isAllowed()) return id;
      // Taken back in the meantime.
      await clearFeedback(db);
      return undefined;
    },

    async undo(id: number): Promise<void> {
      await db.feedback.delete(id);
    },

    async load(): Promise<readonly Feedback[]> {
      return (await isAllowed()) ? db.feedback.orderBy('at').toArray() : [];
    },
  };
}
