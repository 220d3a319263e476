import type { TravelEstimate } from '../../utils/commute/travel';
import type { HeldTrip, TripResult } from './evaluate-trips';

/** Shares are 0–1, times are minutes. */
export interface TripSummary {
  readonly name: string;
  /** Held out: consecutive visits at different places with at least five minutes between. */
  readonly trips: number;
  /** Share of them that the predictions leave possible. */
  readonly noFalseConflict: number;
  readonly medianPredictedMinutes: number;
  readonly medianLeftMinutes: number;
  /** Where the predictions came from. */
  readonly sources: Readonly<Record<TravelEstimate['source'], number>>;
  readonly learnedFrom: number;
  readonly usualMinutes: number;
  /** Not among `trips`: nothing lies between these visits. */
  readonly backToBack: { readonly visits: number; readonly possible: number };
  /** Share of `trips` and back-to-back visits together that the predictions leave possible. */
  readonly noFalseConflictWithBackToBack: number;
  /** What travel adds to the busy minutes of the held-out part. */
  readonly busy: TripResult['busy'];
}

export interface MacroTripSummary {
  readonly calendars: number;
  readonly trips: number;
  /** Mean over calendars: each counts alike, however many trips it has. */
  readonly noFalseConflict: number;
  /** Median over calendars. */
  readonly medianPredictedMinutes: number;
  readonly noFalseConflictWithBackToBack: number;
  /** Over all trips alike. */
  readonly micro: { readonly noFalseConflict: number; readonly medianPredictedMinutes: number };
}

const sourceNames = ['stated', 'explicit', 'learned', 'coordinates', 'default'] as const;

export function summariseTrips({
  name,
  held,
  backToBack,
  learned,
  learnedTrips,
  busy,
}: TripResult): TripSummary {
  return {
    name,
    trips: held.length,
    noFalseConflict: shareOf(held, isPossible),
    medianPredictedMinutes: median(held.map(predicted)),
    medianLeftMinutes: median(held.map((trip) => trip.leftMinutes)),
    sources: Object.fromEntries(
      sourceNames.map((source) => [source, shareOf(held, ({ estimate }) => estimate.source === source)]),
    ) as Record<TravelEstimate['source'], number>,
    learnedFrom: learnedTrips,
    usualMinutes: learned.usualMinutes,
    backToBack: { visits: backToBack.length, possible: shareOf(backToBack, isPossible) },
    noFalseConflictWithBackToBack: shareOf([...held, ...backToBack], isPossible),
    busy,
  };
}

export function summariseAllTrips(results: readonly TripResult[]): MacroTripSummary {
  const summaries = results.map(summariseTrips);
  const all = results.flatMap(({ held }) => held);
  return {
    calendars: results.length,
    trips: all.length,
    noFalseConflict: mean(summaries.map((one) => one.noFalseConflict)),
    medianPredictedMinutes: median(summaries.map((one) => one.medianPredictedMinutes)),
    noFalseConflictWithBackToBack: mean(summaries.map((one) => one.noFalseConflictWithBackToBack)),
    micro: {
      noFalseConflict: shareOf(all, isPossible),
      medianPredictedMinutes: median(all.map(predicted)),
    },
  };
}

/** One row per calendar for the terminal. */
export function toTripTable(results: readonly TripResult[]): string {
  const head = [
    'calendar',
    'trips',
    'no false conflict',
    'predicted',
    'left',
    'learned',
    'default',
    'back to back',
  ];
  const rows = results
    .map(summariseTrips)
    .map((one) => [
      one.name,
      String(one.trips),
      one.noFalseConflict.toFixed(3),
      `${one.medianPredictedMinutes} min`,
      `${one.medianLeftMinutes} min`,
      percent(one.sources.learned + one.sources.explicit),
      percent(one.sources.default),
      String(one.backToBack.visits),
    ]);
  const widths = head.map((text, k) => Math.max(text.length, ...rows.map((row) => row[k]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, k) => (k === 0 ? text.padEnd(widths[k] ?? 0) : text.padStart(widths[k] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function isPossible(trip: HeldTrip): boolean {
  return !trip.isConflict;
}

function predicted(trip: HeldTrip): number {
  return trip.estimate.minutes;
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
