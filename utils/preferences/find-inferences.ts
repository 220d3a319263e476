import { findHabit, type Habit } from './find-habits';
import type { PreferenceModel } from './model';
import type { PreparedModel } from './prepare';
import { preparedOf } from './rank';
import { HABIT_MEETINGS } from './reasons';

/** One habit that was worked out, with the meetings it rests on. */
export interface InferredHabit extends Habit {
  /** What `ignored-patterns.ts` and `stated-habits.ts` name it by; `all` for meetings as a whole. */
  readonly pattern: string;
}

/** A length that only few meetings have says nothing of its own. */
const LENGTH_MEETINGS = 8;
/** Times of the week that are tried for a group, the most frequent first. */
const TRIES = 6;
const MOST = { title: 12, guest: 8, length: 4 } as const;

/** Every habit the ranking may speak of, strongest evidence first: titles, then guests, lengths, and all meetings. */
export function findInferences(model: PreferenceModel): InferredHabit[] {
  const prepared = preparedOf(model);
  const isHeld = (at: number): boolean => (prepared.weight[at] ?? 0) > 0;
  const all = Array.from(prepared.meetings.keys()).filter(isHeld);
  const byLength = new Map<number, number[]>();
  for (const at of all) {
    const minutes = prepared.minutes[at] ?? 0;
    const group = byLength.get(minutes);
    if (group) group.push(at);
    else byLength.set(minutes, [at]);
  }
  const whole = habitOfGroup(prepared, all, 'evenly');
  return [
    ...strongest(prepared, prepared.byTitle, { kind: 'title', all, isHeld, least: HABIT_MEETINGS }),
    ...strongest(prepared, prepared.byGuest, { kind: 'guest', all, isHeld, least: HABIT_MEETINGS }),
    ...strongest(prepared, byLength, { kind: 'length', all, isHeld, least: LENGTH_MEETINGS }),
    ...(whole ? [{ pattern: 'all', ...whole }] : []),
  ];
}

interface GroupRules {
  readonly kind: keyof typeof MOST;
  readonly all: readonly number[];
  readonly isHeld: (at: number) => boolean;
  readonly least: number;
}

function strongest(
  prepared: PreparedModel,
  groups: ReadonlyMap<number, readonly number[]>,
  { kind, all, isHeld, least }: GroupRules,
): InferredHabit[] {
  const found: InferredHabit[] = [];
  for (const [key, members] of groups) {
    const group = members.filter(isHeld);
    const habit = group.length >= least ? habitOfGroup(prepared, group, all) : null;
    if (habit) found.push({ pattern: `${kind}:${key}`, ...habit });
  }
  return found.sort((a, b) => b.count - a.count).slice(0, MOST[kind]);
}

/** The habit at the time of the week that most of the group share. */
function habitOfGroup(
  prepared: PreparedModel,
  group: readonly number[],
  base: readonly number[] | 'evenly',
): Habit | null {
  const times = new Map<string, { readonly day: number; readonly minute: number; count: number }>();
  for (const at of group) {
    const { day, minute } = prepared.meetings[at] ?? { day: 0, minute: 0 };
    const key = `${((day % 7) + 7) % 7} ${minute}`;
    const time = times.get(key) ?? { day, minute, count: 0 };
    time.count++;
    times.set(key, time);
  }
  const tried = [...times.values()].sort((a, b) => b.count - a.count).slice(0, TRIES);
  let best: Habit | null = null;
  for (const time of tried) {
    const habit = findHabit(prepared, group, base, time);
    if (habit && habit.count > (best?.count ?? 0)) best = habit;
  }
  return best;
}
