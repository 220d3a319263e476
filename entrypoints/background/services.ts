import browser from 'webextension-polyfill';
import { createConnect } from '../../utils/accounts/connect';
import { createReadGoogleSettings } from '../../utils/accounts/read-google-settings';
import { createStartSample } from '../../utils/accounts/start-sample';
import { createSyncAll } from '../../utils/accounts/sync-all';
import { createLocalStore } from '../../utils/db/local-store';
import { meetingUntil } from '../../utils/db/meeting-until';
import { AllsetDb } from '../../utils/db/schema';
import { createSyncStore } from '../../utils/db/sync-store';
import { createInsights } from '../../utils/learning/insights';
import { createLearning } from '../../utils/learning/learning';
import { toggledMask } from '../../utils/privacy/mask';
import { versionInForce } from '../../utils/privacy/policy-history';
import { loadSettings, updateSettings } from '../../utils/settings/store';
import { createAnswerLog } from '../../utils/suggestions/answer-log';
import { createLoadInferences } from '../../utils/suggestions/load-inferences';
import { createNextMeetings } from '../../utils/suggestions/next-meetings';
import { createOverlayTimes } from '../../utils/suggestions/overlay-times';
import { createPicks } from '../../utils/suggestions/picks';
import { createQuestionReader } from '../../utils/suggestions/read-question';
import { createRunBacktest } from '../../utils/suggestions/run-backtest';
import { createSuggest } from '../../utils/suggestions/suggest';
import { createTypedQuestion } from '../../utils/suggestions/typed-question';
import type { SyncDeps, SyncReason } from '../../utils/sync/deps';
import { loadStatuses } from '../../utils/sync/load-statuses';
import { createSync } from '../../utils/sync/run-sync';
import { systemClock as clock } from '../../utils/time/clock';
import { createVerify } from '../../utils/verify/verify-busy';
import { showOutcome } from './alarms';
import { createBookingService } from './bookings';
import { createDataRights } from './data-rights';
import { createDevices } from './devices';
import { createGoogleAccess, refuseWhilePaused } from './google-access';
import { createGuestService } from './guests';
import { createImportService } from './imports';
import { keepInferred } from './keep-inferred';
import { createLogs } from './logs';
import { loadConsents, refuseUnadmitted } from './organisation';
import { createOverlay } from './overlay';
import { pause } from './pause';
import { createSelfTest } from './self-test';

export type Services = ReturnType<typeof createServices>;

