import { DAY_MS, type EpochMs } from '../time/instant';
import { offsetsOf, wallMsAt } from '../time/zone';
import type { PreparedModel } from './prepare';
import { populationLead } from './prior';
import type { MeetingRequest } from './request';

const STRENGTH = 20;
/** Days that may be one day early or late: people plan in «next week», not in «eight days». */
const blurDays = [0.25, 0.5, 0.25];

/** How often this person books so many days ahead; a logarithm, 0 everywhere where the asking time is unknown. */
export function findLeads(
  prepared: PreparedModel,
  request: MeetingRequest,
  now: EpochMs,
  timeZone: string,
): (day: number) => number {
  if (request.askedAt === null) return () => 0;
  const offsetAt = offsetsOf(timeZone);
  const today = Math.floor(wallMsAt(request.askedAt ?? now, offsetAt) / DAY_MS);
  const last = populationLead.length - 1;
  const seen = new Float64Array(last + 1);
  let total = 0;
  for (let i = 0; i < prepared.visible; i++) {
    const meeting = prepared.meetings[i];
    if (!meeting || meeting.createdAt === undefined || meeting.recurring || (prepared.weight[i] ?? 0) <= 0)
      continue;
    const lead = meeting.day - Math.floor(wallMsAt(meeting.createdAt, offsetAt) / DAY_MS);
    if (lead < 0) continue;
    total += 1;
    for (let k = 0; k < 3; k++) {
      const to = Math.min(last, Math.max(0, lead + k - 1));
      seen[to] = (seen[to] ?? 0) + (blurDays[k] ?? 0);
    }
  }
  return (day) => {
    const lead = Math.min(last, Math.max(0, day - today));
    const share = ((seen[lead] ?? 0) + STRENGTH * (populationLead[lead] ?? 0)) / (total + STRENGTH);
    return Math.log(share * (last + 1));
  };
}
