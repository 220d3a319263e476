import { findSlots } from '../availability/find-slots';
import type { AvailabilityRules } from '../availability/rules';
import { defaultBusyPolicy, findBusy } from '../calendar/busy';
import { loadReadableCalendars } from '../db/calendars';
import { type CalendarOccurrences, homeZone, loadOccurrences } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import type { Learning } from '../learning/learning';
import { chooseSlots } from '../preferences/choose-slots';
import { createExplainer } from '../preferences/explain';
import { type PastMeeting, toPastMeeting } from '../preferences/meeting';
import { learnPreferences } from '../preferences/model';
import { rankSlots } from '../preferences/rank';
import type { MeetingRequest } from '../preferences/request';
import { hashTitle } from '../preferences/text-hash';
import type { Answer, CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import { MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals, mergeIntervals } from '../time/interval';
import { addDays, epochAt, wallTimeAt } from '../time/zone';
import { searchWindowOf } from './search-window';

const GRID_MS = 15 * MINUTE_MS;
const SLOTS = 5;

export interface SuggestDeps {
  readonly db: AllsetDb;
  readonly learning: Pick<Learning, 'loadModel'>;
  readonly loadSettings: () => Promise<Settings>;
  readonly loadAsOf: () => Promise<number | undefined>;
  readonly clock: Clock;
}

/** «When?» → ranked times: window → busy → candidates → score → spread → reasons. */
export function createSuggest({ db, learning, loadSettings, loadAsOf, clock }: SuggestDeps) {
  return async function suggest(question: CommandInput<'suggest'>): Promise<Answer> {
    const now = clock.now();
    const [settings, model, calendarRows, asOf] = await Promise.all([
      loadSettings(),
      learning.loadModel(),
      loadReadableCalendars(db),
      loadAsOf(),
    ]);
    const timeZone = homeZone(calendarRows) ?? clock.timeZone();
    const window = searchWindowOf(question.within, now, timeZone);
    const weeks = wholeWeeksAround(window, timeZone);
    const calendars = await loadOccurrences(db, weeks);
    const busy = findAllBusy(calendars);
    const known = toMeetings(calendars, { salt: settings.learningSalt, timeZone });
    const rules = toRules(settings, timeZone);
    const durationMs = question.durationMinutes * MINUTE_MS;
    const candidates = findSlots({ window, durationMs, gridMs: GRID_MS, busy, rules, timeZone, now });
    const usedModel = model ?? learnPreferences([], { now, timeZone });
    const request: MeetingRequest = { durationMs, ...titleOf(question.title, settings.learningSalt) };
    const rankQuestion = { model: usedModel, candidates, request, known, now, timeZone };
    const ranked = rankSlots(rankQuestion);
    const choice = chooseSlots(ranked, { count: SLOTS, meetings: usedModel.meetings.length });
    const explain = createExplainer({ ...rankQuestion, hasHabit: choice.hasHabit });
    return {
      slots: choice.slots.map((slot, index) => ({
        start: slot.start,
        end: slot.end,
        label: slot.label,
        rank: index + 1,
        reasons: [...explain(slot)],
      })),
      busy: intersectIntervals(busy, [window]),
      window,
      timeZone,
      ...(asOf === undefined ? {} : { asOf }),
      noClearHabit: !choice.hasHabit,
      unreadable: calendars.reduce((total, { unreadable }) => total + unreadable.length, 0),
      learnedFrom: usedModel.meetings.length,
    };
  };
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

function findAllBusy(calendars: readonly CalendarOccurrences[]): Interval[] {
  return mergeIntervals(
    calendars.flatMap(({ calendar, occurrences }) =>
      findBusy(occurrences, defaultBusyPolicy, calendar.timeZone),
    ),
  );
}

function toMeetings(
  calendars: readonly CalendarOccurrences[],
  options: { salt: string; timeZone: string },
): PastMeeting[] {
  return calendars.flatMap(({ occurrences }) =>
    occurrences.map((occurrence) => toPastMeeting(occurrence, options)),
  );
}

function toRules(settings: Settings, timeZone: string): AvailabilityRules {
  return {
    workingHours: { timeZone, days: settings.workingHours },
    minimumNoticeMs: settings.minimumNoticeMinutes * MINUTE_MS,
    bufferBeforeMs: settings.bufferMinutes * MINUTE_MS,
    bufferAfterMs: settings.bufferMinutes * MINUTE_MS,
  };
}

function titleOf(title: string | undefined, salt: string): Omit<MeetingRequest, 'durationMs'> {
  const { tokens, stems, key } = hashTitle(title, salt);
  return { titleTokens: tokens, titleStems: stems, ...(key === undefined ? {} : { titleKey: key }) };
}
