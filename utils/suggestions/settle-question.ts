import { findSlots } from '../availability/find-slots';
import type { GuestBusy } from '../availability/guest';
import type { ObstacleQuestion } from '../availability/obstacles';
import { shortLength } from '../availability/short-length';
import type { CalendarRow } from '../db/rows';
import { learnPreferences, type PreferenceModel } from '../preferences/model';
import { meetingsOfGroup } from '../preferences/of-group';
import type { RankQuestion } from '../preferences/rank';
import type { MeetingRequest } from '../preferences/request';
import { type Leanings, toLeaningTerms } from '../preferences/stated-terms';
import { hashGuest, hashTitle } from '../preferences/text-hash';
import type { CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import { type EpochMs, MINUTE_MS } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import { type AskedGuests, askGuests } from './ask-guests';
import { type AskedTravel, askTravel } from './ask-travel';
import type { Weeks } from './load-weeks';
import { statedLeanings } from './stated-leanings';
import { toRules } from './to-rules';

export const GRID_MS = 15 * MINUTE_MS;

export interface QuestionFacts {
  readonly found: Weeks;
  readonly question: CommandInput<'suggest'>;
  readonly request: MeetingRequest;
  readonly settings: Settings;
  readonly model: PreferenceModel | undefined;
  readonly timeZone: string;
  readonly now: EpochMs;
  readonly window: Interval;
  /** Holds of ours that no sync has brought yet. */
  readonly unseen: readonly Interval[];
  /** All calendars of the user's lists; only needed where somebody else is asked to come. */
  readonly listed?: readonly CalendarRow[];
  /** When guests are busy, by address in small letters. */
  readonly guestBusy?: ReadonlyMap<string, GuestBusy> | undefined;
}

export interface SettledQuestion {
  /** `now` in it is the quarter of an hour it lies in: seconds must not change an order. */
  readonly rank: RankQuestion;
  /** What keeps a slot from being offered. */
  readonly obstacles: Omit<ObstacleQuestion, 'window'>;
  readonly leanings: Leanings;
  readonly travel: AskedTravel;
  readonly guests: AskedGuests;
}

/** Everything that is known → the slots that can be offered, and what they are ranked by. */
export function settleQuestion(facts: QuestionFacts): SettledQuestion {
  const { found, question, request, settings, model, timeZone, now, window, unseen } = facts;
  const { listed = [], guestBusy } = facts;
  const { known, meetings } = found;
  const { durationMs } = request;
  const travel = askTravel(found, question, settings.places);
  const rules = toRules(settings, timeZone, question.hours);
  const busy = unseen.length > 0 ? mergeIntervals([...travel.busy, ...unseen]) : travel.busy;
  const obstacles = { busy, rules, timeZone, now, meetings };
  const guests = askGuests(question.guests, {
    busy: guestBusy,
    calendars: listed,
    window,
    timeZone,
    moved: found.moved,
    ...(settings.fairTurns && model && { past: meetingsOfGroup(model, request.guests ?? []) }),
  });
  const candidates = findSlots({ ...obstacles, window, durationMs, gridMs: GRID_MS }).filter(
    (slot) => travel.isPossible(slot) && guests.isFree(slot),
  );
  const leanings = statedLeanings(settings);
  return {
    rank: {
      model: model ?? learnPreferences([], { now, timeZone }),
      candidates,
      request,
      known,
      now: now - (now % GRID_MS),
      timeZone,
      terms: [...toLeaningTerms(leanings, meetings, timeZone), ...travel.terms, ...guests.terms],
    },
    obstacles,
    leanings,
    travel,
    guests,
  };
}

export function toRequest(
  question: CommandInput<'suggest'>,
  { learningSalt: salt, shortMeetings }: Settings,
): MeetingRequest {
  const { durationMinutes, moving } = question;
  // A meeting that is moved keeps its length.
  const minutes = shortMeetings && !moving ? shortLength(durationMinutes) : durationMinutes;
  const { tokens, stems, key } = hashTitle(question.title, salt);
  return {
    durationMs: minutes * MINUTE_MS,
    titleTokens: tokens,
    titleStems: stems,
    ...(key === undefined ? {} : { titleKey: key }),
    ...(question.guests?.length && { guests: question.guests.map(({ email }) => hashGuest(email, salt)) }),
    ...(moving && { movedFrom: { start: moving.start, end: moving.end } }),
  };
}
