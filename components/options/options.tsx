import { useEffect } from 'react';
import { consentsOf } from '../../utils/privacy/consents';
import { call } from '../../utils/rpc/client';
import { systemClock } from '../../utils/time/clock';
import { syncState } from '../account/sync-state';
import { consentRecords } from '../consent/purposes';
import { exportEverything, redirectUrl } from '../hooks/page-commands';
import { useConnect } from '../hooks/use-connect';
import { useNow } from '../hooks/use-now';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import { useWords } from '../ui/words';
import { type OptionsActions, OptionsView } from './options-view';

/** The options page with the real world behind it. */
export function Options() {
  const words = useWords();
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const { running, failed, run } = useConnect('options');
  const ready = Boolean(settings && stored);
  // The page is empty when the browser looks for the place that its address names.
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
  if (!settings || !stored) return null;

  const surface = stored.account ? 'options' : 'onboarding';
  const actions: OptionsActions = {
    connect: (answers) =>
      run(async () => {
        if (answers) await call('recordConsents', { surface, answers: consentRecords(answers, words) });
        await call('connect', { surface });
      }),
    startSample: () => run(() => call('startSample', {})),
    saveClientId: (clientId) => call('setGoogleClientId', { clientId }),
    chooseCalendar: (key, chosen) => run(() => call('chooseCalendar', { key, chosen })),
    refresh: () => run(() => call('syncNow', {})),
    answerConsent: (purpose, given) =>
      run(() =>
        call('recordConsents', { surface: 'options', answers: consentRecords({ [purpose]: given }, words) }),
      ),
    exportEverything,
    deleteEverything: () => call('deleteEverything', {}),
  };
  return (
    <OptionsView
      connected={
        stored.account && {
          account: stored.account,
          calendars: stored.calendars,
          sync: syncState(stored.account, stored.calendars, stored.cursors),
        }
      }
      consents={consentsOf(settings.consents)}
      workingHours={settings.workingHours}
      holdings={{ ...stored.holdings, consents: settings.consents.length }}
      busy={running}
      failed={failed}
      redirectUrl={redirectUrl()}
      now={now}
      timeZone={systemClock.timeZone()}
      actions={actions}
    />
  );
}
