import { inferWays } from '../availability/infer-ways';
import { inferDefaultHours } from '../availability/infer-working-hours';
import { loadReadableCalendars } from '../db/calendars';
import { homeZone, loadOccurrences } from '../db/load-occurrences';
import type { TravelRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import type { Feedback } from '../preferences/feedback';
import { withoutForgotten } from '../preferences/forgotten-patterns';
import { withSalt } from '../preferences/learning-salt';
import type { PastMeeting } from '../preferences/meeting';
import { learnPreferences, MODEL_VERSION, type PreferenceModel } from '../preferences/model';
import { refitWeights } from '../preferences/refit';
import { needsFreshConsent } from '../privacy/consents';
import { isAllowed } from '../privacy/is-allowed';
import { versionInForce } from '../privacy/policy-history';
import type { Settings } from '../settings/schema';
import type { InferredRules } from '../settings/stated-rules';
import type { Clock } from '../time/clock';
import { historyStart } from '../time/history-start';
import { DAY_MS, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { createTravelLearning } from './learned-travel';
import { runInSlices } from './run-in-slices';
import { toMeetings } from './to-meetings';

const MODEL_ID = 'current';

/** Habits move slowly, and a fit costs about a second. */
const FIT_EVERY_MS = DAY_MS;
const FIT_PICKS_EVERY_MS = 10 * MINUTE_MS;

export interface LearningDeps {
  readonly db: AllsetDb;
  readonly loadSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** Rules that the user did not state follow these. */
  readonly keepInferred?: (inferred: InferredRules) => Promise<unknown>;
  readonly clock: Clock;
  /** Gives the thread back between two slices of the fit. */
  readonly pause: () => Promise<void>;
  /** Picks and dismissals, where the user lets Allset learn from them. */
  readonly loadFeedback?: () => Promise<readonly Feedback[]>;
}

export interface Learning {
  /** Learns anew from the stored history, or forgets what was learned where the consent is gone. */
  learn(): Promise<void>;
  /** What was learned; `undefined` before the first time, without consent, or when its meaning has changed. */
  loadModel(): Promise<PreferenceModel | undefined>;
  /**
   * Fits the model to this person's own choices, at most once a day, with new picks six times an hour, in slices between
   * which the worker answers. Takes a fit back that no longer helps.
   */
  fit(signal?: AbortSignal): Promise<void>;
  /** «Ignore this pattern», or take that back; kept with the model, also when it is learned anew. */
  ignorePattern(pattern: string, ignored: boolean): Promise<void>;
  /** Rules that the user did not state follow what was learned; the default where nothing was. */
  inferRules(): Promise<void>;
  /** The ways between places, without learning the rest anew. */
  learnTravel(): Promise<void>;
  /** The ways as they were learned last; whether they may be counted is another question. */
  loadTravel(): Promise<TravelRow | undefined>;
  /** «Forget»: the past meetings of this pattern count for nothing any more; or take that back. */
  forgetPattern(pattern: string, forgotten: boolean): Promise<void>;
}

/** db → preferences → db. */
export function createLearning({
  db,
  loadSettings,
  updateSettings,
  clock,
  pause,
  loadFeedback = async () => [],
  keepInferred = async () => {},
}: LearningDeps): Learning {
  let remembered: PreferenceModel | undefined;
  const travel = createTravelLearning(db, loadSettings);
  const salted = withSalt(() => crypto.randomUUID());
  const zone = async () => homeZone(await loadReadableCalendars(db)) ?? clock.timeZone();
  const historyOf = ({ historyMonths }: Settings, now: number) => ({
    start: historyStart(now, historyMonths),
    end: now,
  });
  const mayLearn = async () =>
    isAllowed('learning', (await loadSettings()).consents, await db.accounts.toArray());

  async function learnMeetings(settings: Settings, history: Interval, timeZone: string): Promise<void> {
    const loaded = await loadOccurrences(db, history);
    await travel.learn(history, settings, timeZone, loaded);
    const now = history.end;
    const meetings = toMeetings(loaded, { salt: settings.learningSalt, timeZone });
    await db.transaction('rw', db.models, async () => {
      const row = await db.models.get(MODEL_ID);
      const { ignored, forgotten, personal } = (row?.model as PreferenceModel | undefined) ?? {};
      const kept = {
        ...(ignored && { ignored }),
        ...(forgotten && { forgotten }),
        ...(personal && { personal }),
      };
      const model = learnPreferences(meetings, { now, timeZone, ...kept });
      const policyVersion = versionInForce(settings.consents, now);
      const stamp = policyVersion === undefined ? {} : { policyVersion };
      const { length } = model.meetings;
      await db.models.put({ ...row, id: MODEL_ID, learnedAt: now, ...stamp, meetings: length, model });
    });
  }

  async function inferRules(): Promise<void> {
    const model = await readModel(db);
    const inferred = model ? inferredFrom(model.meetings, await zone()) : {};
    await keepInferred(inferred);
  }
  return {
    inferRules,
    loadTravel: travel.load,

    async learnTravel() {
      const settings = await updateSettings(salted);
      if (settings.historyMonths === 0) return;
      await travel.learn(historyOf(settings, clock.now()), settings, await zone());
    },

    async learn() {
      const settings = await updateSettings(salted);
      // «Forget the events, keep the pattern»: there is nothing left to learn from.
      if (settings.historyMonths === 0) return;
      // What was learned under an earlier policy stays as it was until somebody agrees to the new one, or takes it back.
      if (needsFreshConsent(settings.consents).includes('learning')) return;
      const timeZone = await zone();
      const history = historyOf(settings, clock.now());
      if (await mayLearn()) await learnMeetings(settings, history, timeZone);
      else await travel.learn(history, settings, timeZone);
      // Asked once more: learning takes seconds, and what a no has cleared meanwhile must not stand there again.
      if (!(await mayLearn())) await Promise.all([db.models.delete(MODEL_ID), db.suggestions.clear()]);
      await inferRules();
    },

    async loadModel() {
      // Keys only: reading thousands of meetings again for every question would take most of its time.
      const [learnedAt] = await db.models.orderBy('learnedAt').keys();
      if (remembered?.learnedAt !== learnedAt) remembered = await readModel(db);
      return remembered?.version === MODEL_VERSION ? remembered : undefined;
    },

    async fit(signal) {
      const row = await db.models.get(MODEL_ID);
      const now = clock.now();
      const feedback = await loadFeedback();
      if (!row || !isDue(now, row.fitTriedAt ?? 0, feedback)) return;
      await db.models.update(MODEL_ID, { fitTriedAt: now });
      const result = await runInSlices(
        refitWeights(row.model as PreferenceModel, { now, feedback }),
        pause,
        signal,
      );
      if (!result) return;
      const { personal } = result;
      await db.transaction('rw', db.models, db.feedback, async () => {
        const model = await readModel(db);
        // Forgotten meanwhile: what was fitted rested on it.
        if (!model || (feedback.length > 0 && (await db.feedback.count()) === 0)) return;
        const { personal: _before, ...rest } = model;
        const learnedAt = model.learnedAt + 1;
        const fitted = { ...rest, learnedAt, ...(personal && { personal }) };
        await db.models.update(MODEL_ID, { learnedAt, model: fitted });
      });
    },

    async forgetPattern(pattern, isForgotten) {
      await db.transaction('rw', db.models, async () => {
        const model = await readModel(db);
        if (!model) return;
        const { [pattern]: _before, ...others } = model.forgotten ?? {};
        const forgotten = isForgotten ? { ...others, [pattern]: clock.now() } : others;
        // At once, also where there are no events left to learn anew from.
        const meetings = withoutForgotten(model.meetings, forgotten);
        const learnedAt = model.learnedAt + 1;
        const changed = { ...model, learnedAt, meetings, forgotten };
        await db.models.update(MODEL_ID, { learnedAt, meetings: meetings.length, model: changed });
      });
    },

    async ignorePattern(pattern, ignored) {
      await db.transaction('rw', db.models, async () => {
        const model = await readModel(db);
        if (!model) return;
        const others = (model.ignored ?? []).filter((one) => one !== pattern);
        // Another model than the one before, told by its time; still learned when it was.
        const learnedAt = model.learnedAt + 1;
        const changed = { ...model, learnedAt, ignored: ignored ? [...others, pattern] : others };
        await db.models.update(MODEL_ID, { learnedAt, model: changed });
      });
    },
  };
}

function isDue(now: number, triedAt: number, feedback: readonly Feedback[]): boolean {
  const since = now - triedAt;
  const isNew = feedback.some(({ at }) => at >= triedAt);
  return since >= (isNew ? FIT_PICKS_EVERY_MS : FIT_EVERY_MS);
}

function inferredFrom(meetings: readonly PastMeeting[], timeZone: string): InferredRules {
  const own = meetings.filter(({ blocks, weight }) => blocks && weight > 0);
  const { days } = inferDefaultHours(own, timeZone);
  return { workingHours: days.map((blocks) => [...blocks]), ...inferWays(own, timeZone) };
}

async function readModel(db: AllsetDb): Promise<PreferenceModel | undefined> {
  return (await db.models.get(MODEL_ID))?.model as PreferenceModel | undefined;
}
