import { loadReadableCalendars } from '../db/calendars';
import { loadMetPeople } from '../db/known-people';
import { homeZone } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import { consentsOf } from '../privacy/consents';
import { applyPieces } from '../questions/apply-pieces';
import { parseQuestion } from '../questions/parse-question';
import { type Question, toAskedGuest } from '../questions/question';
import { createWeekdayReader } from '../questions/weekday-reader';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { AccountStatus } from '../sync/status';
import type { Clock } from '../time/clock';

export interface TypedQuestionDeps {
  readonly db: AllsetDb;
  readonly suggest: (question: CommandInput<'suggest'>) => Promise<Answer>;
  readonly loadSettings: () => Promise<Settings>;
  readonly loadStatuses: () => Promise<readonly AccountStatus[]>;
  readonly clock: Clock;
}

export interface TypedAnswer {
  readonly question: Question;
  readonly answer: Answer;
  /** The account that Google should open the event in. */
  readonly account?: string;
  /** As the user chose at Google. */
  readonly hour24?: boolean;
}

/** Words typed into the address bar → the times that answer them. Undefined while busy time is not known whole. */
export function createTypedQuestion({ db, suggest, loadSettings, loadStatuses, clock }: TypedQuestionDeps) {
  return async function answerTyped(text: string, locale: string): Promise<TypedAnswer | undefined> {
    const [settings, statuses, accounts, calendars] = await Promise.all([
      loadSettings(),
      loadStatuses(),
      db.accounts.toArray(),
      loadReadableCalendars(db),
    ]);
    const google = accounts.find(({ kind }) => kind === 'google');
    const reading = statuses.some((status) => status.calendars.some(({ state }) => state === 'first-sync'));
    if (settings.paused || reading || calendars.length === 0) return undefined;
    const readsGuests = consentsOf(settings.consents).guests;
    const parsed = parseQuestion(text, {
      now: clock.now(),
      timeZone: homeZone(calendars) ?? clock.timeZone(),
      readDates: createWeekdayReader(locale),
      people: readsGuests ? await loadMetPeople(db, clock.now()) : [],
    });
    const question = applyPieces(
      { durationMinutes: settings.defaultDurationMinutes, within: 'two-weeks', title: '' },
      parsed,
    );
    const { durationMinutes, within, title, days, hours, guests } = question;
    const answer = await suggest({
      durationMinutes,
      within,
      // The browser asks for every letter.
      silent: true,
      ...(title && { title }),
      ...(days && { days }),
      ...(hours && { hours }),
      ...(guests?.length && { guests: guests.map(toAskedGuest) }),
    });
    return {
      question,
      answer,
      ...(google && { account: google.email }),
      ...(google?.google && { hour24: google.google.hour24 }),
    };
  };
}
