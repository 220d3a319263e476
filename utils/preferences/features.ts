import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { offsetsOf, wallMsAt } from '../time/zone';
import { findAlignment } from './alignment';
import { companionNames, createCompanions } from './companions';
import { contextNames, fillContext } from './context-features';
import { createWeekContext, type WeekContext } from './day-context';
import { dayEdgesOf } from './day-edges';
import { findDensities, findLikeMeetings } from './densities';
import { fillGaps, gapNames } from './gap-features';
import { findLeads } from './lead';
import { densityNames } from './lenses';
import type { PastMeeting } from './meeting';
import { createMoveOdds } from './moves';
import { createPlaceSense, placeNames } from './places';
import type { PreparedModel } from './prepare';
import type { MeetingRequest } from './request';
import { BIN_MINUTES, BINS_A_DAY, binOf } from './week-bins';
import { findWeekdayHabits, weekdayNames } from './weekday-habits';

/** What counts more while little is known of somebody: the same features once more, fading as history grows. */
const newcomerNames = ['newcomerPrior', 'newcomerClock', 'newcomerCloseness', 'newcomerCount'] as const;
/** The day's first start and last end; see `day-edges.ts`. */
const edgeNames = ['firstStart', 'lastEnd', 'beforeUsual', 'afterUsual'] as const;
/** Meetings after which a newcomer is half known. */
const HALF_KNOWN = 15;

/** What a slot is judged by, in the order weights are stored. */
export const featureNames = [
  'prior',
  ...densityNames,
  'alignment',
  'lead',
  ...contextNames,
  ...newcomerNames,
  ...weekdayNames,
  ...edgeNames,
  ...companionNames,
  ...gapNames,
  ...placeNames,
  'move',
] as const;
export type FeatureName = (typeof featureNames)[number];

const firstContext = 1 + densityNames.length + 2;
const columnsOfNewcomers: readonly number[] = [
  0,
  ...(['weekClock', 'closeness', 'dayCount'] as const).map(
    (name) => firstContext + contextNames.indexOf(name),
  ),
];

export interface FeatureQuestion {
  readonly prepared: PreparedModel;
  readonly candidates: readonly Interval[];
  readonly request: MeetingRequest;
  /** Meetings known in the weeks of the candidates. */
  readonly known: readonly PastMeeting[];
  readonly now: EpochMs;
  readonly timeZone: string;
}

export interface FeatureTable {
  readonly columns: number;
  /** Row after row, one per candidate. */
  readonly values: Float64Array;
  /** Local day and minute of each candidate. */
  readonly days: Int32Array;
  readonly minutes: Int32Array;
  readonly week: WeekContext;
}

export function findFeatures(question: FeatureQuestion): FeatureTable {
  const { prepared, candidates, request, known, now, timeZone } = question;
  const columns = featureNames.length;
  const values = new Float64Array(candidates.length * columns);
  const days = new Int32Array(candidates.length);
  const minutes = new Int32Array(candidates.length);
  const week = createWeekContext(prepared, known, request, now);
  const lead = findLeads(prepared, request, now, timeZone);
  const alignment = findAlignment(prepared, request.durationMs / MINUTE_MS);
  const offsetAt = offsetsOf(timeZone);
  const moveOdds = request.movedFrom ? createMoveOdds(request.movedFrom, offsetAt) : null;
  const unknown = 2 ** (-prepared.visible / HALF_KNOWN);
  const lengthMinutes = request.durationMs / MINUTE_MS;
  const bins = new Uint16Array(candidates.length);
  for (let row = 0; row < candidates.length; row++) {
    const wall = wallMsAt(candidates[row]?.start ?? 0, offsetAt);
    const day = Math.floor(wall / DAY_MS);
    const minute = Math.floor((wall - day * DAY_MS) / MINUTE_MS);
    days[row] = day;
    minutes[row] = minute;
    bins[row] = binOf(weekdayOfEpochDay(day), minute);
  }
  const like = findLikeMeetings(prepared, request, now);
  const densities = findDensities(prepared, request, now, like, bins);
  const tables = [densities.prior, ...densityNames.map((name) => densities.ratios[name])];
  const weekdays = findWeekdayHabits(prepared, like, now);
  const edges = dayEdgesOf(prepared);
  const fillCompanions = createCompanions(prepared, like.titles);
  const fillPlaces = createPlaceSense(prepared, like.titles, now);
  for (let row = 0; row < candidates.length; row++) {
    const day = days[row] ?? 0;
    const minute = minutes[row] ?? 0;
    const bin = bins[row] ?? 0;
    const end = minute + lengthMinutes;
    let at = row * columns;
    for (const table of tables) values[at++] = table[bin] ?? 0;
    values[at++] = alignment(minute);
    values[at++] = lead(day);
    fillContext(week, { day, minute, lengthMinutes, titled: request.titleKey !== undefined }, values, at);
    at += contextNames.length;
    for (const column of columnsOfNewcomers) values[at++] = unknown * (values[row * columns + column] ?? 0);
    const weekday = weekdayOfEpochDay(day);
    for (const habit of weekdays) values[at++] = habit[weekday] ?? 0;
    const around = week.dayAt(day);
    const gapsAt = at + edgeNames.length + companionNames.length;
    fillGaps(around, minute, end, values, gapsAt);
    const busy = around.meetings.length > 0;
    const isFirst = values[gapsAt + gapNames.indexOf('firstOfDay')] === 1;
    const isLast = values[gapsAt + gapNames.indexOf('lastOfDay')] === 1;
    const endBin = Math.min(BINS_A_DAY - 1, Math.floor(end / BIN_MINUTES));
    values[at++] = busy && isFirst ? (edges.first[Math.floor(minute / BIN_MINUTES)] ?? 0) : 0;
    values[at++] = busy && isLast ? (edges.last[endBin] ?? 0) : 0;
    values[at++] = minute < edges.usualFirst ? 1 : 0;
    values[at++] = end > edges.usualLast ? 1 : 0;
    fillCompanions(around, minute, values, at);
    fillPlaces(around, minute, end, values, gapsAt + gapNames.length);
    const slot = candidates[row];
    if (moveOdds && slot) values[(row + 1) * columns - 1] = moveOdds(slot, day);
  }
  return { columns, values, days, minutes, week };
}
