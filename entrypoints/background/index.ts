import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createConnect } from '../../utils/accounts/connect';
import { createReadGoogleSettings } from '../../utils/accounts/read-google-settings';
import { createStartSample } from '../../utils/accounts/start-sample';
import { createSyncAll } from '../../utils/accounts/sync-all';
import { createDeletion } from '../../utils/datarights/delete-everything';
import { createExport } from '../../utils/datarights/export-everything';
import { createLocalStore } from '../../utils/db/local-store';
import { AllsetDb } from '../../utils/db/schema';
import { createSyncStore } from '../../utils/db/sync-store';
import { readIcs } from '../../utils/ics/read-ics';
import { createFeedReader } from '../../utils/ics/subscribe';
import { createFeeds } from '../../utils/imports/feeds';
import { createImports } from '../../utils/imports/imports';
import { createLearning } from '../../utils/learning/learning';
import { consentsOf } from '../../utils/privacy/consents';
import { withoutRefused } from '../../utils/privacy/without-refused';
import { createCommandServer } from '../../utils/rpc/server';
import { loadSettings, updateSettings } from '../../utils/settings/store';
import { createOverlayTimes } from '../../utils/suggestions/overlay-times';
import { createSuggest } from '../../utils/suggestions/suggest';
import type { SyncDeps } from '../../utils/sync/deps';
import { HEAL_NOTICE } from '../../utils/sync/heal';
import { loadStatuses, oldestAsOf } from '../../utils/sync/load-statuses';
import { createSync } from '../../utils/sync/run-sync';
import { systemClock as clock } from '../../utils/time/clock';
import { createVerify } from '../../utils/verify/verify-busy';
import { clearAlarms, ensurePoll, showOutcome, syncAlarms } from './alarms';
import { createCommands } from './commands';
import { createGoogleAccess } from './google-access';
import { createOverlay, TOGGLE_COMMAND } from './overlay';

/**
 * The file to read first: everything that runs in the background is built here, top to bottom, and every listener
 * is registered before the first `await`, because a worker that wakes for an event looks for its listener at once.
 */
export default defineBackground(() => {
  const db = new AllsetDb();
  const local = createLocalStore();
  const session = createLocalStore(browser.storage.session);
  const locks = navigator.locks as unknown as SyncDeps['locks'];
  const google = createGoogleAccess(db, clock);
  const overlay = createOverlay(loadSettings);

  const syncDeps: SyncDeps = {
    store: createSyncStore(db),
    local,
    session,
    googleFor: google.clientFor,
    clock,
    locks,
    random: Math.random,
    details: async () => {
      const consents = consentsOf((await loadSettings()).consents);
      return consents.calendars ? consents : undefined;
    },
    historyMonths: async () => (await loadSettings()).historyMonths,
    heartbeat: () => browser.runtime.getPlatformInfo(),
  };
  const sync = createSync(syncDeps);
  const imports = createImports({
    db,
    clock,
    readIcs,
    withoutRefused: async (entries) => {
      const consents = consentsOf((await loadSettings()).consents);
      return entries.map((entry) => withoutRefused(entry, consents));
    },
  });
  const feeds = createFeeds({
    local,
    reader: createFeedReader({ fetch: google.fetchFeed, now: clock.now }),
    imports,
    clock,
    randomId: () => crypto.randomUUID(),
  });
  const learning = createLearning({ db, updateSettings, clock });
  const syncEverything = createSyncAll({
    db,
    sync,
    learning,
    clock,
    readGoogleSettings: createReadGoogleSettings({ db, clientFor: google.clientFor, clock }),
    refreshFeeds: feeds.refreshDue,
    onDone: async () => {
      await showOutcome({ db, local, clock });
      await overlay.renew();
    },
  });
  // Dies with the worker, and so does the work it stops.
  let running = new AbortController();
  const syncAll = (reason: Parameters<typeof syncEverything>[0]) => syncEverything(reason, running.signal);

  const suggest = createSuggest({
    db,
    learning,
    loadSettings,
    loadAsOf: async () => oldestAsOf(await loadStatuses(db, local, clock.now())),
    clock,
  });

  const commands = createCommands({
    now: clock.now,
    connect: createConnect({
      db,
      tokens: google.tokens,
      syncWith: (token) => createSync({ ...syncDeps, googleFor: () => google.clientWith(async () => token) }),
      hasConsent: async () => consentsOf((await loadSettings()).consents).calendars,
    }),
    disconnect: async (accountId) => {
      await google.tokens.revoke(accountId).catch(() => false);
      await sync.forgetAccount(accountId);
    },
    imports,
    feeds,
    verifyBusy: createVerify({
      db,
      tokens: google.tokens,
      clientWith: (token) => google.clientWith(async () => token),
      clock,
    }),
    dismissHealNotice: () => local.remove(HEAL_NOTICE),
    applyConsents: async () => {
      await syncAll('user');
      await learning.learn();
    },
    startSample: createStartSample({ db, clock }),
    learn: learning.learn,
    chooseCalendar: sync.chooseCalendar,
    syncAll,
    suggest,
    overlayTimes: createOverlayTimes({ suggest, loadSettings, loadAccounts: () => db.accounts.toArray() }),
    overlayChanged: async () => {
      await overlay.ensure();
      await overlay.renew();
    },
    exportEverything: createExport({ db, loadSettings, clock }),
    deleteEverything: createDeletion({
      db,
      stopSync: async () => {
        running.abort();
        running = new AbortController();
        for (const { id } of await db.accounts.toArray()) await sync.settled(id);
      },
      revoke: google.tokens.revoke,
      localArea: browser.storage.local,
      sessionArea: browser.storage.session,
      clearAlarms,
      clearBadge: () => browser.action.setBadgeText({ text: '' }),
      caches,
      clock,
    }),
    updateSettings,
    hash: sha256,
    inBackground: (work) => void work.catch(() => {}),
  });

  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).origin };
  browser.runtime.onMessage.addListener(createCommandServer(commands, own));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
    void overlay.ensure().then(overlay.replaceInTabs);
  });
  // Registered for its own sake: it wakes the worker when the browser starts, and what is below runs.
  browser.runtime.onStartup.addListener(() => {});
  browser.permissions.onAdded.addListener(() => void overlay.ensure());
  browser.permissions.onRemoved.addListener(() => void overlay.ensure());
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_COMMAND) overlay.toggle(tab);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (syncAlarms.has(name)) void syncAll('alarm');
  });
  void ensurePoll(Math.random);
  void overlay.ensure();
  // Scripts on Google's page have no business with what is stored.
  void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
