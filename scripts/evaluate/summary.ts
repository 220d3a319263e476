import { type CalendarResult, type Method, methodNames, type TargetResult } from './evaluate-calendar';
import { type Measure, meanOutcome, measureNames, type Outcome } from './measures';
import { createRandom } from './random';

type Outcomes = Readonly<Record<Method, Outcome>>;
/** Two-sided 95 % interval. */
type Interval95 = readonly [low: number, high: number];

export interface CalendarSummary {
  readonly name: string;
  readonly meetings: number;
  readonly targets: number;
  readonly leftOut: CalendarResult['leftOut'];
  readonly personalFits: number;
  readonly methods: Outcomes;
  /** Only targets whose title was not held at that weekday and time in the 36 days before. */
  readonly novel: { readonly targets: number; readonly methods: Outcomes };
  readonly milliseconds: { readonly p50: number; readonly p95: number };
}

export type MacroSummary = Outcomes & {
  readonly calendars: number;
  readonly targets: number;
  readonly novel: Outcomes;
  /** All targets alike, however many a calendar has. */
  readonly micro: Outcomes;
  /** Bootstrap over calendars and, within each, targets. */
  readonly intervals: Readonly<Record<Method, Readonly<Partial<Record<Measure, Interval95>>>>>;
  readonly gains: Readonly<
    Record<'histogram' | 'earliest', { readonly r5: Interval95; readonly mrr: Interval95 }>
  >;
  readonly milliseconds: { readonly p50: number; readonly p95: number };
};

const ROUNDS = 1000;
const inIntervals: readonly Measure[] = ['r1', 'r5', 'mrr', 'near60'];

export function summariseCalendar(result: CalendarResult): CalendarSummary {
  const novel = result.targets.filter((target) => target.novel);
  return {
    name: result.name,
    meetings: result.meetings,
    targets: result.targets.length,
    leftOut: result.leftOut,
    personalFits: result.personalFits,
    methods: meanOf(result.targets),
    novel: { targets: novel.length, methods: meanOf(novel) },
    milliseconds: timesOf(result.targets),
  };
}

/** Every calendar counts alike, however many targets it has. */
export function summariseAll(results: readonly CalendarResult[]): MacroSummary {
  const targets = results.flatMap((result) => result.targets);
  const withNovel = results.map((r) => r.targets.filter((t) => t.novel)).filter((t) => t.length > 0);
  const { intervals, gains } = bootstrap(results);
  return {
    calendars: results.length,
    targets: targets.length,
    ...byMethod((method) => meanOutcome(results.map((r) => meanOutcome(outcomesOf(r.targets, method))))),
    novel: byMethod((method) => meanOutcome(withNovel.map((t) => meanOutcome(outcomesOf(t, method))))),
    micro: meanOf(targets),
    intervals,
    gains,
    milliseconds: timesOf(targets),
  };
}

function bootstrap(results: readonly CalendarResult[]): Pick<MacroSummary, 'intervals' | 'gains'> {
  const random = createRandom(5);
  const draw = <T>(from: readonly T[]): T[] =>
    from.map(() => from[Math.floor(random() * from.length)]).filter((one): one is T => one !== undefined);
  const rounds: Outcomes[] = [];
  for (let round = 0; round < ROUNDS && results.length > 0; round++) {
    const means = draw(results).map((result) => meanOf(draw(result.targets)));
    rounds.push(byMethod((method) => meanOutcome(means.map((one) => one[method]))));
  }
  const gain = (over: Method, measure: Measure): Interval95 =>
    interval(rounds.map((one) => one.model[measure] - one[over][measure]));
  return {
    intervals: byMethod((method) =>
      Object.fromEntries(inIntervals.map((m) => [m, interval(rounds.map((one) => one[method][m]))])),
    ),
    gains: {
      histogram: { r5: gain('histogram', 'r5'), mrr: gain('histogram', 'mrr') },
      earliest: { r5: gain('earliest', 'r5'), mrr: gain('earliest', 'mrr') },
    },
  };
}

function interval(values: readonly number[]): Interval95 {
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

function timesOf(targets: readonly TargetResult[]): { p50: number; p95: number } {
  const times = targets.map((target) => target.milliseconds);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function byMethod<T>(value: (method: Method) => T): Record<Method, T> {
  return Object.fromEntries(methodNames.map((method) => [method, value(method)])) as Record<Method, T>;
}

function outcomesOf(targets: readonly TargetResult[], method: Method): Outcome[] {
  return targets.map((target) => target.outcomes[method]);
}

function meanOf(targets: readonly TargetResult[]): Outcomes {
  return byMethod((method) => meanOutcome(outcomesOf(targets, method)));
}

/** A table for the terminal: one row per method. */
export function toTable(macro: MacroSummary): string {
  const head = ['macro over calendars', ...measureNames].map((text, k) => pad(text, k)).join('');
  const rows = methodNames.map((method) =>
    [method, ...measureNames.map((m) => macro[method][m].toFixed(3))].map((text, k) => pad(text, k)).join(''),
  );
  return [head, ...rows].join('\n');
}

function pad(text: string, column: number): string {
  return column === 0 ? text.padEnd(22) : text.padStart(8);
}
