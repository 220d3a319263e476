import type { Occurrence } from '../calendar/event';
import type { PreferenceModel } from '../preferences/model';
import { preparedOf } from '../preferences/rank';
import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf } from '../time/zone';
import { type BackToBack, findBackToBack } from './back-to-back';
import { type Changes, findChanges } from './changes';
import { findLenses } from './find-lenses';
import { type FocusDay, findFocus } from './focus';
import { createGroups, type Groups } from './groups';
import { findLeadTimes, type LeadTimes } from './lead-times';
import { findLoad, type Load } from './load';
import { findPeople, type PersonMet } from './people';
import { findPreferredTimes, type PreferredTimes } from './preferred-times';
import { distinctEvents, type SeenEvent } from './seen-event';
import { findTravelMap, type TravelMap, type TravelQuestion } from './travel-map';
import { spanOfWeeks, weeksAround } from './weeks';

/** Whole weeks before the running one. Load changes with the season; customs need more to be seen. */
export const LOAD_WEEKS = 12;
export const CUSTOM_WEEKS = 26;
/** This week and the next. */
export const FOCUS_WEEKS = 2;

export interface InsightsQuestion {
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly model: PreferenceModel;
  readonly salt: string;
  /** What happens within the last `CUSTOM_WEEKS`, in any order. */
  readonly events: readonly SeenEvent[];
  /** Working hours and busy time of the weeks to come. */
  readonly open: readonly Interval[];
  readonly busy: readonly Interval[];
  /** Absent where places may not be used. */
  readonly travel?: Omit<TravelQuestion, 'timeZone'> & { readonly occurrences: readonly Occurrence[] };
}

export interface Insights {
  readonly timeZone: string;
  readonly now: EpochMs;
  /** Meetings the model rests on, and the first of them. */
  readonly learnedFrom: number;
  readonly since?: EpochMs;
  /** All meetings first. */
  readonly preferred: readonly PreferredTimes[];
  readonly load: Load;
  readonly backToBack: BackToBack;
  readonly focus: readonly FocusDay[];
  readonly people: readonly PersonMet[];
  readonly lead: LeadTimes;
  readonly changes: Changes;
  readonly travel?: TravelMap;
}

/** Every figure of «My week» with what it was counted on, a figure or a lens at a time. */
export function* findInsights(
  question: InsightsQuestion,
): Generator<void, { readonly insights: Insights; readonly groups: Groups }> {
  const { now, timeZone, model, salt, open, busy, travel } = question;
  const groups = createGroups();
  const prepared = preparedOf(model);
  const preferred: PreferredTimes[] = [];
  const events = distinctEvents(question.events);
  yield;
  for (const lens of findLenses(prepared, events, salt)) {
    preferred.push(findPreferredTimes(prepared, lens, now, groups));
    yield;
  }
  const meetings = events.filter(({ isMeeting }) => isMeeting);
  const loadWeeks = weeksAround(now, -LOAD_WEEKS, 0, timeZone);
  const lately = within(meetings, spanOfWeeks(loadWeeks));
  const load = findLoad(lately, loadWeeks, timeZone, groups);
  yield;
  const customs = spanOfWeeks(weeksAround(now, -CUSTOM_WEEKS, 0, timeZone));
  const met = within(meetings, customs);
  const people = findPeople(met, salt, groups);
  yield;
  const travelMap = travel && findTravelMap({ ...travel, timeZone }, groups);
  yield;
  const [first] = model.meetings;
  const insights: Insights = {
    timeZone,
    now,
    learnedFrom: model.meetings.length,
    ...(first ? { since: first.start } : {}),
    preferred,
    load,
    backToBack: findBackToBack(lately, groups),
    focus: findFocus({ now, weeks: weeksAround(now, 0, FOCUS_WEEKS, timeZone), open, busy, timeZone }),
    people,
    lead: findLeadTimes(met, offsetsOf(timeZone), groups),
    changes: findChanges(within(events, customs), groups),
    ...(travelMap ? { travel: travelMap } : {}),
  };
  return { insights, groups };
}

function within(events: readonly SeenEvent[], { start, end }: Interval): SeenEvent[] {
  return events.filter((event) => event.start >= start && event.start < end);
}
