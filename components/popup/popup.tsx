import { useState } from 'react';
import { call } from '../../utils/rpc/client';
import { systemClock } from '../../utils/time/clock';
import { copyToClipboard, exportEverything, openOptions } from '../hooks/page-commands';
import { useAnswer } from '../hooks/use-answer';
import { useConnect } from '../hooks/use-connect';
import { useNow } from '../hooks/use-now';
import { useOnline } from '../hooks/use-online';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import type { Question } from '../suggestions/ask-line';
import { isRead } from './is-read';
import type { PopupActions } from './popup-actions';
import { popupStage } from './popup-stage';
import { PopupView } from './popup-view';

/** The popup with the real world behind it. */
export function Popup() {
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const online = useOnline();
  const connecting = useConnect('popup');
  const [asked, setAsked] = useState<Question>();
  const question = asked ?? {
    durationMinutes: settings?.defaultDurationMinutes ?? 30,
    within: 'this-week',
    title: '',
  };
  const read = stored !== undefined && isRead(stored);
  const { answer, failed, asking } = useAnswer(question, settings && read ? stored?.version : undefined);
  if (!settings || !stored) return null;

  const actions: PopupActions = {
    ask: setAsked,
    connect: connecting.connect,
    refresh: () => connecting.run(() => call('syncNow', {})),
    openOptions,
    exportEverything,
    deleteEverything: () => call('deleteEverything', {}),
    copy: (_slot, text) => copyToClipboard(text),
  };
  return (
    <PopupView
      stage={popupStage({
        account: stored.account,
        read,
        events: stored.cursors.reduce((sum, { items }) => sum + items, 0),
        connecting: connecting.running,
        connectFailed: connecting.failed,
        answer,
        answerFailed: failed ?? connecting.failed,
        online,
        now,
      })}
      account={stored.account}
      question={question}
      asking={asking}
      workingHours={settings.workingHours}
      holdings={{ ...stored.holdings, consents: settings.consents.length }}
      now={now}
      timeZone={answer?.timeZone ?? systemClock.timeZone()}
      actions={actions}
    />
  );
}
