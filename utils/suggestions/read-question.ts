import type { GuestBusy } from '../availability/guest';
import { loadAccounts } from '../db/accounts';
import { loadReadableCalendars } from '../db/calendars';
import { type ExpectedHolds, loadExpectedHolds } from '../db/expected-holds';
import { loadDismissed } from '../db/feedback';
import { homeZone } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import type { GuestLookup } from '../guests/guests';
import type { Learning } from '../learning/learning';
import { hashText } from '../preferences/text-hash';
import { consentsOf } from '../privacy/consents';
import { questionKey } from '../questions/question-key';
import type { CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, epochAt, wallTimeAt } from '../time/zone';
import { createWeeksLoader } from './load-weeks';
import { daysAsWindow, moveWindowOf, searchWindowOf } from './search-window';
import { type SettledQuestion, settleQuestion, toRequest } from './settle-question';
import { toTravelFacts } from './travel-facts';

export interface QuestionReaderDeps {
  readonly db: AllsetDb;
  readonly learning: Pick<Learning, 'loadModel' | 'loadTravel'>;
  readonly loadSettings: () => Promise<Settings>;
  /** Absent where nobody else is asked about. */
  readonly loadGuests?: (lookup: GuestLookup) => Promise<ReadonlyMap<string, GuestBusy>>;
  readonly clock: Clock;
}

/** A question with everything its answer depends on. */
export interface ReadQuestion extends SettledQuestion {
  /** The real instant; `rank.now` is the quarter of an hour it lies in, for seconds must not change an order. */
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly window: Interval;
  /** The whole weeks it lies in. */
  readonly weeks: Interval;
  readonly mayAskGuests: boolean;
  readonly unreadable: number;
  /** False where nothing was learned of this person. */
  readonly learned: boolean;
  /** A code of what is asked for: length, title and guests, without the days. */
  readonly code: number;
  /** Times the user does not want to see for this question. */
  readonly hidden: readonly Interval[];
  /** Holds of ours that keep times for this question: no conflict with themselves. */
  readonly held: ExpectedHolds['own'];
}

/** Question → window → busy → candidates: what an answer, a pick and «why not?» all begin with. */
export function createQuestionReader(deps: QuestionReaderDeps) {
  const { db, learning, loadSettings, clock } = deps;
  const loadWeeks = createWeeksLoader(db);
  return async function readQuestion(question: CommandInput<'suggest'>): Promise<ReadQuestion> {
    const now = clock.now();
    const [settings, [model, ways, accounts, calendars, cursors, holds]] = await Promise.all([
      loadSettings(),
      // In one transaction: each of its own costs an answer most of a millisecond.
      db.transaction('r', [db.models, db.travel, db.accounts, db.calendars, db.cursors, db.written], () =>
        Promise.all([
          learning.loadModel(),
          learning.loadTravel(),
          loadAccounts(db),
          loadReadableCalendars(db),
          db.cursors.toArray(),
          loadExpectedHolds(db, questionKey(question)),
        ]),
      ),
    ]);
    const timeZone = homeZone(calendars) ?? clock.timeZone();
    const { moving } = question;
    const stretch =
      question.between ??
      (question.days && daysAsWindow(question.days, timeZone)) ??
      (moving && moveWindowOf(moving, timeZone));
    const window = stretch
      ? upcoming(stretch, now)
      : searchWindowOf(
          question.within,
          now,
          timeZone,
          accounts.find(({ google }) => google)?.google?.weekStart,
        );
    const weeks = wholeWeeksAround(window, timeZone);
    const request = toRequest(question, settings);
    const code = hashText(JSON.stringify([request.durationMs, request.titleKey, request.guests]), '');
    const [found, dismissed, listed, guestBusy] = await Promise.all([
      loadWeeks({
        window: weeks,
        calendars,
        cursors,
        busyPolicy: settings.busyPolicy,
        salt: settings.learningSalt,
        timeZone,
        travel: toTravelFacts(ways, settings, accounts),
        ...(moving && { without: moving }),
        ignored: holds.own.map(({ id }) => id),
      }),
      consentsOf(settings.consents)['learning-picks']
        ? loadDismissed(db, question.general ? { durationMs: request.durationMs } : { question: code }, now)
        : [],
      question.guests?.length ? db.calendars.toArray() : [],
      question.guests?.length
        ? deps.loadGuests?.({
            emails: question.guests.map(({ email }) => email),
            window: { start: now, end: Math.max(weeks.end, now + 1) },
            silent: question.silent,
          })
        : undefined,
    ]);
    const settled = settleQuestion({
      found,
      question,
      request,
      settings,
      model,
      timeZone,
      now,
      window,
      unseen: holds.unseen,
      listed,
      guestBusy,
    });
    return {
      ...settled,
      now,
      settings,
      window,
      weeks,
      mayAskGuests: accounts.some(({ kind }) => kind === 'google'),
      unreadable: found.unreadable,
      learned: model !== undefined,
      code,
      held: holds.own,
      hidden: [
        ...dismissed,
        ...(question.without ?? []).map((start) => ({ start, end: start + request.durationMs })),
      ],
    };
  };
}

export type QuestionReader = ReturnType<typeof createQuestionReader>;

/** What is left of a stretch; empty where it has passed. */
function upcoming({ start, end }: Interval, now: EpochMs): Interval {
  const from = Math.max(start, now);
  return { start: from, end: Math.max(end, from) };
}

/** Monday to Sunday: ranking looks at the whole weeks the window lies in. */
function wholeWeeksAround(window: Interval, timeZone: string): Interval {
  const first = wallTimeAt(window.start, timeZone);
  const last = wallTimeAt(window.end - 1, timeZone);
  return {
    start: epochAt(addDays(first.date, -first.weekday), 0, timeZone),
    end: epochAt(addDays(last.date, 7 - last.weekday), 0, timeZone),
  };
}
