import type { Reason } from '../../utils/preferences/reasons';
import type { StatedHabit } from '../../utils/preferences/stated-habits';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { Said } from './habit-actions';

const STEP = 15;

/** What a reason says, as the user can state it; undefined for plain facts. The suggested time itself is part of it. */
export function habitOf(
  reason: Reason,
  pattern: string | undefined,
  { start }: Pick<SuggestedSlot, 'start'>,
  { timeZone, title }: { readonly timeZone: string; readonly title: string },
): Omit<StatedHabit, 'strength'> | undefined {
  if (reason.kind === 'stated') {
    const { kind: _kind, strength: _strength, ...habit } = reason;
    return habit;
  }
  if (!('starts' in reason)) return undefined;
  const time = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  const minute = time.hour * 60 + time.minute;
  const typed = title.trim();
  return {
    pattern: pattern ?? 'all',
    ...(reason.weekday === undefined ? {} : { weekday: reason.weekday }),
    startMinute: Math.floor(Math.min(reason.startMinute, minute) / STEP) * STEP,
    endMinute: Math.min(1440, Math.ceil(Math.max(reason.endMinute, minute) / STEP) * STEP),
    ...(reason.kind === 'titleHabit' && typed && { title: typed }),
  };
}

/** What can be said of it: a rule names no person, and what counts for all meetings can't be ignored in one. */
export function offersFor(reason: Reason, pattern: string | undefined): readonly Said[] {
  if (!('starts' in reason)) return [];
  return [
    'confirmed',
    ...(reason.kind === 'guestHabit' ? [] : (['rule'] as const)),
    ...(pattern === undefined ? [] : (['ignored'] as const)),
  ];
}
