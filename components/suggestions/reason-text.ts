import type { HabitEvidence, Reason } from '../../utils/preferences/reasons';
import { timeRangeText, timeText, wallTimeText, weekdayText } from '../ui/dates';
import { clip, isolate, type Words } from '../ui/words';
import { travelText } from './travel-text';

export interface ReasonContext {
  readonly words: Words;
  /** Zone the slot is shown in. */
  readonly timeZone: string;
  /** What the user typed as title, where a habit of that title is named. */
  readonly title?: string;
}

/** A title may be long; in a reason only its beginning says which habit is meant. */
const TITLE_LENGTH = 32;

/** A reason with its evidence as a plain sentence, without a full stop: reasons stand in one line. */
export function reasonText(reason: Reason, { words, timeZone, title }: ReasonContext): string {
  const style = { locale: words.locale, timeZone };
  switch (reason.kind) {
    case 'titleHabit': {
      const habit = { ...share(reason), when: habitTime(reason, words) };
      const asked = title?.trim();
      if (!asked) return words.t('reasons.titleHabitUnnamed', habit);
      return words.t('reasons.titleHabit', { ...habit, title: isolate(clip(asked, TITLE_LENGTH)) });
    }
    case 'guestHabit':
      return words.t('reasons.guestHabit', { ...share(reason), when: habitTime(reason, words) });
    case 'lengthHabit':
      return words.t('reasons.lengthHabit', {
        ...share(reason),
        minutes: reason.minutes,
        when: habitTime(reason, words),
      });
    case 'timeHabit':
      return words.t('reasons.timeHabit', { ...share(reason), when: habitTime(reason, words) });
    case 'recentHabit':
      return words.t('reasons.recentHabit', { ...share(reason), when: habitTime(reason, words) });
    case 'alikeThisWeek':
      return words.t('reasons.alikeThisWeek', {
        day: weekdayText(reason.day, words.locale),
        time: wallTimeText(reason.startMinute, words.locale),
      });
    case 'rightAfter':
      return words.t('reasons.rightAfter', { time: timeText(reason.endedAt, style) });
    case 'rightBefore':
      return words.t('reasons.rightBefore', { time: timeText(reason.startsAt, style) });
    case 'fillsGap':
      return words.t('reasons.fillsGap', { gap: timeRangeText(reason.gap.start, reason.gap.end, style) });
    case 'lightestDay':
      return words.count('reasons.lightestDay', reason.meetings);
    case 'leavesFree':
      return words.t('reasons.leavesFree', {
        free: timeRangeText(reason.free.start, reason.free.end, style),
      });
    case 'sameDayAsBefore':
      return words.t('reasons.sameDayAsBefore');
    case 'sameWeekAsBefore':
      return words.t('reasons.sameWeekAsBefore');
    case 'stated':
      return words.t(reason.strength === 'rule' ? 'reasons.rule' : 'reasons.confirmed', {
        when: habitTime(reason, words),
      });
    case 'usualHours':
      return words.t('reasons.usualHours');
    case 'earliest':
      return words.t('reasons.earliest');
    case 'leaning':
      return words.t(`stated.${reason.toward}`);
    case 'samePlace':
      return words.t('stated.samePlace');
    case 'travel':
      return travelText(reason, words);
    default:
      return unknown(reason);
  }
}

function share({ count, of }: HabitEvidence): { count: number; total: number } {
  return { count, total: of };
}

/** `on Tuesdays, 9:00 – 11:00`; without a weekday the hours alone. */
export function habitTime(
  habit: { readonly weekday?: number; readonly startMinute: number; readonly endMinute: number },
  words: Words,
): string {
  const start = habit.startMinute * 60_000;
  const hours = timeRangeText(start, habit.endMinute * 60_000, { locale: words.locale, timeZone: 'UTC' });
  if (habit.weekday === undefined) return words.t('reasons.between', { hours });
  return words.t('reasons.onDays', { day: weekdayText(habit.weekday, words.locale), hours });
}

/** The compiler sees to it that no reason gets here. */
function unknown(reason: never): string {
  return (reason as { kind: string }).kind;
}
