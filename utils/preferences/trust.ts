import type { Evidence } from './evidence';
import type { PastMeeting } from './meeting';
import type { PreparedModel } from './prepare';
import { populationPrior } from './prior';
import { BINS_A_DAY, BINS_A_WEEK, shrink, spread } from './week-bins';

/**
 * How far a title may be trusted to say when: in one calendar «Planning» is always on Mondays, in another the words
 * are names of visitors who come whenever there is room. Measured on the past, leaving each meeting out in turn, so
 * that it works from the second meeting of a title on and before any personal fit.
 */

const SIGMA_BINS = 1.2;
/** Share of a meeting's weight that counts for the same hour of other days. */
const ACROSS = 0.2;
const PEAK = 1 / (SIGMA_BINS * Math.sqrt(2 * Math.PI));

/** Newest like meetings that are looked at; the cost grows with the square. */
const MOST = 16;
const LIKENESS = 0.4;
/** The calendar's own experience counts as two meetings of the title; nobody's in particular as six of the calendar. */
const CALENDAR_STRENGTH = 2;
const USUAL_STRENGTH = 6;
const CALENDAR_MEETINGS = 80;
/** Nats that count as full trust; twice as much is the most. */
const FULL = 1.5;

/** 0 (the title says nothing) to 2 (it says it all); 1 is a title like most people's. */
export function findTrust(prepared: PreparedModel, titles: Evidence, base: Float64Array): number {
  const newest: { readonly bin: number; readonly weight: number }[] = [];
  for (let k = titles.at.length - 1; k >= 0 && newest.length < MOST; k--) {
    const at = titles.at[k] ?? 0;
    const likeness = titles.weight[k] ?? 0;
    if (likeness < LIKENESS || (prepared.weight[at] ?? 0) <= 0) continue;
    newest.push({ bin: prepared.bin[at] ?? 0, weight: likeness ** 2 });
  }
  const total = newest.reduce((sum, { weight }) => sum + weight, 0);
  let gain = 0;
  let counted = 0;
  for (const one of newest.length > 1 ? newest : []) {
    let others = 0;
    for (const other of newest) if (other !== one) others += other.weight * closeness(one.bin, other.bin);
    const usual = base[one.bin] ?? 1 / BINS_A_WEEK;
    gain += one.weight * Math.log((others + usual) / (total - one.weight + 1) / usual);
    counted += one.weight;
  }
  const expected = (gain + CALENDAR_STRENGTH * calendarGain(prepared)) / (counted + CALENDAR_STRENGTH);
  return Math.min(2, Math.max(0, expected / FULL));
}

function calendarGain(prepared: PreparedModel): number {
  let total = 0;
  let counted = 0;
  for (let at = prepared.visible - 1; at >= 0 && counted < CALENDAR_MEETINGS; at--) {
    const gain = prepared.repeatGain[at] ?? Number.NaN;
    if (Number.isNaN(gain)) continue;
    total += gain;
    counted++;
  }
  return (total + USUAL_STRENGTH) / (counted + USUAL_STRENGTH);
}

/** See `PreparedModel.repeatGain`. Instances of series repeat by rule, so they teach but are not asked. */
export function findRepeatGains(
  meetings: readonly PastMeeting[],
  bin: Int32Array,
  weight: Float64Array,
): Float64Array {
  const counts = new Float64Array(BINS_A_WEEK);
  for (let i = 0; i < meetings.length; i++) {
    const at = bin[i] ?? 0;
    counts[at] = (counts[at] ?? 0) + Math.max(0, weight[i] ?? 0);
  }
  const usual = shrink(spread(counts, { sigmaMinutes: 45, acrossDays: 0.35 }), populationPrior, 8);
  const gains = new Float64Array(meetings.length).fill(Number.NaN);
  const last = new Map<number, number>();
  for (let i = 0; i < meetings.length; i++) {
    const meeting = meetings[i];
    if (!meeting || meeting.titleKey === undefined || (weight[i] ?? 0) <= 0) continue;
    const before = last.get(meeting.titleKey);
    if (before !== undefined && !meeting.recurring) {
      const base = usual[bin[i] ?? 0] ?? 1 / BINS_A_WEEK;
      gains[i] = Math.log((closeness(bin[i] ?? 0, bin[before] ?? 0) + base) / 2 / base);
    }
    last.set(meeting.titleKey, i);
  }
  return gains;
}

/** Density at one quarter hour of the week that a meeting at another one makes likely. */
function closeness(a: number, b: number): number {
  const x = ((a % BINS_A_DAY) - (b % BINS_A_DAY)) / SIGMA_BINS;
  const bell = PEAK * Math.exp(-0.5 * x * x);
  const sameDay = Math.floor(a / BINS_A_DAY) === Math.floor(b / BINS_A_DAY);
  return bell * ((sameDay ? 1 - ACROSS : 0) + ACROSS / 7);
}
