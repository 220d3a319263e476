import type { Answer } from '../../utils/rpc/commands/suggestions';
import { weekdayAndTimeText } from '../ui/dates';
import type { Words } from '../ui/words';

/** What a screen reader says when an answer is painted: «Five times. Best: Tuesday 9:30.» */
export function announcement({ slots, timeZone }: Pick<Answer, 'slots' | 'timeZone'>, words: Words): string {
  const best = slots.find(({ rank }) => rank === 1) ?? slots[0];
  if (!best) return words.t('slots.announceNone');
  const when = weekdayAndTimeText(best.start, { locale: words.locale, timeZone });
  return words.count('slots.announce', slots.length, { best: when });
}