/** Everything the background can do, built once per life of the worker, from the bottom up. */
export function createServices() {
  const db = new AllsetDb();
  const logs = createLogs(clock);
  const local = logs.noticing(createLocalStore());
  const google = createGoogleAccess(db, clock, (tokens) =>
    logs.comparing(tokens, async (id) => (await db.accounts.get(id))?.grantedScopes),
  );
  const overlay = createOverlay(loadSettings, () => imports.hasAddresses());
  const statuses = () => loadStatuses(db, local, clock.now());
  const devices = createDevices(clock);

  const syncDeps: SyncDeps = {
    store: createSyncStore(db),
    local,
    session: createLocalStore(browser.storage.session),
    googleFor: google.clientFor,
    clock,
    locks: navigator.locks as unknown as SyncDeps['locks'],
    random: Math.random,
    details: async () => {
      const consents = await loadConsents();
      if (!consents.calendars) return undefined;
      return { ...consents, policyVersion: versionInForce((await loadSettings()).consents, clock.now()) };
    },
    historyMonths: async () => (await loadSettings()).historyMonths,
    heartbeat: () => browser.runtime.getPlatformInfo(),
    onProgress: () => dataRights.noteNews(),
  };
  const sync = createSync(syncDeps);
  const learning = createLearning({
    db,
    keepInferred,
    loadSettings,
    updateSettings,
    clock,
    pause,
    loadFeedback: () => picks.load(),
  });
  const guests = createGuestService({
    db,
    google,
    hasConsent: async () => (await loadConsents())['colleagues-freebusy'],
    clock,
  });
  const readQuestion = createQuestionReader({
    db,
    learning,
    loadSettings,
    loadGuests: guests.load,
    clock,
  });
  const picks = createPicks({ db, readQuestion, loadSettings });
  // Both die with the worker, and so does the work they are about.
  let running = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();
  /** Work that writes: a deletion waits for its end, or it would write into what was just emptied. */
  function tracked<Result>(work: Promise<Result>): Promise<Result> {
    underWay = Promise.allSettled([underWay, work]);
    return work;
  }
  async function stopSync(): Promise<void> {
    running.abort();
    running = new AbortController();
    await underWay;
    for (const { id } of await db.accounts.toArray()) await sync.settled(id);
  }
  const imports = createImportService({
    db,
    local,
    google,
    tracked,
    signal: () => running.signal,
    page: overlay,
    clock,
  });
  const dataRights = createDataRights({
    db,
    tokens: google.tokens,
    stopSync,
    cleanUpWritten: async (isPressed) => {
      // The press that deletes everything asked for this too: a pause doesn't hold it back.
      await updateSettings((settings) => ({ ...settings, paused: false }));
      return isPressed ? bookings.cleanUp() : bookings.cleanUpSilently();
    },
    forgetAccount: async (id) => {
      // A secret address would bring back what goes now.
      await imports.forgetAddresses(id);
      return sync.forgetAccount(id).finally(overlay.release);
    },
    clearOverlay: overlay.clear,
    removeImported: imports.remove,
    logs,
    chooseCalendar: sync.chooseCalendar,
    learn: () => tracked(learning.learn()),
    guests,
    devices,
    clock,
  });
  const startSample = createStartSample({ db, clock });
  const syncEverything = createSyncAll({
    db,
    sync: { ...sync, syncAccount: async (...request) => logs.noteSync(await sync.syncAccount(...request)) },
    learning,
    clock,
    readGoogleSettings: createReadGoogleSettings({ db, clientFor: google.clientFor, clock }),
    refreshFeeds: imports.refreshDue,
    reapplyForgotten: dataRights.reapplyForgotten,
    prune: dataRights.prune,
    onDone: async () => {
      await bookings.reconcile();
      await showOutcome({ db, local, clock });
      await overlay.renew();
    },
  });
  /** Alarms, openings and everything that follows them do nothing while the user wants rest. */
  const unlessPaused = async (work: () => Promise<void>): Promise<void> => {
    if (!(await loadSettings()).paused) await work();
  };
  const syncAll = (reason: SyncReason) => {
    const { signal } = running;
    return tracked(unlessPaused(() => syncEverything(reason, signal)));
  };
  const keepAnswer = createAnswerLog(db);
  const suggest = createSuggest({
    readQuestion,
    onShown: (shown) => void tracked(unlessPaused(() => keepAnswer(shown, clock.now()))).catch(() => {}),
  });

  const bookings = createBookingService({
    db,
    google,
    sync,
    suggest,
    loadSettings,
    hasConsent: async () => (await loadConsents()).writing,
    lookAtGuests: guests.lookAt,
    tracked,
    clock,
  });

  return {
    clock,
    local,
    loadConsents,
    updateSettings,
    devices,
    overlay,
    imports,
    dataRights,
    suggest,
    nextMeetings: createNextMeetings({ db, clock }),
    answerTyped: createTypedQuestion({ db, suggest, loadSettings, loadStatuses: statuses, clock }),
    picks,
    bookings,
    guests,
    logs,
    selfTest: createSelfTest({ db, tokens: google.tokens, loadSettings }),
    stopReading: stopSync,
    toggleMask: async () => {
      const now = clock.now();
      // A damaged database must not keep titles on the screen.
      const until = await meetingUntil(db, now).catch(() => undefined);
      await updateSettings((settings) => ({ ...settings, mask: toggledMask(settings.mask, now, until) }));
    },
    learn: () => tracked(unlessPaused(learning.learn)),
    fit: () => tracked(unlessPaused(() => learning.fit(running.signal))),
    ignorePattern: learning.ignorePattern,
    inferRules: learning.inferRules,
    learnTravel: () => tracked(learning.learnTravel()),
    forgetPattern: learning.forgetPattern,
    inferences: createLoadInferences({ db, loadModel: learning.loadModel, loadSettings }),
    backtest: createRunBacktest({ loadModel: learning.loadModel, pause }),
    insights: createInsights({ db, learning, loadSettings, clock, pause }),
    chooseCalendar: sync.chooseCalendar,
    syncAll,
    refuseWhilePaused,
    connect: createConnect({
      db,
      tokens: google.tokens,
      syncWith: (token) => createSync({ ...syncDeps, googleFor: () => google.clientWith(async () => token) }),
      // A deletion that has begun takes the yes with it soon.
      hasConsent: async () => (await loadConsents()).calendars && !(await dataRights.isDeleting()),
      admit: refuseUnadmitted,
      disconnect: dataRights.disconnect,
      tracked,
    }),
    verifyBusy: createVerify({
      db,
      askScopes: google.askScopes,
      clientFor: google.clientFor,
      clock,
    }),
    startSample: () => tracked(startSample()),
    overlayTimes: createOverlayTimes({
      suggest,
      loadSettings,
      loadAccounts: () => db.accounts.toArray(),
      onReturn: () => void syncAll('open').catch(() => {}),
    }),
  };
}
