import { askedHours } from '../availability/asked-hours';
import { findSlots } from '../availability/find-slots';
import type { AvailabilityRules } from '../availability/rules';
import type { HoursBlock } from '../availability/working-hours';
import { loadAccounts } from '../db/accounts';
import { loadReadableCalendars } from '../db/calendars';
import { homeZone } from '../db/load-occurrences';
import type { AllsetDb } from '../db/schema';
import type { Learning } from '../learning/learning';
import { chooseSlots } from '../preferences/choose-slots';
import { createExplainer } from '../preferences/explain';
import { patternOf } from '../preferences/ignored-patterns';
import { learnPreferences } from '../preferences/model';
import { rankSlots } from '../preferences/rank';
import type { MeetingRequest } from '../preferences/request';
import { hashGuest, hashTitle } from '../preferences/text-hash';
import { whyNotSlot } from '../preferences/why-not';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import { type EpochMs, MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals } from '../time/interval';
import { addDays, epochAt, wallTimeAt } from '../time/zone';
import { findLikedTimes } from './liked-times';
import { createWeeksLoader } from './load-weeks';
import { daysAsWindow, searchWindowOf } from './search-window';

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
  const loadWeeks = createWeeksLoader(db);
  return async function suggest(question: CommandInput<'suggest'>): Promise<Answer> {
    const now = clock.now();
    const [settings, model, accounts, calendars, cursors, asOf] = await Promise.all([
      loadSettings(),
      learning.loadModel(),
      loadAccounts(db),
      loadReadableCalendars(db),
      db.cursors.toArray(),
      loadAsOf(),
    ]);
    const timeZone = homeZone(calendars) ?? clock.timeZone();
    const stretch = question.between ?? (question.days && daysAsWindow(question.days, timeZone));
    const window = stretch
      ? upcoming(stretch, now)
      : searchWindowOf(
          question.within,
          now,
          timeZone,
          accounts.find(({ google }) => google)?.google?.weekStart,
        );
    const weeks = wholeWeeksAround(window, timeZone);
    const { busy, known, unreadable } = await loadWeeks({
      window: weeks,
      calendars,
      cursors,
      busyPolicy: settings.busyPolicy,
      salt: settings.learningSalt,
      timeZone,
    });
    const rules = toRules(settings, timeZone, question.hours);
    const durationMs = question.durationMinutes * MINUTE_MS;
    const candidates = findSlots({ window, durationMs, gridMs: GRID_MS, busy, rules, timeZone, now });
    const usedModel = model ?? learnPreferences([], { now, timeZone });
    const request: MeetingRequest = {
      durationMs,
      ...titleOf(question.title, settings.learningSalt),
      ...(question.guests?.length && {
        guests: question.guests.map((email) => hashGuest(email, settings.learningSalt)),
      }),
    };
    const rankQuestion = { model: usedModel, candidates, request, known, now, timeZone };
    const ranked = rankSlots(rankQuestion);
    const choice = chooseSlots(ranked, { count: SLOTS, meetings: usedModel.meetings.length });
    const asked =
      question.whyNot === undefined
        ? undefined
        : { start: question.whyNot, end: question.whyNot + durationMs };
    // Of other weeks nothing is known here: no answer is better than a wrong one.
    const isKnown = asked && asked.start >= weeks.start && asked.end <= weeks.end;
    const explain = createExplainer({ ...rankQuestion, hasHabit: choice.hasHabit });
    return {
      slots: choice.slots.map((slot, index) => {
        const reasons = [...explain(slot)];
        return {
          start: slot.start,
          end: slot.end,
          label: slot.label,
          rank: index + 1,
          reasons,
          patterns: reasons.map((reason) => patternOf(reason, request)),
        };
      }),
      busy: intersectIntervals(busy, [window]),
      window,
      ...(question.liked && {
        liked: choice.hasHabit
          ? findLikedTimes({ window, durationMs, gridMs: GRID_MS, rules, timeZone, now }, rankQuestion)
          : [],
      }),
      ...(isKnown && {
        whyNot: whyNotSlot(asked, { ...rankQuestion, obstacles: { busy, rules, timeZone, now } }),
      }),
      timeZone,
      ...(asOf === undefined ? {} : { asOf }),
      noClearHabit: !choice.hasHabit,
      unreadable,
      learnedFrom: usedModel.meetings.length,
      ignored: ignoredHere(request, usedModel.ignored),
    };
  };
}

function ignoredHere(request: MeetingRequest, ignored: readonly string[] = []): string[] {
  const own = [
    `title:${request.titleKey}`,
    `length:${request.durationMs / MINUTE_MS}`,
    ...(request.guests ?? []).map((guest) => `guest:${guest}`),
  ];
  return own.filter((pattern) => ignored.includes(pattern));
}

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

function toRules(settings: Settings, timeZone: string, hours: HoursBlock | undefined): AvailabilityRules {
  const days = hours ? askedHours(settings.workingHours, hours) : settings.workingHours;
  return {
    workingHours: { timeZone, days },
    minimumNoticeMs: settings.minimumNoticeMinutes * MINUTE_MS,
    bufferBeforeMs: settings.bufferMinutes * MINUTE_MS,
    bufferAfterMs: settings.bufferMinutes * MINUTE_MS,
  };
}

function titleOf(title: string | undefined, salt: string): Omit<MeetingRequest, 'durationMs'> {
  const { tokens, stems, key } = hashTitle(title, salt);
  return { titleTokens: tokens, titleStems: stems, ...(key === undefined ? {} : { titleKey: key }) };
}
