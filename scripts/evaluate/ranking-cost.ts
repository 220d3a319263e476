import type { PastMeeting } from '../../utils/preferences/meeting';
import { learnPreferences } from '../../utils/preferences/model';
import { requestOf, toPastChoice } from '../../utils/preferences/past-choice';
import { rankSlots } from '../../utils/preferences/rank';
import { DAY_MS, MINUTE_MS } from '../../utils/time/instant';
import { findEligible, splitQuarters } from './protocol';
import type { EvaluatedCalendar } from './read-calendar';
import { quantile } from './summary';

/** Meetings the model keeps at most; what the promise of 5 ms is about. */
export const FULL_HISTORY = 5000;
export const MOST_MILLISECONDS = 5;
const RANKINGS = 80;
const RUNS = 3;

/**
 * Milliseconds for ranking a week, one number for each of the newest held-out choices, with a full history and warm
 * caches: the middle one of three runs, because what else the machine does is none of its business. (Processor time
 * would count the engine's own compiler and collector threads.)
 */
export function measureRankings(calendar: EvaluatedCalendar, gridMs: number): number[] {
  const { meetings, timeZone } = calendar;
  const now = (meetings.at(-1)?.start ?? 0) + DAY_MS;
  const model = learnPreferences(fillHistory(meetings, now), { now, timeZone });
  if (model.meetings.length < FULL_HISTORY) return [];
  const { held } = splitQuarters(findEligible(meetings));
  const times: number[] = [];
  for (const at of held.slice(-RANKINGS)) {
    const choice = toPastChoice(meetings, at, { timeZone, gridMs });
    if (typeof choice === 'string') continue;
    const { candidates, known, meeting } = choice;
    const rank = () => rankSlots({ model, candidates, request: requestOf(meeting), known, now, timeZone });
    rank();
    const runs = Array.from({ length: RUNS }, () => {
      const startedAt = performance.now();
      rank();
      return performance.now() - startedAt;
    });
    times.push(quantile(runs, 0.5));
  }
  // The first rankings of a program are its compilation.
  return times.slice(Math.min(10, Math.floor(times.length / 2)));
}

/**
 * The calendar's own meetings, over and over: each copy some weeks earlier and some quarter hours later, until the
 * three years the model looks back on hold enough.
 */
function fillHistory(meetings: readonly PastMeeting[], now: number): PastMeeting[] {
  const recent = meetings.filter((m) => !m.allDay && m.start > now - 365 * DAY_MS && m.start < now);
  const filled = [...meetings];
  for (let copy = 1; recent.length > 0 && copy < 2000 && filled.length < 3 * FULL_HISTORY; copy++) {
    const weeks = 7 * DAY_MS * (copy % 104);
    const minutes = 15 * (1 + (copy % 8)) + Math.floor(copy / 104);
    const shift = minutes * MINUTE_MS - weeks;
    for (const meeting of recent) {
      if (meeting.start + shift >= now) continue;
      filled.push({
        ...meeting,
        start: meeting.start + shift,
        end: meeting.end + shift,
        day: meeting.day - 7 * (copy % 104) + Math.floor((meeting.minute + minutes) / 1440),
        minute: (meeting.minute + minutes) % 1440,
        eventId: `${meeting.eventId} ${copy}`,
      });
    }
  }
  return filled;
}
