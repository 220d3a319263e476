import type { PastMeeting } from '../../utils/preferences/meeting';
import { isChoice, type PastChoice, wasKnown } from '../../utils/preferences/past-choice';
import { DAY_MS } from '../../utils/time/instant';

/**
 * Which meetings of a calendar are asked about: single timed meetings of 10–240 minutes, not entered afterwards,
 * no duplicates, with 40 meetings before them; the last quarter of those, at most 300, is held out.
 */
export const MIN_PRIOR = 40;
export const MAX_TARGETS = 300;
const NOVEL_DAYS = 36;

/** Positions in `meetings` (sorted by start) that can be asked about, oldest first. */
export function findEligible(meetings: readonly PastMeeting[]): number[] {
  const seen = new Set<string>();
  const eligible: number[] = [];
  let prior = 0;
  meetings.forEach((meeting, at) => {
    if (meeting.allDay) return;
    const identity = `${meeting.start} ${meeting.titleKey ?? ''}`;
    if (prior >= MIN_PRIOR && isChoice(meeting) && !seen.has(identity)) eligible.push(at);
    seen.add(identity);
    prior++;
  });
  return eligible;
}

export interface Quarters {
  /** Positions before the last quarter: what weights may be fitted on. */
  readonly earlier: readonly number[];
  /** The last quarter, thinned evenly to at most 300. */
  readonly held: readonly number[];
}

export function splitQuarters(eligible: readonly number[]): Quarters {
  const cut = Math.ceil(eligible.length * 0.75);
  const last = eligible.slice(cut);
  const held =
    last.length <= MAX_TARGETS
      ? last
      : Array.from({ length: MAX_TARGETS }, (_, k) => last[Math.floor((k * last.length) / MAX_TARGETS)] ?? 0);
  return { earlier: eligible.slice(0, cut), held };
}

/** What the model may learn from for this choice: begun before its Monday and made before it was. */
export function historyBefore(meetings: readonly PastMeeting[], choice: PastChoice): PastMeeting[] {
  return meetings.filter((m) => m.start < choice.monday && wasKnown(m, choice.meeting));
}

/** The same title was not held at this weekday and time within the 36 days before. */
export function isNovel(meetings: readonly PastMeeting[], at: number): boolean {
  const meeting = meetings[at];
  for (let i = at - 1; meeting && i >= 0; i--) {
    const other = meetings[i];
    if (!other || other.start < meeting.start - NOVEL_DAYS * DAY_MS) return true;
    const sameTime = other.minute === meeting.minute && (meeting.day - other.day) % 7 === 0;
    if (sameTime && meeting.titleKey !== undefined && other.titleKey === meeting.titleKey) return false;
  }
  return true;
}
