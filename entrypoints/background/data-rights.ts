import browser from 'webextension-polyfill';
import { createBreathe } from '../../utils/datarights/breathe';
import { type CleanUp, createFullDeletion } from '../../utils/datarights/delete-everything';
import { dismissByHand, loadJournal } from '../../utils/datarights/deletion-journal';
import { createDisconnect } from '../../utils/datarights/disconnect';
import { createErasure } from '../../utils/datarights/erase';
import { createArchive } from '../../utils/datarights/export-archive';
import { createImport } from '../../utils/datarights/import-everything';
import { createAgreedPolicy } from '../../utils/datarights/keep-policy';
import { createLastingWithdrawal } from '../../utils/datarights/lasting-withdrawal';
import { createNoteDisclosure } from '../../utils/datarights/note-disclosure';
import { createPruning } from '../../utils/datarights/prune';
import { createReapplyForgotten } from '../../utils/datarights/reapply-forgotten';
import { createWithdrawal } from '../../utils/datarights/withdraw';
import type { AllsetDb } from '../../utils/db/schema';
import type { Guests } from '../../utils/guests/guests';
import { writeIcs } from '../../utils/ics/write-ics';
import type { TokenSource } from '../../utils/identity/token-source';
import { placesSchema } from '../../utils/settings/places-schema';
import { loadSettings, updateSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import { clearAlarms, retryDeletionSoon } from './alarms';
import type { Devices } from './devices';
import type { Logs } from './logs';
import { loadConsents } from './organisation';
import { givePageBack } from './page-access';
import { pause } from './pause';

export interface DataRightsDeps {
  readonly db: AllsetDb;
  readonly tokens: TokenSource;
  /** Takes what Allset wrote out of the calendar at Google. */
  readonly cleanUpWritten: (isPressed: boolean) => Promise<CleanUp>;
  /** Resolves when no sync runs any more. */
  readonly stopSync: () => Promise<void>;
  /** Everything read from this account; answers the rows removed. */
  readonly forgetAccount: (accountId: string) => Promise<number>;
  /** Ends the marks in Google's grid; answers whether there were any. */
  readonly clearOverlay: () => Promise<boolean>;
  readonly removeImported: (calendarKey: string) => Promise<void>;
  readonly logs: Logs;
  readonly chooseCalendar: (key: string, chosen: boolean) => Promise<void>;
  readonly learn: () => Promise<void>;
  readonly guests: Pick<Guests, 'drop' | 'withdraw'>;
  readonly devices: Pick<Devices, 'clear' | 'settled'>;
  readonly clock: Clock;
}

/** Know, export, import, withdraw, forget, delete: each right as one function. */
export function createDataRights({
  db,
  tokens,
  cleanUpWritten,
  stopSync,
  forgetAccount,
  clearOverlay,
  removeImported,
  logs,
  chooseCalendar,
  learn,
  guests,
  devices,
  clock,
}: DataRightsDeps) {
  const localArea = browser.storage.local;
  const breathe = createBreathe({ elapsed: () => performance.now(), pause });
  const revoke = async (id: string) =>
    tokens.revoke(id, (await db.accounts.get(id).catch(() => undefined))?.grantedScopes);
  const deletion = {
    db,
    stopSync: async () => {
      // What is known of others lies in memory: no store that is emptied holds it.
      guests.withdraw();
      await stopSync();
      await devices.settled();
      await settled();
    },
    cleanUpWritten,
    revoke,
    localArea,
    sessionArea: browser.storage.session,
    syncArea: browser.storage.sync,
    clearRegistrations: async () => Number(await clearOverlay()),
    giveBackPermissions: async () => Number(await givePageBack()),
    clearAlarms,
    clearBadge: () => browser.action.setBadgeText({ text: '' }),
    caches,
    scheduleRetry: retryDeletionSoon,
    clock,
  };
  const disconnect = createDisconnect({
    revoke,
    localArea,
    sessionArea: browser.storage.session,
    isGoogle: async (id) => (await db.accounts.get(id))?.kind === 'google',
    forgetAccount,
    scheduleRetry: retryDeletionSoon,
    clock,
  });
  const { deleteEverything, finish } = createFullDeletion(deletion);
  const carryOut = createWithdrawal({
    db,
    stopSync,
    disconnect,
    learn,
    /** Home, work and all that was typed or learned about ways. */
    clearPlaces: async () => {
      await updateSettings((settings) => ({ ...settings, places: placesSchema.parse({}) }));
    },
    clearFreeBusy: async () => guests.withdraw(),
    clearSynced: devices.clear,
  });
  const { withdraw, resume, settled } = createLastingWithdrawal({ localArea, loadConsents, carryOut });
  return {
    withdraw,
    /** What an earlier life of the worker left undone of a yes that was taken back. */
    resumeWithdrawal: resume,
    erase: createErasure({
      db,
      localArea,
      loadSettings,
      updateSettings,
      removeImported,
      chooseCalendar,
      withdraw,
      disconnect,
      learn,
      clock,
    }),
    noteDisclosure: createNoteDisclosure({ localArea, clock }),
    prune: createPruning({
      db,
      logs,
      localArea,
      loadSettings,
      dropGuestBusy: async (before) => guests.drop(before),
      clock,
    }),
    ...createReapplyForgotten({
      db,
      localArea,
      sessionArea: browser.storage.session,
      loadSettings,
      clock,
    }),
    exportArchive: createArchive({ db, loadSettings, localArea, writeIcs, breathe, clock }),
    importEverything: createImport({ db, stopSync, loadSettings, updateSettings, localArea }),
    deleteEverything,
    disconnect,
    /** What an earlier life of the worker, or a missing network, left undone. */
    finishDeletion: finish,
    isDeleting: async () => (await loadJournal(localArea))?.wiped === false,
    dismissRevocation: () => dismissByHand(localArea),
    policy: createAgreedPolicy(localArea),
  };
}
