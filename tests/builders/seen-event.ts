import type { SeenEvent } from '../../utils/insights/seen-event';
import { epochDayOf } from '../../utils/time/civil';
import { MINUTE_MS } from '../../utils/time/instant';
import { epochAt } from '../../utils/time/zone';

export const zone = 'Europe/Berlin';

export interface SeenEventSketch extends Partial<SeenEvent> {
  readonly on: string;
  /** `14:30` */
  readonly at: string;
  readonly minutes?: number;
}

/** An event as the figures see it, from the few words that matter to a test. */
export function seenEvent({ on, at, minutes = 30, ...more }: SeenEventSketch): SeenEvent {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const start = epochAt(on, hour * 60 + minute, zone);
  return {
    eventId: `${on} ${at}`,
    start,
    end: start + minutes * MINUTE_MS,
    day: epochDayOf(on),
    isMeeting: true,
    answer: undefined,
    recurring: false,
    people: [],
    ...more,
  };
}
