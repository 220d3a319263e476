import browser from 'webextension-polyfill';
import { createDeletion, createFullDeletion } from '../../utils/datarights/delete-everything';
import { createErasure } from '../../utils/datarights/erase';
import { createArchive } from '../../utils/datarights/export-archive';
import { createImport } from '../../utils/datarights/import-everything';
import { createNoteDisclosure } from '../../utils/datarights/note-disclosure';
import { createPruning } from '../../utils/datarights/prune';
import { createReapplyForgotten } from '../../utils/datarights/reapply-forgotten';
import { createWithdrawal } from '../../utils/datarights/withdraw';
import type { AllsetDb } from '../../utils/db/schema';
import { writeIcs } from '../../utils/ics/write-ics';
import type { TokenSource } from '../../utils/identity/token-source';
import { placesSchema } from '../../utils/settings/places-schema';
import { loadSettings, updateSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import { clearAlarms, retryDeletionSoon } from './alarms';

export interface DataRightsDeps {
  readonly db: AllsetDb;
  readonly tokens: TokenSource;
  /** Resolves when no sync runs any more. */
  readonly stopSync: () => Promise<void>;
  /** Revokes at Google and forgets the account; answers the rows removed. */
  readonly disconnect: (accountId: string) => Promise<number>;
  readonly chooseCalendar: (key: string, chosen: boolean) => Promise<void>;
  readonly learn: () => Promise<void>;
  readonly clock: Clock;
}

/** Know, export, import, withdraw, forget, delete: each right as one function. */
export function createDataRights({
  db,
  tokens,
  stopSync,
  disconnect,
  chooseCalendar,
  learn,
  clock,
}: DataRightsDeps) {
  const localArea = browser.storage.local;
  const deletion = {
    db,
    stopSync,
    revoke: tokens.revoke,
    localArea,
    sessionArea: browser.storage.session,
    syncArea: browser.storage.sync,
    clearRegistrations: unregisterScripts,
    clearAlarms,
    clearBadge: () => browser.action.setBadgeText({ text: '' }),
    caches,
    scheduleRetry: retryDeletionSoon,
    clock,
  };
  const withdraw = createWithdrawal({
    db,
    stopSync,
    disconnect,
    learn,
    /** Home, work and all that was typed or learned about ways. */
    clearPlaces: async () => {
      await updateSettings((settings) => ({ ...settings, places: placesSchema.parse({}) }));
    },
  });
  return {
    withdraw,
    erase: createErasure({
      db,
      localArea,
      loadSettings,
      updateSettings,
      chooseCalendar,
      withdraw,
      disconnect,
      learn,
      clock,
    }),
    noteDisclosure: createNoteDisclosure({ localArea, clock }),
    prune: createPruning({ db, localArea, loadSettings, clock }),
    reapplyForgotten: createReapplyForgotten({ db, localArea, loadSettings, clock }),
    exportArchive: createArchive({ db, loadSettings, localArea, writeIcs, clock }),
    importEverything: createImport({ db, stopSync, loadSettings, updateSettings, localArea }),
    deleteEverything: createDeletion(deletion),
    /** What an earlier life of the worker, or a missing network, left undone. */
    finishDeletion: createFullDeletion(deletion).finish,
  };
}

/** Answers how many there were. */
async function unregisterScripts(): Promise<number> {
  const scripts = (await chrome.scripting?.getRegisteredContentScripts()) ?? [];
  if (scripts.length > 0) await chrome.scripting.unregisterContentScripts();
  return scripts.length;
}
