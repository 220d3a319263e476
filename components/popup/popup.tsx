import { useState } from 'react';
import { consentsOf } from '../../utils/privacy/consents';
import { systemClock } from '../../utils/time/clock';
import * as commands from '../hooks/commands';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { useOnline } from '../hooks/use-online';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import { useSyncState } from '../hooks/use-sync-state';
import { useWork } from '../hooks/use-work';
import type { Question } from '../suggestions/ask-line';
import type { PopupActions } from './popup-actions';
import { popupStage } from './popup-stage';
import { PopupView } from './popup-view';

/** The popup with the real world behind it. */
export function Popup() {
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const online = useOnline();
  const sync = useSyncState(stored, now);
  const work = useWork();
  const [asked, setAsked] = useState<Question>();
  const question = asked ?? {
    durationMinutes: settings?.defaultDurationMinutes ?? 30,
    within: 'this-week',
    title: '',
  };
  const known = sync && sync.kind !== 'first-sync' && sync.kind !== 'no-calendar';
  const { answer, failed, asking } = useAnswer(question, settings && known ? stored?.version : undefined);
  if (!settings || !stored) return null;

  const actions: PopupActions = {
    ask: setAsked,
    connect: () => work.run(() => commands.connect('popup')),
    refresh: () => work.run(() => commands.syncNow('user')),
    openOptions: commands.openOptions,
    exportEverything: () => work.run(commands.exportEverything),
    deleteEverything: commands.deleteEverything,
    copy: commands.copyToClipboard,
  };
  return (
    <PopupView
      stage={popupStage({
        account: stored.account,
        sync,
        connecting: work.running,
        connectFailed: work.failed,
        answer,
        answerFailed: failed,
        online,
        learns: consentsOf(settings.consents).learning,
      })}
      account={stored.account}
      asOf={sync && 'asOf' in sync ? sync.asOf : undefined}
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
