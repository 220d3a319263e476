import type { Settings } from '../../utils/settings/schema';
import { WeekPicture } from '../suggestions/week-picture';
import { Button } from '../ui/button';
import { type ErrorAction, errorTexts } from '../ui/error-text';
import { useWords } from '../ui/words';
import type { PopupActions } from './popup-actions';
import styles from './popup-message.module.css';
import type { PopupStage } from './popup-stage';

interface PopupMessageProps {
  readonly stage: Exclude<PopupStage, { kind: 'answer' }>;
  /** Absent where there is no room for the days at a glance. */
  readonly workingHours?: Settings['workingHours'];
  readonly actions: PopupActions;
}

/** Everything that stands where the times will be: a sentence or two and one button. */
export function PopupMessage({ stage, workingHours, actions }: PopupMessageProps) {
  const words = useWords();
  switch (stage.kind) {
    case 'not-consented':
      return (
        <div className={styles['message']}>
          <h2>{words.t('asking.first')}</h2>
          <p>{words.t('popup.firstTimes')}</p>
          <Button look="primary" onClick={() => actions.openOptions()} data-action="choose">
            {words.t('popup.choose')}
          </Button>
        </div>
      );
    case 'connecting':
      return (
        <div className={styles['message']} role="status">
          <h2>{words.t('popup.connectingTitle')}</h2>
          <p>{words.t('popup.connecting')}</p>
          <Button onClick={actions.connect} data-action="connect">
            {words.t('popup.showWindow')}
          </Button>
        </div>
      );
    case 'first-sync':
      return (
        <div className={styles['message']} role="status" data-events={stage.events}>
          <h2>{words.t('popup.firstSyncTitle')}</h2>
          <progress aria-label={words.t('popup.firstSyncTitle')} />
          <p>{words.count('options.syncing', stage.events)}</p>
          <p>{words.t('popup.firstSync')}</p>
          {workingHours && stage.soFar && stage.soFar.busy.length > 0 && (
            <div className={styles['soFar']} data-so-far="">
              <WeekPicture
                answer={stage.soFar}
                workingHours={workingHours}
                selected={0}
                onSelect={() => {}}
              />
              <p>{words.t('states.soFar')}</p>
            </div>
          )}
          {actions.cancelFirstSync && (
            <Button onClick={actions.cancelFirstSync} data-action="cancel-first-sync">
              {words.t('states.cancel')}
            </Button>
          )}
        </div>
      );
    case 'updated':
      return (
        <div className={styles['message']} role="alert">
          <p>{words.t('states.updated')}</p>
          {actions.close && (
            <Button look="primary" onClick={actions.close} data-action="close">
              {words.t('common.close')}
            </Button>
          )}
        </div>
      );
    case 'no-calendar':
      return (
        <div className={styles['message']}>
          <p>{words.t('popup.noCalendar')}</p>
          <Button look="primary" onClick={() => actions.openOptions()} data-action="choose">
            {words.t('popup.chooseCalendar')}
          </Button>
        </div>
      );
    case 'loading':
      return (
        <div className={styles['message']} role="status">
          <p>{words.t('popup.loading')}</p>
        </div>
      );
    case 'failed': {
      const { sentence, button, action } = errorTexts[stage.code];
      return (
        <div className={styles['message']} role="alert" data-error={stage.code}>
          <p>{words.t(sentence)}</p>
          <Button look="primary" onClick={errorAction(action, actions)} data-action={action}>
            {words.t(button)}
          </Button>
        </div>
      );
    }
  }
}

export function errorAction(action: ErrorAction, actions: PopupActions): () => void {
  switch (action) {
    case 'connect':
      return actions.connect;
    case 'retry':
      return actions.refresh;
    case 'open-options':
    case 'enter-client-id':
      return () => actions.openOptions();
  }
}
