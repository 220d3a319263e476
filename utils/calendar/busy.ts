import { type Interval, mergeIntervals } from '../time/interval';
import type { CalendarEvent, Occurrence } from './event';
import { spanOf } from './occurrences';

/** When somebody can't be booked. */
export type BusyInterval = Interval;

/** Every choice about busy on which people differ. */
export interface BusyPolicy {
  /** Events whose organiser marked them tentative. */
  readonly tentativeEventsBlock: boolean;
  /** Invitations the user answered with maybe. */
  readonly maybeBlocks: boolean;
  /** Invitations the user has not answered. */
  readonly unansweredBlocks: boolean;
  /** All-day events marked busy. (Google marks new ones free.) */
  readonly allDayBlocks: boolean;
  readonly focusTimeBlocks: boolean;
  readonly outOfOfficeBlocks: boolean;
}

/** As Google's own free/busy answers: in doubt, busy. */
export const defaultBusyPolicy: BusyPolicy = {
  tentativeEventsBlock: true,
  maybeBlocks: true,
  unansweredBlocks: true,
  allDayBlocks: true,
  focusTimeBlocks: true,
  outOfOfficeBlocks: true,
};

export type BusyReason =
  | 'working-location'
  | 'birthday'
  | 'declined'
  | 'out-of-office'
  | 'marked-free'
  | 'no-length'
  | 'all-day'
  | 'tentative'
  | 'maybe'
  | 'unanswered'
  | 'focus-time'
  | 'busy';

interface BusyRule {
  readonly because: BusyReason;
  readonly applies: (event: CalendarEvent) => boolean;
  /** `undefined` leaves the decision to the rules below. */
  readonly blocks: (policy: BusyPolicy) => boolean | undefined;
}

const never = () => false;
/** What the policy lets through is still judged by the rules below; what it stops is free. */
const unless = (allowed: boolean) => (allowed ? undefined : false);

/** The first rule that applies and decides wins. What an event hides (no title, no guests) never makes it free. */
export const busyRules: readonly BusyRule[] = [
  { because: 'working-location', applies: (e) => e.eventType === 'workingLocation', blocks: never },
  { because: 'birthday', applies: (e) => e.eventType === 'birthday', blocks: never },
  { because: 'declined', applies: (e) => e.selfResponse === 'declined', blocks: never },
  { because: 'no-length', applies: hasNoLength, blocks: never },
  {
    because: 'out-of-office',
    applies: (e) => e.eventType === 'outOfOffice',
    blocks: (p) => p.outOfOfficeBlocks,
  },
  { because: 'marked-free', applies: (e) => e.transparency === 'transparent', blocks: never },
  { because: 'all-day', applies: (e) => e.time.kind === 'allDay', blocks: (p) => unless(p.allDayBlocks) },
  { because: 'focus-time', applies: (e) => e.eventType === 'focusTime', blocks: (p) => p.focusTimeBlocks },
  {
    because: 'unanswered',
    applies: (e) => e.selfResponse === 'needsAction',
    blocks: (p) => unless(p.unansweredBlocks),
  },
  { because: 'maybe', applies: (e) => e.selfResponse === 'tentative', blocks: (p) => unless(p.maybeBlocks) },
  {
    because: 'tentative',
    applies: (e) => e.status === 'tentative',
    blocks: (p) => unless(p.tentativeEventsBlock),
  },
];

export function blocks(event: CalendarEvent, policy: BusyPolicy): { blocks: boolean; because: BusyReason } {
  for (const rule of busyRules) {
    if (!rule.applies(event)) continue;
    const decided = rule.blocks(policy);
    if (decided !== undefined) return { blocks: decided, because: rule.because };
  }
  return { blocks: true, because: 'busy' };
}

/** @param timeZone where all-day dates begin and end */
export function findBusy(
  occurrences: readonly Occurrence[],
  policy: BusyPolicy,
  timeZone: string,
): BusyInterval[] {
  const decided = new Map<CalendarEvent, boolean>();
  const busy: BusyInterval[] = [];
  for (const { event, time } of occurrences) {
    let isBusy = decided.get(event);
    if (isBusy === undefined) {
      isBusy = blocks(event, policy).blocks;
      decided.set(event, isBusy);
    }
    if (isBusy) busy.push(spanOf(time, timeZone));
  }
  return mergeIntervals(busy);
}

/** An all-day event without an end lasts its day. */
function hasNoLength(event: CalendarEvent): boolean {
  return event.time.kind === 'timed' && event.time.end <= event.time.start;
}
