import type { StatedHabit } from '../preferences/stated-habits';
import type { RuleChanges, RuleName } from '../settings/rules-schema';
import type { Settings } from '../settings/schema';

/**
 * Rules that several computers share, each with when it was last changed and by whom it does not matter: of two
 * versions of a rule the later one holds, wherever it was made. No computer has a name here.
 */

/** A rule as some computer last had it. Without `value` it follows what is learned. */
export interface Carried {
  /** Later than every version its maker had seen: epoch ms where its clock went right, else one more than the last. */
  readonly at: number;
  readonly value?: unknown;
}
export type CarriedRules = Readonly<Partial<Record<RuleName, Carried>>>;

type Stated = Readonly<Partial<Record<RuleName, unknown>>>;

/** What may travel: what was stated about time. Habits told by codes that no other computer knows, and titles, stay. */
export function statedRules(settings: Settings): Stated {
  const rules = Object.fromEntries(
    settings.stated.filter((name) => name !== 'statedHabits').map((name) => [name, settings[name]]),
  );
  const habits = settings.statedHabits.filter(travels).map(({ title: _title, ...habit }) => habit);
  return habits.length > 0 ? { ...rules, statedHabits: habits } : rules;
}

function travels({ pattern }: StatedHabit): boolean {
  return pattern === 'all' || pattern.startsWith('length:');
}

/**
 * What was known, with what was changed here since. A computer that joins doesn't know when its own rules were
 * stated: they count as older than any that are there.
 */
export function withOwnChanges(known: CarriedRules | undefined, stated: Stated, now: number): CarriedRules {
  const latest = Math.max(0, ...Object.values(known ?? {}).map(({ at }) => at));
  const at = known ? Math.max(now, latest + 1) : 0;
  const names = new Set([...Object.keys(known ?? {}), ...Object.keys(stated)]) as Set<RuleName>;
  return Object.fromEntries(
    [...names].map((name) => {
      const before = known?.[name];
      if (before && textOf(before.value) === textOf(stated[name])) return [name, before];
      return [name, stated[name] === undefined ? { at } : { at, value: stated[name] }];
    }),
  );
}

/** Of each rule the later version; of two made at once, on every computer the same one. */
export function mergedRules(a: CarriedRules, b: CarriedRules): CarriedRules {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as RuleName[];
  return Object.fromEntries(names.map((name) => [name, later(a[name], b[name])]));
}

function later(a: Carried | undefined, b: Carried | undefined): Carried | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return textOf(a.value) >= textOf(b.value) ? a : b;
}

/** What has to change here so that the merged rules hold. */
export function changesTo(merged: CarriedRules, settings: Settings): RuleChanges {
  const stated = statedRules(settings);
  const different = (Object.entries(merged) as [RuleName, Carried][]).filter(
    ([name, { value }]) => textOf(value) !== textOf(stated[name]),
  );
  const changes: Record<string, unknown> = {};
  const auto: RuleName[] = [];
  for (const [name, { value }] of different) {
    if (name === 'statedHabits') {
      const own = settings.statedHabits.filter((habit) => !travels(habit));
      changes[name] = [...own, ...((value ?? []) as StatedHabit[])];
    } else if (value === undefined) auto.push(name);
    else changes[name] = value;
  }
  return { ...changes, ...(auto.length > 0 && { auto }) };
}

export function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
