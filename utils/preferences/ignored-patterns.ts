import { MINUTE_MS } from '../time/instant';
import type { Reason } from './reasons';
import type { MeetingRequest } from './request';

/**
 * «Ignore this pattern»: what the user does not want learned from, as `title:<hash>`, `guest:<hash>` or
 * `length:<minutes>`. Kept with the model (`PreferenceModel.ignored`) and obeyed before anything is scored.
 */
export type PatternKey = `title:${number}` | `guest:${number}` | `length:${number}`;

/** The pattern a reason rests on; `null` where there is none to ignore (a plain fact, or all meetings together). */
export function patternOf(reason: Reason, request: MeetingRequest): PatternKey | null {
  switch (reason.kind) {
    case 'titleHabit':
      return request.titleKey === undefined ? null : `title:${request.titleKey}`;
    case 'guestHabit':
      return `guest:${reason.guest}`;
    case 'lengthHabit':
      return `length:${reason.minutes}`;
    default:
      return null;
  }
}

/** The request without what the user told us to ignore. */
export function withoutIgnored(request: MeetingRequest, ignored: readonly string[] = []): MeetingRequest {
  if (ignored.length === 0) return request;
  const keys = new Set(ignored);
  const { titleTokens, titleStems, titleKey, guests, ...rest } = request;
  const keepsTitle = titleKey === undefined || !keys.has(`title:${titleKey}`);
  return {
    ...rest,
    ...(keepsTitle && titleTokens ? { titleTokens } : {}),
    ...(keepsTitle && titleStems ? { titleStems } : {}),
    ...(keepsTitle && titleKey !== undefined ? { titleKey } : {}),
    ...(guests ? { guests: guests.filter((guest) => !keys.has(`guest:${guest}`)) } : {}),
    ...(keys.has(`length:${request.durationMs / MINUTE_MS}`) ? { anyLength: true } : {}),
  };
}
