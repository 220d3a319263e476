import { useEffect, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { EventBehind } from '../../utils/rpc/commands/insights';
import { dateText, timeText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useMasked, usePrivate } from '../ui/private';
import { clip, isolate, useWords } from '../ui/words';
import styles from './evidence-dialog.module.css';
import { googleDayLink } from './google-day-link';
import type { InsightActions, Opened } from './insight-actions';
import { PatternActions } from './pattern-actions';

interface EvidenceDialogProps {
  readonly opened: Opened;
  readonly timeZone: string;
  readonly isIgnored: boolean;
  readonly actions: Omit<InsightActions, 'insights'>;
  readonly onClose: () => void;
}

const TITLE_LENGTH = 60;

/** The events that a number was counted on, and what can be said about the habit behind it. */
export function EvidenceDialog({ opened, timeZone, isIgnored, actions, onClose }: EvidenceDialogProps) {
  const words = useWords();
  const [found, setFound] = useState<Awaited<ReturnType<InsightActions['eventsBehind']>>>();
  const [failed, setFailed] = useState<ErrorCode>();
  const { evidence, pattern } = opened;
  const fail = (thrown: unknown) => setFailed(toAppError(thrown).code);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the number the dialog was opened with
  useEffect(() => {
    actions.eventsBehind(evidence).then(setFound, fail);
  }, [evidence]);
  const further = found ? found.total - found.events.length : 0;
  return (
    <Dialog title={opened.title} onClose={onClose}>
      <p role="status">
        {found
          ? words.t('myWeek.eventsBehind', { count: found.total })
          : !failed && words.t('myWeek.looking')}
      </p>
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      {found?.events.some(({ minutes }) => minutes !== undefined) && (
        <p className={styles['note']}>{words.t('myWeek.tripsHow')}</p>
      )}
      <ul className={styles['events']} data-events={found?.total}>
        {found?.events.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <EventLine key={at} event={event} timeZone={timeZone} />
        ))}
      </ul>
      {further > 0 && <p className={styles['note']}>{words.t('why.earlier', { count: further })}</p>}
      {pattern !== undefined && (
        <PatternActions
          pattern={pattern}
          isIgnored={isIgnored}
          actions={actions}
          onFail={fail}
          onLeave={onClose}
        />
      )}
    </Dialog>
  );
}

function EventLine({ event, timeZone }: { readonly event: EventBehind; readonly timeZone: string }) {
  const words = useWords();
  const hide = usePrivate();
  const masked = useMasked();
  const style = { locale: words.locale, timeZone };
  const { start, title, account, minutes } = event;
  return (
    <li>
      <time dateTime={new Date(start).toISOString()}>
        {dateText(start, style)}, {timeText(start, style)}
      </time>
      <bdi>
        {title ? isolate(clip(hide(title, 'event'), TITLE_LENGTH)) : words.t('myWeek.untitled')}
        {minutes !== undefined && (
          <span className={styles['minutes']} data-minutes={minutes}>
            {words.t('myWeek.shortMinutes', { minutes })}
          </span>
        )}
      </bdi>
      {account && !masked && (
        <a
          href={googleDayLink(start, timeZone, account)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.t('myWeek.openDay', { day: dateText(start, style) })}
          title={words.t('myWeek.openDay', { day: dateText(start, style) })}
        >
          <Icon name="open" flips />
        </a>
      )}
    </li>
  );
}
