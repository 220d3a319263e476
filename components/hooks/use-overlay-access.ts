import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { PageReport } from '../../utils/overlay/messages';
import type { Settings } from '../../utils/settings/schema';
import { setOverlay } from './commands';

const CALENDAR = { origins: ['https://calendar.google.com/*'] };

export interface OverlayAccess {
  /** Undefined until known. */
  readonly isOn: boolean | undefined;
  readonly refused: boolean;
  /** Has to be called straight from a click: the browser asks for nothing else. */
  readonly turnOn: () => void;
  readonly turnOff: () => void;
  readonly openSidePanel: (() => void) | undefined;
  /** What the page in an open tab looks like to us; undefined where there is no such tab. */
  readonly check: () => Promise<PageReport | undefined>;
}

/** Showing times on Google's page: the browser's permission and our own switch together. */
export function useOverlayAccess(settings: Settings | undefined): OverlayAccess {
  const [granted, setGranted] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => void browser.permissions.contains(CALENDAR).then(setGranted);
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    read();
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return {
    isOn: settings && granted !== undefined ? settings.overlay.on && granted : undefined,
    refused,
    turnOn: () => {
      // First in the click. The popup may be closed by the browser's own window before the answer is there: the
      // wish is noted at once, and the background acts on the permission itself.
      const asked = browser.permissions.request(CALENDAR);
      void setOverlay({ on: true }).catch(() => {});
      void asked.then(
        (given) => {
          setRefused(!given);
          if (!given) void setOverlay({ on: false }).catch(() => {});
        },
        () => setRefused(true),
      );
    },
    turnOff: () => void setOverlay({ on: false }).catch(() => {}),
    openSidePanel: chrome.sidePanel ? () => void openSidePanel() : undefined,
    check: checkPage,
  };
}

/** Before anything is awaited the window is not known: the click still counts for the moment this takes. */
async function openSidePanel(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await chrome.sidePanel.open({ windowId: id }).catch(() => {});
}

async function checkPage(): Promise<PageReport | undefined> {
  const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/calendar/*' });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    // Our own script answers, or nobody does.
    const report = (await browser.tabs.sendMessage(id, { overlay: 'check' }).catch(() => undefined)) as
      | PageReport
      | undefined;
    if (report) return report;
  }
  return undefined;
}
