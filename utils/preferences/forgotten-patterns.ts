import { MINUTE_MS } from '../time/instant';

/** Without the meetings of a pattern that were held before an instant: they no longer count for anything. */
export function withoutForgotten<Meeting extends ForgettableMeeting>(
  meetings: readonly Meeting[],
  forgotten: Readonly<Record<string, number>> = {},
): readonly Meeting[] {
  const entries = Object.entries(forgotten);
  if (entries.length === 0) return meetings;
  return meetings.filter(
    (meeting) => !entries.some(([pattern, before]) => meeting.start < before && isOf(meeting, pattern)),
  );
}

interface ForgettableMeeting {
  readonly start: number;
  readonly end: number;
  readonly titleKey?: number;
  readonly guests: readonly number[];
}

function isOf({ start, end, titleKey, guests }: ForgettableMeeting, pattern: string): boolean {
  const [kind, value] = pattern.split(':');
  switch (kind) {
    case 'title':
      return titleKey === Number(value);
    case 'guest':
      return guests.includes(Number(value));
    case 'length':
      return (end - start) / MINUTE_MS === Number(value);
    default:
      return false;
  }
}
