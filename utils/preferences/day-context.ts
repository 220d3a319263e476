import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import { durationMinutes, type PastMeeting } from './meeting';
import type { PreparedModel } from './prepare';
import type { MeetingRequest } from './request';

/** A timed meeting on one local day, minutes of that day; what runs over midnight is cut into both days. */
export interface DayMeeting {
  readonly startMinute: number;
  readonly endMinute: number;
  /** Likeness to the asked-for meeting, 0–1. */
  readonly alike: number;
  readonly sameTitle: boolean;
  readonly titleTokens: readonly number[];
  readonly place: number | undefined;
}

/** One local day as it stands before the new meeting. */
export interface DayContext {
  readonly day: number;
  readonly meetings: readonly DayMeeting[];
  readonly busyMinutes: number;
  readonly away: boolean;
  /** Meetings this weekday usually has, over the last twelve weeks. */
  readonly typicalCount: number;
  /** Meetings on the other days of the same Monday–Sunday week, by minute of the day. */
  readonly elsewhere: readonly DayMeeting[];
  /** Those of them that are like the asked-for one. */
  readonly alikeElsewhere: readonly DayMeeting[];
}

/** The days asked about and the weeks they lie in. */
export interface WeekContext {
  readonly dayAt: (day: number) => DayContext;
}

/** Likeness from which a meeting of the week counts as one of the same kind. */
const ALIKE = 0.5;
const TYPICAL_WEEKS = 12;

export function createWeekContext(
  prepared: PreparedModel,
  known: readonly PastMeeting[],
  request: MeetingRequest,
  now: EpochMs,
): WeekContext {
  const typical = findTypicalCounts(prepared, now);
  const alike = createLikeness(prepared, request);
  const byDay = new Map<number, DayMeeting[]>();
  const away = new Set<number>();
  for (const meeting of known) {
    if (meeting.allDay) {
      const last = Math.ceil(meeting.end / DAY_MS);
      if (meeting.away) for (let d = meeting.day; d < Math.min(last, meeting.day + 60); d++) away.add(d);
      continue;
    }
    const sameTitle = request.titleKey !== undefined && meeting.titleKey === request.titleKey;
    const alikeness = alike(meeting);
    const { titleTokens, place } = meeting;
    let startMinute = meeting.minute;
    let left = durationMinutes(meeting);
    for (let d = meeting.day; left > 0 && d < meeting.day + 60; d++) {
      const endMinute = Math.min(1440, startMinute + left);
      const list = byDay.get(d) ?? [];
      list.push({ startMinute, endMinute, alike: alikeness, sameTitle, titleTokens, place });
      byDay.set(d, list);
      left -= endMinute - startMinute;
      startMinute = 0;
    }
  }
  for (const list of byDay.values()) list.sort((a, b) => a.startMinute - b.startMinute);

  const weeks = new Map<number, readonly { day: number; meeting: DayMeeting }[]>();
  const weekFrom = (monday: number) => {
    const sorted = weeks.get(monday);
    if (sorted) return sorted;
    const all = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
      (byDay.get(monday + weekday) ?? []).map((meeting) => ({ day: monday + weekday, meeting })),
    );
    all.sort((a, b) => a.meeting.startMinute - b.meeting.startMinute);
    weeks.set(monday, all);
    return all;
  };

  const days = new Map<number, DayContext>();
  const dayAt = (day: number): DayContext => {
    const known = days.get(day);
    if (known) return known;
    const meetings = byDay.get(day) ?? [];
    const weekday = weekdayOfEpochDay(day);
    const elsewhere = weekFrom(day - weekday).flatMap((one) => (one.day === day ? [] : [one.meeting]));
    const context = {
      day,
      meetings,
      busyMinutes: meetings.reduce((total, m) => total + m.endMinute - m.startMinute, 0),
      away: away.has(day),
      typicalCount: typical[weekday] ?? 0,
      elsewhere,
      alikeElsewhere: elsewhere.filter((m) => m.alike >= ALIKE),
    };
    days.set(day, context);
    return context;
  };
  return { dayAt };
}

function findTypicalCounts(prepared: PreparedModel, now: EpochMs): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const today = Math.floor(now / DAY_MS);
  for (let i = prepared.visible - 1; i >= 0; i--) {
    const day = prepared.day[i] ?? 0;
    if (day < today - 7 * TYPICAL_WEEKS) break;
    if (prepared.weight[i] === 0) continue;
    const weekday = weekdayOfEpochDay(day);
    counts[weekday] = (counts[weekday] ?? 0) + 1 / TYPICAL_WEEKS;
  }
  return counts;
}

function createLikeness(prepared: PreparedModel, request: MeetingRequest): (meeting: PastMeeting) => number {
  const tokens = new Set(request.titleTokens ?? []);
  if (tokens.size === 0) return () => 0;
  const square = (list: Iterable<number>): number => {
    let total = 0;
    for (const token of list) total += prepared.idf(token) ** 2;
    return total;
  };
  const norm = Math.sqrt(square(tokens));
  return (meeting) => {
    const shared = meeting.titleTokens.filter((token) => tokens.has(token));
    if (shared.length === 0) return 0;
    return square(shared) / (norm * Math.sqrt(square(meeting.titleTokens)) || 1);
  };
}
