import { useCallback, useEffect, useRef, useState } from 'react';
import browser from 'webextension-polyfill';
import type { PageContext, ToPage, ToPanel } from '../../utils/overlay/messages';

/** Google's page beside the panel: the tab whose iframe we are in, or the tab next to the side panel. */
export interface PageLink {
  /** Undefined where there is none, or where nothing of ours runs on it. */
  readonly context: PageContext | undefined;
  /** The chip under the pointer. */
  readonly lit: number | undefined;
  /** The chip that was pressed last; a new object for every press. */
  readonly pressed: { readonly rank: number } | undefined;
  /** The time in the grid that was pressed last. */
  readonly pointed: PointedTime | undefined;
  readonly send: (message: ToPage) => void;
}

/** By wall time in the grid's zone. */
export type PointedTime = Pick<Extract<ToPanel, { page: 'pointed' }>, 'date' | 'minute'>;

export function usePage(): PageLink {
  const tabId = useRef<number>(undefined);
  const [context, setContext] = useState<PageContext>();
  const [lit, setLit] = useState<number>();
  const [pressed, setPressed] = useState<{ readonly rank: number }>();
  const [pointed, setPointed] = useState<PointedTime>();

  useEffect(() => {
    const say = (message: ToPage) =>
      tabId.current === undefined
        ? Promise.resolve(undefined)
        : browser.tabs.sendMessage(tabId.current, message).catch(() => undefined);
    const hello = async () => {
      tabId.current = await tabBeside();
      setContext((await say({ overlay: 'hello' })) as PageContext | undefined);
    };
    const listener = (message: unknown, sender: { tab?: { id?: number } }): undefined => {
      if (!isToPanel(message) || sender.tab?.id === undefined || sender.tab.id !== tabId.current) return;
      if (message.page === 'changed') setContext(message.context);
      else if (message.page === 'lit') setLit(message.rank);
      else if (message.page === 'pointed') setPointed({ date: message.date, minute: message.minute });
      else setPressed({ rank: message.rank });
    };
    browser.runtime.onMessage.addListener(listener);
    browser.tabs.onActivated.addListener(hello);
    void hello();
    return () => {
      browser.runtime.onMessage.removeListener(listener);
      browser.tabs.onActivated.removeListener(hello);
    };
  }, []);

  const send = useCallback((message: ToPage) => {
    if (tabId.current !== undefined) void browser.tabs.sendMessage(tabId.current, message).catch(() => {});
  }, []);
  return { context, lit, pressed, pointed, send };
}

/** The side panel is in no tab: there it is the active one. */
async function tabBeside(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  if (own) return own.id;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

function isToPanel(message: unknown): message is ToPanel {
  return typeof message === 'object' && message !== null && 'page' in message;
}

export function openTab(url: string): void {
  void browser.tabs.create({ url });
}
