import type { PageContext } from '../../utils/overlay/messages';
import { weekLink } from '../../utils/overlay/week-link';
import { buttonClass } from '../ui/button';
import { dateIn, dayText } from '../ui/dates';
import { useWords } from '../ui/words';

interface WeekOfferProps {
  readonly context: PageContext | undefined;
  /** A time of the day in question. */
  readonly at: number;
  readonly timeZone: string;
}

/**
 * For a day that the page beside us does not show: its week, in the same account. In a tab of its own, because
 * leaving the page would lose an event that is being written there, and the panel with its question.
 */
export function WeekOffer({ context, at, timeZone }: WeekOfferProps) {
  const words = useWords();
  const date = dateIn(at, timeZone);
  if (!context || context.days.includes(date)) return null;
  return (
    <a
      className={buttonClass('text')}
      href={weekLink(date, context.accountIndex)}
      target="_blank"
      rel="noreferrer"
      aria-label={words.t('weekLink.of', { day: dayText(at, { locale: words.locale, timeZone }) })}
      data-action="show-week"
    >
      {words.t('weekLink.show')}
    </a>
  );
}
