import type { EpochMs } from '../../utils/time/instant';
import { Button, buttonClass } from '../ui/button';
import { asOfText } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { useWords, type Words } from '../ui/words';
import type { PopupActions } from './popup-actions';
import { errorAction } from './popup-message';
import styles from './popup-notices.module.css';
import type { PopupNotice } from './popup-stage';

interface PopupNoticesProps {
  readonly notices: readonly PopupNotice[];
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly actions: PopupActions;
}

/** Opened by a click alone; nothing is loaded from there. */
const CALENDAR = 'https://calendar.google.com/';
const calm = new Set<PopupNotice['kind']>([
  'sample',
  'no-habit',
  'no-history',
  'learning-off',
  'guests-unread',
]);

/** What to know before relying on the times. */
export function PopupNotices({ notices, now, timeZone, actions }: PopupNoticesProps) {
  const words = useWords();
  const when = (at: EpochMs) => asOfText(at, now, { locale: words.locale, timeZone });
  if (!notices.length) return null;
  return (
    <div className={styles['notices']}>
      {notices.map((notice) => (
        <Notice
          key={notice.kind}
          kind={calm.has(notice.kind) ? 'calm' : 'warning'}
          name={notice.kind}
          {...(notice.kind === 'error' && { code: notice.code })}
          {...(notice.kind !== 'guests-unread' && {
            action: <NoticeButton notice={notice} actions={actions} />,
          })}
        >
          {sentence(notice, words, when)}
        </Notice>
      ))}
    </div>
  );
}

function sentence(notice: PopupNotice, words: Words, when: (at: EpochMs) => string): string {
  switch (notice.kind) {
    case 'policy':
      return words.t(notice.paused ? 'change.popupPaused' : 'change.popup');
    case 'error':
      return words.t(errorTexts[notice.code].sentence);
    case 'offline':
      return words.t('popup.offline', { when: when(notice.asOf) });
    case 'stale':
      return words.t('popup.stale', { when: when(notice.asOf) });
    case 'unreadable':
      return words.count('popup.unreadable', notice.count);
    case 'no-habit':
      return words.t('popup.noHabit');
    case 'no-history':
      return words.t('states.noHistory');
    case 'learning-off':
      return words.t('popup.learningOff');
    case 'guests-unread':
      return words.t('question.guestsUnread');
    case 'sample':
      return words.t('popup.sampleNotice');
  }
}

interface NoticeButtonProps {
  readonly notice: Exclude<PopupNotice, { kind: 'guests-unread' }>;
  readonly actions: PopupActions;
}

function NoticeButton({ notice, actions }: NoticeButtonProps) {
  const words = useWords();
  switch (notice.kind) {
    case 'policy':
      return (
        <Button onClick={() => actions.openOptions('policy-change')} data-action="see-policy-change">
          {words.t('change.look')}
        </Button>
      );
    case 'error': {
      const { button, action } = errorTexts[notice.code];
      return (
        <Button onClick={errorAction(action, actions)} data-action={action}>
          {words.t(button)}
        </Button>
      );
    }
    case 'offline':
    case 'stale':
      return (
        <Button onClick={actions.refresh} data-action="refresh">
          {words.t('popup.refresh')}
        </Button>
      );
    case 'learning-off':
      return (
        <Button onClick={() => actions.openOptions('use')} data-action="turn-on">
          {words.t('popup.turnOn')}
        </Button>
      );
    case 'sample':
      return (
        <Button onClick={() => actions.openOptions()} data-action="choose">
          {words.t('popup.useOwn')}
        </Button>
      );
    case 'no-habit':
    case 'no-history':
      return (
        <Button onClick={() => actions.openOptions()} data-action="calendars">
          {words.t('states.moreCalendars')}
        </Button>
      );
    case 'unreadable':
      return (
        <a
          className={buttonClass('plain')}
          href={CALENDAR}
          target="_blank"
          rel="noreferrer"
          data-action="look"
        >
          {words.t('states.look')}
        </a>
      );
  }
}
