import type { DayContext } from './day-context';
import type { Evidence } from './evidence';
import type { PreparedModel } from './prepare';

/**
 * Meetings that keep company: the review that always follows the demo by two hours, wherever the demo is. What stood
 * on the same day as earlier meetings like this one, and how far from it, is looked for in the days asked about.
 */
export const companionNames = ['companionTime', 'companionTimes', 'companionDay'] as const;

/** Newest like meetings whose days are remembered, and the likeness (squared) they need. */
const MOST = 12;
const ALIKE = 0.15;
/** Likeness of titles from which a meeting counts as the companion. */
const SAME = 0.4;
const SIGMA_MINUTES = 12;
/** Sigmas from which a call is not heard: e^-18. */
const UNHEARD = 6;

/** What kept company with earlier meetings like this one, by its title. */
interface Companion {
  readonly tokens: ReadonlySet<number>;
  /** Minutes from the companion's start to the like meeting's → likeness of those meetings. */
  readonly offsets: Map<number, Weights>;
}

/** Several at one minute count as one; the features ask for their sum and for the strongest. */
interface Weights {
  sum: number;
  strongest: number;
}

/** Writes `companionNames.length` numbers from `at` on. */
export function createCompanions(
  prepared: PreparedModel,
  titles: Evidence,
): (day: DayContext, minute: number, values: Float64Array, at: number) => void {
  const companions = findCompanions(prepared, titles);
  const byDay = new Map<number, ReadonlyMap<number, Weights>>();
  return (day, minute, values, at) => {
    let calls = byDay.get(day.day);
    if (!calls) {
      calls = findCalls(companions, day);
      byDay.set(day.day, calls);
    }
    let nearest = 0;
    let near = 0;
    let all = 0;
    for (const [called, { sum, strongest }] of calls) {
      all += sum;
      const x = (minute - called) / SIGMA_MINUTES;
      if (Math.abs(x) > UNHEARD) continue;
      const closeness = Math.exp(-0.5 * x * x);
      nearest = Math.max(nearest, strongest * closeness);
      near += sum * closeness;
    }
    values[at] = nearest;
    values[at + 1] = Math.log1p(near);
    values[at + 2] = Math.log1p(all);
  };
}

function findCompanions(prepared: PreparedModel, titles: Evidence): Companion[] {
  const found = new Map<string, Companion>();
  let days = 0;
  for (let k = titles.at.length - 1; k >= 0 && days < MOST; k--) {
    const at = titles.at[k] ?? 0;
    const weight = (titles.weight[k] ?? 0) ** 2;
    if (weight < ALIKE) continue;
    days++;
    const minute = prepared.meetings[at]?.minute ?? 0;
    for (const step of [-1, 1]) {
      for (let i = at + step; i >= 0 && i < prepared.visible; i += step) {
        if (prepared.day[i] !== prepared.day[at]) break;
        const other = prepared.meetings[i];
        if (!other || other.allDay || other.titleTokens.length === 0) continue;
        const title = other.titleTokens.join(' ');
        const companion = found.get(title) ?? { tokens: new Set(other.titleTokens), offsets: new Map() };
        found.set(title, companion);
        addWeight(companion.offsets, minute - other.minute, weight);
      }
    }
  }
  return [...found.values()];
}

/** Where on this day the companions that are there call for the meeting: minute → how strongly. */
function findCalls(companions: readonly Companion[], day: DayContext): Map<number, Weights> {
  const calls = new Map<number, Weights>();
  if (companions.length === 0) return calls;
  for (const { startMinute, titleTokens } of day.meetings) {
    for (const { tokens, offsets } of companions) {
      const shared = titleTokens.reduce((count, token) => count + (tokens.has(token) ? 1 : 0), 0);
      const likeness = shared / Math.sqrt(tokens.size * titleTokens.length || 1);
      if (likeness < SAME) continue;
      for (const [offset, { sum, strongest }] of offsets) {
        addWeight(calls, startMinute + offset, likeness * sum, likeness * strongest);
      }
    }
  }
  return calls;
}

function addWeight(to: Map<number, Weights>, minute: number, sum: number, strongest = sum): void {
  const there = to.get(minute);
  if (!there) to.set(minute, { sum, strongest });
  else {
    there.sum += sum;
    there.strongest = Math.max(there.strongest, strongest);
  }
}
