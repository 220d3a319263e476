import type { PreferenceModel } from '../preferences/model';
import { HOUR_MS } from '../time/instant';
import type { FeedbackRow } from './rows';
import type { AllsetDb } from './schema';

/** As many as a fit looks at; the oldest go first. */
const MOST = 500;
/** Copying a time and then opening it is one pick. */
const SAME_MS = HOUR_MS;

/** Keeps an answer; the same one again within the hour takes its place. Answers its number. */
export async function saveFeedback(db: AllsetDb, row: FeedbackRow): Promise<number> {
  return db.transaction('rw', db.feedback, async () => {
    const before = await db.feedback.where('question').equals(row.question).toArray();
    const same = before.filter(
      ({ start, kind, at }) => start === row.start && kind === row.kind && row.at - at < SAME_MS,
    );
    await db.feedback.bulkDelete(same.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const id = await db.feedback.add(row);
    const tooMany = (await db.feedback.count()) - MOST;
    if (tooMany > 0) {
      const oldest = await db.feedback.orderBy('at').limit(tooMany).primaryKeys();
      await db.feedback.bulkDelete(oldest);
    }
    return id;
  });
}

/** Times dismissed for this very question, or for any of this length, that may still come. */
export async function loadDismissed(
  db: AllsetDb,
  of: { readonly question: number } | { readonly durationMs: number },
  now: number,
): Promise<FeedbackRow[]> {
  const rows =
    'question' in of
      ? await db.feedback.where('question').equals(of.question).toArray()
      : await db.feedback.filter(({ start, end }) => end - start === of.durationMs).toArray();
  return rows.filter(({ kind, end }) => kind === 'dismissed' && end > now);
}

/** Every pick and dismissal, and the weights that rested on them. Answers how many rows went. */
export async function clearFeedback(db: AllsetDb): Promise<number> {
  return db.transaction('rw', db.feedback, db.models, async () => {
    const removed = await db.feedback.count();
    if (removed === 0) return 0;
    await db.feedback.clear();
    await db.models.toCollection().modify((row) => {
      const { personal: _fitted, ...model } = row.model as PreferenceModel;
      // Another model than the one before, told by its time.
      const learnedAt = model.learnedAt + 1;
      Object.assign(row, { learnedAt, fitTriedAt: 0, model: { ...model, learnedAt } });
    });
    return removed;
  });
}
