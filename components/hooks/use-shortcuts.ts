import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { Shortcut } from '../settings/keys-section';

/** Keys that the browser gives Allset now; read again when the user comes back from changing them. */
export function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const all = await browser.commands.getAll();
      setShortcuts(
        all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut })),
      );
    };
    void read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

/** The browser's own page for keys: Firefox opens it by a call, Chromium by its address. */
export function openShortcutSettings(): void {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
