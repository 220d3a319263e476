import type { Interval } from '../time/interval';
import type { PreferenceModel } from './model';

/**
 * The past meetings of exactly these people and the user. None where the user told us not to learn from one of them.
 * `guests`: as `hashGuest` has them.
 */
export function meetingsOfGroup(
  { meetings, ignored = [] }: Pick<PreferenceModel, 'meetings' | 'ignored'>,
  guests: readonly number[],
): Interval[] {
  const group = new Set(guests);
  if (group.size === 0 || guests.some((guest) => ignored.includes(`guest:${guest}`))) return [];
  const found = new Map<number, Interval>();
  for (const { start, end, blocks, guests: there } of meetings) {
    if (blocks && there.length >= group.size && isSame(new Set(there), group))
      found.set(start, { start, end });
  }
  return [...found.values()];
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
