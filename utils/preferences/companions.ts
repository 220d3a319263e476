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

interface Companion {
  readonly tokens: ReadonlySet<number>;
  /** From the companion's start to the like meeting's, minutes. */
  readonly offset: number;
  readonly weight: number;
}

interface Call {
  readonly minute: number;
  readonly weight: number;
}

/** Writes `companionNames.length` numbers from `at` on. */
export function createCompanions(
  prepared: PreparedModel,
  titles: Evidence,
): (day: DayContext, minute: number, values: Float64Array, at: number) => void {
  const companions = findCompanions(prepared, titles);
  const byDay = new Map<number, readonly Call[]>();
  return (day, minute, values, at) => {
    let calls = byDay.get(day.day);
    if (!calls) {
      calls = companions.length === 0 ? [] : findCalls(companions, day);
      byDay.set(day.day, calls);
    }
    let nearest = 0;
    let near = 0;
    let all = 0;
    for (const call of calls) {
      const x = (minute - call.minute) / SIGMA_MINUTES;
      const value = call.weight * Math.exp(-0.5 * x * x);
      nearest = Math.max(nearest, value);
      near += value;
      all += call.weight;
    }
    values[at] = nearest;
    values[at + 1] = Math.log1p(near);
    values[at + 2] = Math.log1p(all);
  };
}

function findCompanions(prepared: PreparedModel, titles: Evidence): Companion[] {
  const found: Companion[] = [];
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
        found.push({ tokens: new Set(other.titleTokens), offset: minute - other.minute, weight });
      }
    }
  }
  return found;
}

/** Where on this day the companions that are there call for the meeting. */
function findCalls(companions: readonly Companion[], day: DayContext): Call[] {
  const calls: Call[] = [];
  for (const { startMinute, titleTokens } of day.meetings) {
    for (const { tokens, offset, weight } of companions) {
      const shared = titleTokens.reduce((count, token) => count + (tokens.has(token) ? 1 : 0), 0);
      const likeness = shared / Math.sqrt(tokens.size * titleTokens.length || 1);
      if (likeness >= SAME) calls.push({ minute: startMinute + offset, weight: weight * likeness });
    }
  }
  return calls;
}
