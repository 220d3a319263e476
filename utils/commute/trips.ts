import { type EpochMs, MINUTE_MS } from '../time/instant';
import { overlaps } from '../time/interval';
import { HOME, type PlaceKey } from './place';
import type { Visit, Whereabouts } from './visits';

/** From one place to another on one day, as the calendar shows it. */
export interface Trip {
  readonly from: PlaceKey;
  readonly to: PlaceKey;
  /** When the visit at `to` begins. */
  readonly arriveAt: EpochMs;
  /** Between the end of one and the start of the other; 0 is back to back. */
  readonly leftMinutes: number;
  /** Length of the block the user put there for travelling, if they did. */
  readonly blockedMinutes?: number;
}

/** After more than this something else came between: home, lunch, a walk. */
const LONGEST_GAP_MINUTES = 240;
/** A travel block at either end of a day belongs to the visit it is this close to. */
const COMMUTE_SLACK_MINUTES = 30;

/**
 * Consecutive visits at different places with nothing but a travel block between; commutes the user blocked; and
 * changes of the working location during a day. Where something without a place lies between two visits, or one of
 * them overlaps something elsewhere, nobody knows which way was taken: left out.
 *
 * @returns in order of arrival
 */
export function findTrips({ visits, stays, bases }: Whereabouts): Trip[] {
  const trips: (Trip | undefined)[] = [];
  let last: Visit | undefined;
  let blocked: Visit | undefined;
  const isAway = (visit: Visit) => bases.get(visit.date)?.kind === 'away';
  for (const visit of visits) {
    if (visit.isTravel) {
      const sameDay = blocked !== undefined && blocked.date === visit.date;
      if (!sameDay && last && blocked && !isAway(last)) trips.push(commute(last, blocked));
      blocked = sameDay && blocked ? { ...blocked, end: visit.end } : visit;
      continue;
    }
    if (last?.date === visit.date) trips.push(tripBetween(last, visit, blocked));
    else if (blocked) {
      if (last && blocked.date === last.date && !isAway(last)) trips.push(commute(last, blocked));
      else if (!isAway(visit)) trips.push(commute(visit, blocked));
    }
    last = visit;
    blocked = undefined;
  }
  if (last && blocked && !isAway(last)) trips.push(commute(last, blocked));
  trips.push(...changesOf(stays, visits));
  return trips.filter((trip) => trip !== undefined).sort((a, b) => a.arriveAt - b.arriveAt);
}

function tripBetween(from: Visit, to: Visit, blocked: Visit | undefined): Trip | undefined {
  if (from.place === undefined || to.place === undefined || from.place === to.place) return undefined;
  if (from.isUnclear || to.isUnclear) return undefined;
  const leftMinutes = (to.start - from.end) / MINUTE_MS;
  if (leftMinutes < 0 || leftMinutes > LONGEST_GAP_MINUTES) return undefined;
  const blockedMinutes = blocked === undefined ? 0 : (blocked.end - blocked.start) / MINUTE_MS;
  return {
    from: from.place,
    to: to.place,
    arriveAt: to.start,
    leftMinutes,
    ...(blockedMinutes > 0 && blockedMinutes <= leftMinutes ? { blockedMinutes } : {}),
  };
}

/** A travel block before the first or after the last visit of a day: from or to home. */
function commute(visit: Visit, blocked: Visit): Trip | undefined {
  if (visit.place === undefined || visit.place === HOME || visit.date !== blocked.date) return undefined;
  const leaves = blocked.start < visit.start;
  const slack = leaves ? visit.start - blocked.end : blocked.start - visit.end;
  const blockedMinutes = (blocked.end - blocked.start) / MINUTE_MS;
  if (Math.abs(slack) > COMMUTE_SLACK_MINUTES * MINUTE_MS || blockedMinutes > LONGEST_GAP_MINUTES) {
    return undefined;
  }
  const way = leaves ? { from: HOME, to: visit.place } : { from: visit.place, to: HOME };
  return {
    ...way,
    arriveAt: leaves ? visit.start : blocked.end,
    leftMinutes: blockedMinutes,
    blockedMinutes,
  };
}

function changesOf(stays: readonly Visit[], visits: readonly Visit[]): (Trip | undefined)[] {
  return stays.map((to, i) => {
    const from = stays[i - 1];
    if (!from || from.date !== to.date) return undefined;
    const between = { start: from.end, end: to.start };
    if (visits.some((visit) => visit.place !== undefined && overlaps(visit, between))) return undefined;
    return tripBetween(from, to, undefined);
  });
}
