/** The user must have been able to see the panel for this long before anything in it can be pressed. */
const SEEN_MS = 300;

/**
 * Inside somebody else's page, presses and keys do nothing unless the browser vouches that the panel is painted
 * whole: not see-through, not covered, not just moved under the pointer.
 */
export function guardVisibility(): void {
  if (window.top === window) return;
  let seenSince: number | undefined;
  const watch = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
      // Firefox doesn't tell whether something is covered.
      const seen = last?.isVisible ?? last?.isIntersecting ?? false;
      seenSince = seen ? (seenSince ?? performance.now()) : undefined;
    },
    { threshold: [0, 0.99], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  let watched: Element | undefined;
  // A modal dialog lies over the document in the browser's eyes too: what is on top is what has to be seen.
  const watchTop = () => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.documentElement;
    if (top === watched) return;
    watch.disconnect();
    seenSince = undefined;
    watched = top;
    watch.observe(top);
  };
  watchTop();
  new MutationObserver(watchTop).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['open'],
  });
  const guard = (event: Event) => {
    if (seenSince !== undefined && performance.now() - seenSince >= SEEN_MS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of ['click', 'auxclick', 'keydown', 'pointerdown', 'mousedown']) {
    window.addEventListener(name, guard, true);
  }
}
