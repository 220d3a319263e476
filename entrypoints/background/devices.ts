import browser from 'webextension-polyfill';
import { createNoteDisclosure } from '../../utils/datarights/note-disclosure';
import { type CarrySettings, createCarrySettings } from '../../utils/devices/carry-settings';
import { type BrandedNavigator, isGoogleSync } from '../../utils/privacy/is-google-sync';
import { withChanges } from '../../utils/settings/stated-rules';
import { loadSettings, updateSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import { loadConsents } from './organisation';

/** The browser takes 120 writes a minute and 1,800 an hour; a run makes two at most. */
const SPACING_MS = 5_000;
/** Several changes in a row are carried together. */
const GATHER_MS = 500;

export type Devices = ReturnType<typeof createDevices>;

/** The same settings on the user’s other computers, where the browser’s own sync is Google’s. */
export function createDevices(clock: Clock) {
  const isOffered = isGoogleSync(navigator as BrandedNavigator);
  const carrying: CarrySettings = createCarrySettings({
    syncArea: browser.storage.sync,
    localArea: browser.storage.local,
    loadSettings,
    changeRules: (changes) => updateSettings((settings) => withChanges(settings, changes)),
    isAllowed: async () =>
      isOffered && (await loadConsents())['settings-sync'] && !(await loadSettings()).paused,
    onHanded: (bytes) =>
      createNoteDisclosure({ localArea: browser.storage.local, clock })('settings-sync', bytes),
    clock,
  });
  // Both die with the worker: the next one begins by carrying.
  let isDue = false;
  let lastAt = 0;
  function carrySoon(): void {
    if (isDue) return;
    isDue = true;
    const wait = Math.min(Math.max(GATHER_MS, lastAt + SPACING_MS - clock.now()), SPACING_MS);
    setTimeout(() => {
      isDue = false;
      lastAt = clock.now();
      void carrying.carry().catch(() => {});
    }, wait);
  }
  return {
    ...carrying,
    /** At every start of the worker, and whenever one of the two sides changes. */
    listen(): void {
      if (!isOffered) return;
      browser.storage.local.onChanged.addListener((changes) => {
        if ('settings' in changes) carrySoon();
      });
      browser.storage.sync.onChanged.addListener(carrySoon);
      carrySoon();
    },
  };
}
