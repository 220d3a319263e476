import type { IsoDate } from '../../utils/time/instant';
import { dateIn } from '../ui/dates';

export interface DayGroup<T> {
  readonly day: IsoDate;
  readonly slots: readonly T[];
}

/**
 * Slots under their local day. Days come in the order of their best slot, so that the best time is on top; the
 * slots of one day keep their rank.
 */
export function groupByDay<T extends { readonly start: number; readonly rank: number }>(
  slots: readonly T[],
  timeZone: string,
): DayGroup<T>[] {
  const days = new Map<IsoDate, T[]>();
  for (const slot of [...slots].sort((a, b) => a.rank - b.rank)) {
    const day = dateIn(slot.start, timeZone);
    const sameDay = days.get(day);
    if (sameDay) sameDay.push(slot);
    else days.set(day, [slot]);
  }
  return [...days].map(([day, ofDay]) => ({ day, slots: ofDay }));
}
