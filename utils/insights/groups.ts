import type { EpochMs } from '../time/instant';

/** Enough to find an event again. */
export interface EventRef {
  readonly eventId: string;
  readonly start: EpochMs;
  /** How long the way there was, where the event is the end of a trip. */
  readonly minutes?: number;
}

/** A number together with the name of the events it was counted on: no figure without its evidence. */
export interface Counted {
  readonly count: number;
  readonly evidence: string;
}

export interface Groups {
  count(name: string, events: readonly EventRef[]): Counted;
  of(name: string): readonly EventRef[];
}

export function createGroups(): Groups {
  const groups = new Map<string, readonly EventRef[]>();
  return {
    count(name, events) {
      groups.set(
        name,
        events.map(({ eventId, start, minutes }) => ({
          eventId,
          start,
          ...(minutes === undefined ? {} : { minutes }),
        })),
      );
      return { count: events.length, evidence: name };
    },
    of: (name) => groups.get(name) ?? [],
  };
}
