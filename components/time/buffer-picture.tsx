import card from '../ui/card.module.css';
import { minutesText } from '../ui/dates';
import { useWords } from '../ui/words';
import styles from './time.module.css';

interface BufferPictureProps {
  readonly before: number;
  readonly after: number;
}

/** Which is before and which is after, drawn in the direction the page is read in. */
export function BufferPicture({ before, after }: BufferPictureProps) {
  const words = useWords();
  const free = (minutes: number, side: string) => (
    <span
      className={styles['free']}
      data-side={side}
      style={{ flexGrow: minutes, flexBasis: minutes ? 52 : 0 }}
    >
      {minutes > 0 && minutesText(minutes, words.locale)}
    </span>
  );
  return (
    <div className={card['row']}>
      <div
        className={styles['buffers']}
        role="img"
        aria-label={words.t('time.bufferPicture', { before, after })}
      >
        {free(before, 'before')}
        <span className={styles['meeting']}>{words.t('time.meeting')}</span>
        {free(after, 'after')}
      </div>
    </div>
  );
}
