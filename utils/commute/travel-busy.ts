import type { BusyInterval } from '../calendar/busy';
import { MINUTE_MS } from '../time/instant';
import { type Interval, mergeIntervals } from '../time/interval';
import { HOME, type PlaceKey } from './place';
import { estimateTravel, type TravelContext } from './travel';
import type { DayBase, Visit, Whereabouts } from './visits';

export interface TravelBusyQuestion {
  readonly context: TravelContext;
  /** The buffers that the rules keep around everything busy: travel counts beside them, not on top. */
  readonly bufferBeforeMs?: number;
  readonly bufferAfterMs?: number;
  /** The user named their home: office days begin and end with a commute. */
  readonly hasHome?: boolean;
}

/** Going back to the desk or home between two meetings is worth it only for at least this long. */
const WORTH_RETURNING_MINUTES = 30;

/**
 * `busy` and the ways to, between and from the day's places. With the buffer that the rules add to every busy
 * interval each way takes max(buffer, travel), never their sum.
 *
 * For slots that can be taken anywhere. For a slot at a place ask `createTravelAround` over the plain busy instead: there
 * the ways depend on the slot.
 *
 * @param busy merged; so is the answer, and it covers all of it
 */
export function addTravel(
  busy: readonly BusyInterval[],
  { visits, bases }: Whereabouts,
  question: TravelBusyQuestion,
): BusyInterval[] {
  const ways: Interval[] = [];
  const placed = visits.filter((visit) => visit.place !== undefined);
  for (const [i, visit] of placed.entries()) {
    const before = placed[i - 1];
    const after = placed[i + 1];
    const base = bases.get(visit.date);
    if (before?.date === visit.date) ways.push(...waysBetween(before, visit, base, question));
    else if (base?.kind !== 'away') {
      ways.push(...wayTo(visit, endOfDayPlace(base, question), question));
    }
    if (after?.date !== visit.date && base?.kind !== 'away') {
      ways.push(...wayFrom(visit, endOfDayPlace(base, question), question));
    }
  }
  return mergeIntervals([...busy, ...ways]);
}

/** Where the day begins and ends: at home on office days too, if the user named it. */
function endOfDayPlace(base: DayBase | undefined, { hasHome }: TravelBusyQuestion): PlaceKey | undefined {
  if (hasHome === true && base?.kind !== 'custom') return HOME;
  return base?.place;
}

function waysBetween(
  from: Visit,
  to: Visit,
  base: DayBase | undefined,
  question: TravelBusyQuestion,
): Interval[] {
  if (from.place === to.place) return [];
  const { context } = question;
  const free = (to.start - from.end) / MINUTE_MS;
  const back = estimateTravel(from.place, base?.place, context, from.end).minutes;
  const again = estimateTravel(base?.place, to.place, context, to.start).minutes;
  if (base?.kind !== 'away' && free >= back + again + WORTH_RETURNING_MINUTES) {
    return [...wayFrom(from, base?.place, question), ...wayTo(to, base?.place, question)];
  }
  return wayTo(to, from.place, question);
}

function wayTo(visit: Visit, from: PlaceKey | undefined, question: TravelBusyQuestion): Interval[] {
  const { minutes } = estimateTravel(from, visit.place, question.context, visit.start);
  const left = minutes * MINUTE_MS - (question.bufferAfterMs ?? 0);
  return left > 0 ? [{ start: visit.start - left, end: visit.start }] : [];
}

function wayFrom(visit: Visit, to: PlaceKey | undefined, question: TravelBusyQuestion): Interval[] {
  const { minutes } = estimateTravel(visit.place, to, question.context, visit.end);
  const left = minutes * MINUTE_MS - (question.bufferBeforeMs ?? 0);
  return left > 0 ? [{ start: visit.end, end: visit.end + left }] : [];
}
