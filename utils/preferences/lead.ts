import { weekdayOfEpochDay } from '../time/civil';
import { DAY_MS, type EpochMs } from '../time/instant';
import { offsetsOf, wallMsAt } from '../time/zone';
import type { PreparedModel } from './prepare';
import { populationLead } from './prior';
import type { MeetingRequest } from './request';

const STRENGTH = 20;

/**
 * Which week: how often this person books for the running week, the next, the one after; a logarithm. Days of one
 * week share it, so it never reorders a week. 0 everywhere where the asking time is unknown.
 */
export function findLeads(
  prepared: PreparedModel,
  request: MeetingRequest,
  now: EpochMs,
  timeZone: string,
): (day: number) => number {
  if (request.askedAt === null) return () => 0;
  const offsetAt = offsetsOf(timeZone);
  const last = populationLead.length - 1;
  const weeksBetween = (from: EpochMs, day: number): number => {
    const made = mondayOf(Math.floor(wallMsAt(from, offsetAt) / DAY_MS));
    return Math.min(last, Math.max(0, (mondayOf(day) - made) / 7));
  };
  const seen = new Float64Array(last + 1);
  let total = 0;
  for (let i = 0; i < prepared.visible; i++) {
    const meeting = prepared.meetings[i];
    if (!meeting || meeting.createdAt === undefined || meeting.recurring) continue;
    if ((prepared.weight[i] ?? 0) <= 0 || meeting.createdAt > meeting.start) continue;
    const weeks = weeksBetween(meeting.createdAt, meeting.day);
    seen[weeks] = (seen[weeks] ?? 0) + 1;
    total += 1;
  }
  return (day) => {
    const weeks = weeksBetween(request.askedAt ?? now, day);
    return Math.log(((seen[weeks] ?? 0) + STRENGTH * (populationLead[weeks] ?? 0)) / (total + STRENGTH));
  };
}

function mondayOf(day: number): number {
  return day - weekdayOfEpochDay(day);
}
