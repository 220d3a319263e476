import type { Reason } from '../../utils/preferences/reasons';
import { dateText, timeText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { clip, isolate, useWords } from '../ui/words';
import { dayLink } from './day-link';
import styles from './why-dialog.module.css';

const TITLE_LENGTH = 60;

type Habit = Extract<Reason, { readonly starts: unknown }>;

interface EvidenceProps {
  readonly reason: Habit;
  readonly titles: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Whose Google Calendar they are in; without one they lead nowhere. */
  readonly account: string | undefined;
}

/** The meetings a habit was counted on, newest first; each leads to its day in Google Calendar. */
export function Evidence({ reason, titles, timeZone, account }: EvidenceProps) {
  const words = useWords();
  const hide = usePrivate();
  const style = { locale: words.locale, timeZone };
  const { count, eventIds, starts } = reason;
  if (starts.length === 0) return null;
  const further = count - starts.length;
  return (
    <>
      <p className={styles['note']}>{words.t('why.evidence')}</p>
      <ul className={styles['meetings']}>
        {starts.map((start, at) => {
          const time = (
            <time dateTime={new Date(start).toISOString()}>
              {dateText(start, style)}, {timeText(start, style)}
            </time>
          );
          const title = titles.get(eventIds[at] ?? '');
          return (
            <li key={`${start} ${eventIds[at]}`}>
              {account ? (
                <a href={dayLink(start, timeZone, account)} target="_blank" rel="noreferrer" data-evidence="">
                  {time}
                </a>
              ) : (
                time
              )}
              {title && <bdi>{isolate(clip(hide(title, 'event'), TITLE_LENGTH))}</bdi>}
            </li>
          );
        })}
      </ul>
      {further > 0 && <p className={styles['note']}>{words.t('why.earlier', { count: further })}</p>}
    </>
  );
}
