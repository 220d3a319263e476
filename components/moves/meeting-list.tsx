import { useState } from 'react';
import type { NextMeeting } from '../../utils/rpc/commands/suggestions';
import { Button } from '../ui/button';
import { dateIn, dayText, timeRangeText } from '../ui/dates';
import { Private } from '../ui/private';
import { clip, useWords } from '../ui/words';
import styles from './moves.module.css';

const TITLE_LENGTH = 60;

interface MeetingListProps {
  readonly meetings: readonly NextMeeting[];
  /** Meetings with guests that may be the user's: who called them is not read. */
  readonly unread: number;
  readonly day?: string | undefined;
  readonly timeZone: string;
  readonly onChoose: (meeting: NextMeeting) => void;
}

/** What could be moved, soonest first, under its days. */
export function MeetingList({ meetings, unread, day, timeZone, onChoose }: MeetingListProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const style = { locale: words.locale, timeZone };
  const days = Map.groupBy(meetings, ({ start }) => dateIn(start, timeZone));
  const alone = !all && day !== undefined ? days.get(day) : undefined;
  const unreadNote = unread > 0 && (
    <p className={styles['unread']} data-moves-unread={unread}>
      {words.t('moves.unread')}
    </p>
  );
  if (meetings.length === 0) return unreadNote || <p data-moves="none">{words.t('moves.none')}</p>;
  return (
    <>
      <p>{words.t('moves.choose')}</p>
      <div className={styles['days']} data-moves={meetings.length}>
        {[...(alone && day ? new Map([[day, alone]]) : days)].map(([date, todays]) => (
          <section key={date}>
            <h3>{dayText(todays[0]?.start ?? 0, style)}</h3>
            <ul className={styles['meetings']}>
              {todays.map((meeting) => (
                <li key={`${meeting.eventId} ${meeting.start}`}>
                  <button
                    type="button"
                    className={styles['meeting']}
                    data-meeting={meeting.start}
                    onClick={() => onChoose(meeting)}
                  >
                    <span className={styles['when']}>{timeRangeText(meeting.start, meeting.end, style)}</span>
                    <span className={styles['name']}>
                      {meeting.title ? (
                        <Private kind="event">{clip(meeting.title, TITLE_LENGTH)}</Private>
                      ) : (
                        words.t('mask.event')
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {alone && alone.length < meetings.length && (
        <Button look="text" onClick={() => setAll(true)} data-action="all-meetings">
          {words.t('moves.all')}
        </Button>
      )}
      {unreadNote}
    </>
  );
}
