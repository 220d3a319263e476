import browser from 'webextension-polyfill';
import { createTurns } from '../../utils/create-turns';
import type { ToPage } from '../../utils/overlay/messages';
import type { Settings } from '../../utils/settings/schema';
import { CALENDAR_PAGE, givePageBack } from './page-access';

const SCRIPT = {
  id: 'overlay',
  matches: ['https://calendar.google.com/calendar/*'],
  js: ['content-scripts/overlay.js'],
  runAt: 'document_start',
  allFrames: false,
  persistAcrossSessions: true,
} as const;

export const TOGGLE_COMMAND = 'toggle-panel';

/** Keeps what runs on Google's page equal to what the user allows and wants. */
export function createOverlay(
  loadSettings: () => Promise<Settings>,
  /** Calendars by their secret address rest on the same permission. */
  hasAddresses: () => Promise<boolean>,
) {
  /** To register a script twice is an error. */
  const inTurn = createTurns();

  async function isWanted(): Promise<boolean> {
    return (await browser.permissions.contains(CALENDAR_PAGE)) && (await loadSettings()).overlay.on;
  }

  async function stop(): Promise<void> {
    await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    await tellTabs({ overlay: 'stop' });
  }

  /** Presses under way that were given the permission: until they end, nothing stored says that they need it. */
  let presses = 0;

  /** Gives the permission back where nothing rests on it any more. Where that fails, whoever asked has done their part. */
  const release = () =>
    inTurn(async () => {
      if (presses > 0 || (await loadSettings()).overlay.on || (await hasAddresses())) return;
      // One may have begun since.
      if (presses === 0) await givePageBack();
    }).catch(() => {});

  const isRegistered = async () =>
    (await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] })).length > 0;

  return {
    /** May be called at any time, any number of times. */
    ensure: () =>
      inTurn(async () => {
        const wanted = await isWanted();
        if (wanted === (await isRegistered())) return;
        if (!wanted) return stop();
        const { matches, js } = SCRIPT;
        await chrome.scripting.registerContentScripts([{ ...SCRIPT, matches: [...matches], js: [...js] }]);
        await enterOpenTabs();
      }),

    /** Ends it whatever is wanted; answers whether there was anything to end. */
    clear: () =>
      inTurn(async () => {
        const registered = await isRegistered();
        if (registered) await stop();
        return registered;
      }),

    /** After an update: the scripts in open tabs are those of the version before. */
    replaceInTabs: () =>
      inTurn(async () => {
        if (await isWanted()) await enterOpenTabs();
      }),

    release,

    /** The rest of a press that was given the permission: it stays until this is over, and for as long as it is needed. */
    async usePage<Result>(work: () => Promise<Result>): Promise<Result> {
      presses++;
      try {
        return await work();
      } finally {
        presses--;
        await release();
      }
    },

    async renew(): Promise<void> {
      if (await isWanted()) await tellTabs({ overlay: 'renew' });
    },

    /** The keyboard command: the panel on Google's page, the side panel everywhere else. Nothing is awaited before. */
    toggle(tab: chrome.tabs.Tab | undefined): void {
      if (!tab) return;
      // Only where the user gave the permission does the browser tell us the address.
      if (tab.id !== undefined && tab.url?.startsWith('https://calendar.google.com/calendar/')) {
        tell(tab.id, { overlay: 'toggle' });
      } else void chrome.sidePanel?.open({ windowId: tab.windowId }).catch(() => {});
    },
  };
}

/** Nothing waits for a tab: one that is frozen, or shows a dialog of its page, answers never. */
async function enterOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...SCRIPT.matches] });
  for (const { id } of tabs) if (id !== undefined) enter(id);
}

/** Without the permission the browser doesn't tell which tabs show Google's page: all are told, and few listen. */
async function tellTabs(message: ToPage): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) tell(id, message);
}

function enter(tabId: number): void {
  void chrome.scripting.executeScript({ target: { tabId }, files: [...SCRIPT.js] }).catch(() => {});
}

function tell(tabId: number, message: ToPage): void {
  void browser.tabs.sendMessage(tabId, message).catch(() => {});
}
