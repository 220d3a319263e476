import browser from 'webextension-polyfill';
import type { ToPanel } from '../../utils/overlay/messages';

/** The panel may not listen yet, or not any more; it asks for everything when it begins. */
export function tellPanel(message: ToPanel): void {
  browser.runtime.sendMessage(message).catch(() => {});
}
