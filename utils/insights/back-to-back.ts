import { MINUTE_MS } from '../time/instant';
import type { Counted, Groups } from './groups';
import type { SeenEvent } from './seen-event';

/** Nobody recovers in less. */
export const BREATH_MINUTES = 5;

export interface BackToBack {
  readonly meetings: Counted;
  /** Those that begin less than a breath after another one of the same day, or before it has ended. */
  readonly without: Counted;
}

/** @param meetings in order of start */
export function findBackToBack(meetings: readonly SeenEvent[], groups: Groups): BackToBack {
  const without: SeenEvent[] = [];
  let day: number | undefined;
  let latestEnd = 0;
  for (const meeting of meetings) {
    const isFirst = meeting.day !== day;
    if (!isFirst && meeting.start - latestEnd < BREATH_MINUTES * MINUTE_MS) without.push(meeting);
    latestEnd = isFirst ? meeting.end : Math.max(latestEnd, meeting.end);
    day = meeting.day;
  }
  return {
    meetings: groups.count('meetings', meetings),
    without: groups.count('back-to-back', without),
  };
}
