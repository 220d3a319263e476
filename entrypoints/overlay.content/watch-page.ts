import { stageOfPage } from './read-page';

export interface PageWatch {
  /** Forgets what we did to the page ourselves since the last call back. */
  forgetOwn(): void;
  stop(): void;
}

/**
 * Calls back after every burst of changes to Google's grid. Attributes other than the two that say which view is
 * open and in which colours are not looked at, texts and styles never.
 */
export function watchPage(onBurst: () => void): PageWatch {
  const grid = new MutationObserver(onBurst);
  const stage = stageOfPage();
  grid.observe(stage, { childList: true, subtree: true });
  const view = new MutationObserver(() => {
    // The stage itself may be new after a change of view.
    if (!stage.isConnected) grid.observe(stageOfPage(), { childList: true, subtree: true });
    onBurst();
  });
  view.observe(document.body, { attributeFilter: ['data-viewkey', 'data-viewfamily', 'class'] });
  const colour = document.querySelector('meta[name="theme-color"]');
  if (colour) view.observe(colour, { attributeFilter: ['content'] });
  return {
    forgetOwn: () => void grid.takeRecords(),
    stop() {
      grid.disconnect();
      view.disconnect();
    },
  };
}
