import { useEffect } from 'react';
import { consentsOf } from '../../utils/privacy/consents';
import { systemClock } from '../../utils/time/clock';
import { consentRecords } from '../consent/purposes';
import * as commands from '../hooks/commands';
import { useNow } from '../hooks/use-now';
import { useOverlayAccess } from '../hooks/use-overlay-access';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import { useSyncState } from '../hooks/use-sync-state';
import { useWork } from '../hooks/use-work';
import { useWords } from '../ui/words';
import { type OptionsActions, OptionsView } from './options-view';

/** The options page with the real world behind it. */
export function Options() {
  const words = useWords();
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const sync = useSyncState(stored, now);
  const { running, failed, run } = useWork();
  const overlay = useOverlayAccess(settings);
  const ready = Boolean(settings && stored);
  // The page is empty when the browser looks for the place that its address names.
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
  if (!settings || !stored) return null;

  const { account } = stored;
  const surface = account ? 'options' : 'onboarding';
  const actions: OptionsActions = {
    connect: (answers) =>
      run(async () => {
        if (answers) await commands.recordConsents(surface, consentRecords(answers, words));
        await commands.connect(surface);
      }),
    startSample: () => run(commands.startSample),
    saveClientId: commands.setGoogleClientId,
    chooseCalendar: (key, chosen) => run(() => commands.chooseCalendar(key, chosen)),
    refresh: () => run(() => commands.syncNow('user')),
    answerConsent: (purpose, given) =>
      run(() => commands.recordConsents('options', consentRecords({ [purpose]: given }, words))),
    exportEverything: commands.exportEverything,
    deleteEverything: commands.deleteEverything,
  };
  return (
    <OptionsView
      connected={account && sync && { account, calendars: stored.calendars, sync }}
      consents={consentsOf(settings.consents)}
      workingHours={settings.workingHours}
      holdings={{ ...stored.holdings, consents: settings.consents.length }}
      busy={running}
      failed={failed}
      redirectUrl={commands.redirectUrl()}
      now={now}
      timeZone={systemClock.timeZone()}
      overlay={overlay}
      actions={actions}
    />
  );
}
