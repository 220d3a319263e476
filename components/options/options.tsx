import { useState } from 'react';
import { consentsUnder } from '../../utils/privacy/consents';
import { holdingsChart } from '../../utils/privacy/holdings-chart';
import { systemClock } from '../../utils/time/clock';
import { ReplyDesk } from '../bookings/reply-desk';
import { consentRecords } from '../consent/purposes';
import * as commands from '../hooks/commands';
import { HabitsOf } from '../hooks/habits-of';
import { inferenceActions } from '../hooks/picks';
import { reachElsewhere, readEvidence } from '../hooks/prove';
import { readDiagnostics } from '../hooks/read-diagnostics';
import { recordConsents } from '../hooks/record-consents';
import { saveSettings } from '../hooks/save-settings';
import { useBookings } from '../hooks/use-bookings';
import { useCarrying } from '../hooks/use-carrying';
import { useConnecting } from '../hooks/use-connecting';
import { useDisclosures } from '../hooks/use-disclosures';
import { useFeeds } from '../hooks/use-feeds';
import { useHealNotice } from '../hooks/use-heal-notice';
import { useLearnedWays } from '../hooks/use-learned-ways';
import { useLedger } from '../hooks/use-ledger';
import { useNextTimes } from '../hooks/use-next-times';
import { useNow } from '../hooks/use-now';
import { useOrganisation } from '../hooks/use-organisation';
import { useOverlayAccess } from '../hooks/use-overlay-access';
import { useRecords } from '../hooks/use-records';
import { useReplies } from '../hooks/use-replies';
import { useSettings } from '../hooks/use-settings';
import { openShortcutSettings, useShortcuts } from '../hooks/use-shortcuts';
import { useStoreCounts } from '../hooks/use-store-counts';
import { useStored } from '../hooks/use-stored';
import { useStatuses, wholeSyncStateOf } from '../hooks/use-sync-state';
import { useTrust } from '../hooks/use-trust';
import { useWork } from '../hooks/use-work';
import { weekActions } from '../hooks/week-actions';
import { useWords } from '../ui/words';
import { connectedAccounts, importedCalendars } from './connected';
import { type OptionsActions, OptionsView } from './options-view';
import type { GroupName } from './section-titles';

/** Requests shown at first, and with every press of the button below them. */
const PAGE = 50;

/** The options page with the real world behind it. */
export function Options() {
  const words = useWords();
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const statuses = useStatuses(stored, now);
  const feeds = useFeeds();
  const healed = useHealNotice();
  const { running, failed, run } = useWork();
  const connecting = useConnecting();
  const overlay = useOverlayAccess(settings);
  const trust = useTrust(settings, stored, run);
  const [shown, setShown] = useState<GroupName>();
  // What few look at is read once something can be seen.
  const isSeen = shown !== undefined;
  const counts = useStoreCounts(isSeen);
  const [shownRequests, setShownRequests] = useState(PAGE);
  const ledger = useLedger(now, shownRequests, isSeen);
  const disclosures = useDisclosures();
  const [evidence] = useState(readEvidence);
  const shortcuts = useShortcuts();
  const organisation = useOrganisation();
  const carrying = useCarrying();
  const consents = consentsUnder(settings?.consents ?? [], organisation);
  const bookings = useBookings(consents.writing, 'options');
  const { proposals, actions: replies } = useReplies();
  const nextTimes = useNextTimes(settings, shown === 'time' && Boolean(stored?.accounts.length));
  const ways = useLearnedWays();
  const records = useRecords(isSeen);
  if (!settings || !stored) return null;

  const surface = stored.account ? 'options' : 'onboarding';
  const accounts = connectedAccounts(stored, statuses);
  const isOne = accounts.filter(({ account }) => account.kind === 'google').length < 2;
  const actions: OptionsActions = {
    connect: (answers) =>
      run(async () => {
        if (answers) await recordConsents(surface, consentRecords(answers, words));
        // With several, Google has to ask which one it is.
        await (isOne ? commands.connect(surface) : commands.connectAnother());
      }),
    connectAnother: () => run(commands.connectAnother),
    disconnect: commands.disconnect,
    startSample: () => run(commands.startSample),
    saveClient: commands.setGoogleClient,
    chooseCalendar: (key, chosen) => run(() => commands.chooseCalendar(key, chosen)),
    changePlaces: (changes) => run(() => commands.changePlaces(changes)),
    changeRules: (changes) => run(() => commands.changeRules(changes)),
    refresh: () => run(() => commands.syncNow('user')),
    dismissHealed: () => run(commands.dismissHealNotice),
    importFile: commands.importFile,
    subscribe: commands.subscribe,
    removeImported: (key) => run(() => commands.removeImported(key)),
    verify: commands.verifyBusy,
    readAnew: () => commands.syncNow('rebuild'),
    week: weekActions,
    openShortcuts: openShortcutSettings,
    saveSettings: () => saveSettings(settings),
    applySettings: commands.changeRules,
    backtest: commands.backtest,
    inferences: inferenceActions,
    answerConsent: (purpose, given) =>
      run(() => recordConsents('options', consentRecords({ [purpose]: given }, words))),
    giveBackWriting: commands.giveBackWriting,
    readReport: readDiagnostics,
    copy: commands.copyReport,
    setPaused: (paused) => run(() => commands.setPaused(paused)),
    setMask: (changes) => run(() => commands.setMask(changes)),
    setRetention: commands.setRetention,
    erase: commands.erase,
    saveBackup: commands.saveBackup,
    restoreBackup: commands.restoreBackup,
    reachElsewhere,
    showMoreRequests:
      ledger.newest.length < ledger.all.requests ? () => setShownRequests(shownRequests + PAGE) : undefined,
    exportEverything: commands.exportEverything,
    importEverything: commands.importEverything,
    deleteEverything: commands.deleteEverything,
  };
  return (
    <HabitsOf accounts={stored.accounts}>
      <OptionsView
        accounts={accounts}
        imported={importedCalendars(stored, feeds)}
        sync={wholeSyncStateOf(stored, statuses)}
        healed={healed}
        consents={consents}
        records={settings.consents}
        organisation={organisation}
        carrying={carrying}
        stated={settings.statedHabits}
        learnedVersion={stored.version}
        rules={settings}
        rights={{
          settings,
          disclosures,
          records,
          accounts: stored.accounts,
          calendars: stored.calendars,
        }}
        nextTimes={nextTimes}
        places={{
          places: settings.places,
          isAgreed: consents.commutes,
          ways,
        }}
        holdings={{ ...stored.holdings, consents: settings.consents.length }}
        chart={holdingsChart(counts)}
        ledger={ledger}
        evidence={evidence}
        shortcuts={shortcuts}
        trust={trust}
        written={bookings.written}
        bookings={bookings.actions}
        reply={
          <ReplyDesk
            proposals={proposals}
            account={
              organisation.forbidWriting
                ? undefined
                : stored.accounts.find(({ kind }) => kind === 'google')?.email
            }
            timeZone={systemClock.timeZone()}
            now={now}
            written={bookings.written}
            replies={replies}
            bookings={bookings.actions}
          />
        }
        busy={running}
        connecting={connecting}
        failed={failed}
        redirectUrl={commands.redirectUrl()}
        now={now}
        timeZone={systemClock.timeZone()}
        overlay={overlay}
        onShow={setShown}
        actions={actions}
      />
    </HabitsOf>
  );
}
