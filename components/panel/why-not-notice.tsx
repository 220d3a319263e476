import type { WhyNot } from '../../utils/preferences/why-not';
import { type EpochMs, MINUTE_MS } from '../../utils/time/instant';
import { timeText, weekdayAndTimeText } from '../ui/dates';
import { Notice } from '../ui/notice';
import { useWords, type Words } from '../ui/words';
import styles from './panel.module.css';

interface WhyNotNoticeProps {
  readonly whyNot: WhyNot;
  readonly at: EpochMs;
  readonly timeZone: string;
}

/** The answer to a press on an empty place of the grid. */
export function WhyNotNotice({ whyNot, at, timeZone }: WhyNotNoticeProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  return (
    <div className={styles['notices']}>
      <Notice kind="calm" name="why-not">
        <strong>{words.t('panel.whyTitle', { time: weekdayAndTimeText(at, style) })}</strong>{' '}
        {sentence(whyNot, words, (time) => timeText(time, style))}
      </Notice>
    </div>
  );
}

function sentence(whyNot: WhyNot, words: Words, text: (at: EpochMs) => string): string {
  if (whyNot.kind === 'outranked') {
    return words.t('panel.whyOutranked', { rank: whyNot.rank, of: whyNot.of });
  }
  const { obstacle } = whyNot;
  switch (obstacle.kind) {
    case 'past':
      return words.t('panel.whyPast');
    case 'notice':
      return words.t('panel.whyNotice');
    case 'busy':
      return words.t('panel.whyBusy', { from: text(obstacle.busy.start), to: text(obstacle.busy.end) });
    case 'buffer':
      return words.t('panel.whyBuffer');
    case 'outsideHours':
      return words.t('panel.whyOutsideHours');
    case 'noMeetingBlock':
      return words.t('panel.whyBlock');
    case 'lunch':
      return words.t('panel.whyLunch');
    case 'fullDay':
      return words.t('panel.whyFullDay');
    case 'fullRow':
      return words.t('stated.fullRow', { count: obstacle.meetings, maximum: obstacle.maximum });
    case 'focus':
      return words.t('stated.focus', { minutes: obstacle.neededMs / MINUTE_MS });
    case 'travel':
      return words.t('stated.travel', { from: text(obstacle.way.start), to: text(obstacle.way.end) });
    case 'guestBusy':
      return words.t('guestTimes.whyNot', { from: text(obstacle.busy.start), to: text(obstacle.busy.end) });
  }
}
