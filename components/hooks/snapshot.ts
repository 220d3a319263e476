import browser from 'webextension-polyfill';
import type { PopupViewProps } from '../popup/popup-view';

/**
 * What the popup showed last, to be painted at once when it opens again and replaced a moment later. In the
 * browser's memory: it ends with the browser, with an update of Allset and with Delete everything.
 */
export type Snapshot = Pick<
  PopupViewProps,
  'account' | 'asOf' | 'question' | 'workingHours' | 'holdings' | 'timeZone'
> & { readonly answer: Extract<PopupViewProps['stage'], { kind: 'answer' }>['answer'] };

const SNAPSHOT = 'popup-snapshot';

export async function loadSnapshot(): Promise<Snapshot | undefined> {
  try {
    return (await browser.storage.session.get(SNAPSHOT))[SNAPSHOT] as Snapshot | undefined;
  } catch {
    return undefined;
  }
}

export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  await browser.storage.session.set({ [SNAPSHOT]: snapshot });
}
