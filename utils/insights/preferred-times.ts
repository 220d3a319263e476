import { findDensities } from '../preferences/densities';
import { findHabitGroups } from '../preferences/find-habits';
import type { PreparedModel } from '../preferences/prepare';
import { HABIT_MEETINGS } from '../preferences/reasons';
import type { MeetingRequest } from '../preferences/request';
import { BIN_MINUTES, BINS_A_WEEK } from '../preferences/week-bins';
import { weekdayOfEpochDay } from '../time/civil';
import { type EpochMs, MINUTE_MS } from '../time/instant';
import type { Counted, Groups } from './groups';

/** Whose preferred times: all meetings, or those that one pattern of the model is about. */
export interface Lens {
  /** `all`, or a pattern as `ignored-patterns.ts` names it. */
  readonly name: string;
  readonly kind: 'all' | 'title' | 'person' | 'length';
  /** A title or somebody’s name; minutes of a length. */
  readonly label?: string;
  readonly request: MeetingRequest;
}

export interface PreferredTimes {
  readonly lens: string;
  readonly kind: Lens['kind'];
  readonly label?: string;
  readonly meetings: Counted;
  readonly ignored: boolean;
  /** 7 × 24, Monday 0:00 first: meetings that began in this hour … */
  readonly counts: readonly number[];
  /** … how much the model expects them there, 0–4 quarters of its own highest hour … */
  readonly levels: readonly number[];
  /** … and whether it is one of the preferred: expected, and with four meetings behind it. */
  readonly preferred: readonly boolean[];
}

/** Below this the picture would show chance. */
export const LENS_MEETINGS = 8;
const HOURS_A_WEEK = 168;
const BINS_AN_HOUR = 60 / BIN_MINUTES;
const PREFERRED = 0.6;

export function findPreferredTimes(
  prepared: PreparedModel,
  { name, kind, label, request }: Lens,
  now: EpochMs,
  groups: Groups,
): PreferredTimes {
  const held = findHabitGroups({ prepared, request, now });
  const group = {
    all: held.all,
    title: held.titles,
    person: held.guests[0]?.meetings ?? [],
    length: held.lengths,
  }[kind];
  const refs = (at: readonly number[]) =>
    at.map((i) => ({
      eventId: prepared.meetings[i]?.eventId ?? '',
      start: prepared.meetings[i]?.start ?? 0,
    }));
  const byHour: number[][] = Array.from({ length: HOURS_A_WEEK }, () => []);
  for (const i of group) {
    const meeting = prepared.meetings[i];
    if (!meeting) continue;
    byHour[weekdayOfEpochDay(meeting.day) * 24 + Math.floor(meeting.minute / 60)]?.push(i);
  }
  for (const [hour, at] of byHour.entries()) if (at.length) groups.count(hourEvidence(name, hour), refs(at));
  const density = densityByHour(prepared, kind, request, now);
  const highest = Math.max(...density);
  const counts = byHour.map(({ length }) => length);
  return {
    lens: name,
    kind,
    ...(label === undefined ? {} : { label }),
    meetings: groups.count(`lens:${name}`, refs(group)),
    ignored: prepared.model.ignored?.includes(name) ?? false,
    counts,
    levels: density.map((value) => Math.round((4 * value) / highest)),
    preferred: density.map(
      (value, hour) => value >= PREFERRED * highest && (counts[hour] ?? 0) >= HABIT_MEETINGS,
    ),
  };
}

/** Name of the events that began in this hour of the week, under this lens. */
export function hourEvidence(lens: string, hour: number): string {
  return `hour:${hour}:${lens}`;
}

/** What the ranking would expect of such a meeting: its densities lean on one another, so their logarithms add up. */
function densityByHour(prepared: PreparedModel, kind: Lens['kind'], request: MeetingRequest, now: EpochMs) {
  const { prior, ratios } = findDensities(prepared, request, now);
  const parts = [prior, ratios.all, ratios.recent, ratios.length];
  if (kind === 'title') parts.push(ratios.title);
  if (kind === 'person') parts.push(ratios.guests);
  const density = new Array<number>(HOURS_A_WEEK).fill(0);
  for (let bin = 0; bin < BINS_A_WEEK; bin++) {
    const log = parts.reduce((sum, part) => sum + (part[bin] ?? 0), 0);
    const hour = Math.floor(bin / BINS_AN_HOUR);
    density[hour] = (density[hour] ?? 0) + Math.exp(log);
  }
  return density;
}

/** A request of no length in particular. */
export const anyLength: MeetingRequest = { durationMs: 30 * MINUTE_MS, anyLength: true };
