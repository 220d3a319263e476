import type { BusyInterval } from '../calendar/busy';
import { HOME, type PlaceKey, WORK } from '../commute/place';
import type { TravelAround, TravelLeg } from '../commute/travel-around';
import type { Reason } from '../preferences/reasons';
import type { StatedTerm } from '../preferences/stated-terms';
import type { WhyNot } from '../preferences/why-not';
import type { CommandInput } from '../rpc/contract';
import type { Places } from '../settings/places-schema';
import { MINUTE_MS } from '../time/instant';
import { type Interval, overlaps } from '../time/interval';
import type { Weeks } from './load-weeks';
import type { TravelWeeks } from './travel-weeks';

/** Log-odds of a way that is as tight as can be, and of being at that place on that day anyway. */
const TIGHT = -2;
const TOGETHER = 1;

/** What getting about does to one question. */
export interface AskedTravel {
  readonly busy: readonly BusyInterval[];
  readonly isPossible: (slot: Interval) => boolean;
  readonly terms: readonly StatedTerm[];
  readonly reasonsFor: (slot: Interval) => readonly Reason[];
  /** Where the way is what keeps a slot from being offered. */
  readonly whyNot: (slot: Interval) => WhyNot | undefined;
}

type Question = Pick<CommandInput<'suggest'>, 'kind' | 'place'>;

/** A meeting at a place is judged by the ways around each slot; any other only keeps clear of the day's ways. */
export function askTravel({ busy, travel }: Weeks, question: Question, places: Places): AskedTravel {
  const nothing = { isPossible: () => true, terms: [], reasonsFor: () => [] };
  if (!travel) return { ...nothing, busy, whyNot: () => undefined };
  const place = placeOf(question, travel);
  if (place === undefined) {
    return { ...nothing, busy: travel.busy, whyNot: (slot) => onTheWay(slot, busy, travel.busy) };
  }
  const around = remember(travel.around(place));
  const isPossible = (slot: Interval) => places.allowTight || around(slot).isPossible;
  return {
    busy,
    isPossible,
    terms: [
      { name: 'travel', of: (slot) => TIGHT * around(slot).penalty + TOGETHER * around(slot).togetherness },
    ],
    reasonsFor: (slot) => reasonsOf(around(slot), travel.labelOf),
    whyNot: (slot) => {
      if (isPossible(slot)) return undefined;
      return { kind: 'obstacle', obstacle: { kind: 'travel', way: wayOf(slot, around(slot)) } };
    },
  };
}

function placeOf({ kind, place }: Question, travel: TravelWeeks): PlaceKey | undefined {
  if (kind === 'place') return place === undefined ? undefined : travel.keyOf(place);
  return kind === 'here' && travel.hasWork ? WORK : undefined;
}

/** The same slots are asked for being possible, for their rank and for their reasons. */
function remember(around: (slot: Interval) => TravelAround): (slot: Interval) => TravelAround {
  const known = new Map<number, TravelAround>();
  return (slot) => {
    const found = known.get(slot.start) ?? around(slot);
    known.set(slot.start, found);
    return found;
  };
}

function onTheWay(
  slot: Interval,
  busy: readonly BusyInterval[],
  withWays: readonly BusyInterval[],
): WhyNot | undefined {
  const way = withWays.find((one) => overlaps(one, slot));
  if (!way || busy.some((one) => overlaps(one, slot))) return undefined;
  return { kind: 'obstacle', obstacle: { kind: 'travel', way } };
}

function wayOf(slot: Interval, { before, after }: TravelAround): Interval {
  const isTight = (leg: TravelLeg | undefined) => leg && leg.freeMinutes < leg.estimate.minutes;
  if (before && isTight(before)) {
    return { start: slot.start - before.estimate.minutes * MINUTE_MS, end: slot.start };
  }
  return { start: slot.end, end: slot.end + (after?.estimate.minutes ?? 0) * MINUTE_MS };
}

function reasonsOf({ before, after, togetherness }: TravelAround, labelOf: TravelWeeks['labelOf']): Reason[] {
  const legs = [
    ...(before ? [{ way: 'from' as const, place: before.from, leg: before }] : []),
    ...(after ? [{ way: 'to' as const, place: after.to, leg: after }] : []),
  ].filter(({ leg }) => leg.estimate.minutes > 0);
  const longest = legs.sort((a, b) => b.leg.estimate.minutes - a.leg.estimate.minutes)[0];
  if (!longest) return togetherness === 1 ? [{ kind: 'samePlace' }] : [];
  const { minutes, source, sample, mostly } = longest.leg.estimate;
  const name = longest.place;
  return [
    {
      kind: 'travel',
      way: longest.way,
      ...(name === undefined ? {} : { place: name === HOME || name === WORK ? name : labelOf(name) }),
      minutes,
      source,
      ...(sample === undefined ? {} : { sample }),
      ...(mostly === undefined ? {} : { mostly }),
    },
  ];
}
