/** Below this the user does not see what they press. */
const OPAQUE = 0.9;

/**
 * Whether a press was the user's own, on something they could see: made by the browser from a real input, on an
 * element that nothing covers and that no ancestor makes see-through.
 */
export function isSeenPress(event: MouseEvent, host: Element): boolean {
  if (!event.isTrusted) return false;
  // Keyboard presses have no place.
  const placed = event.detail > 0;
  if (placed && document.elementFromPoint(event.clientX, event.clientY) !== host) return false;
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity >= OPAQUE && host.checkVisibility({ visibilityProperty: true });
}

/**
 * Whether the browser itself vouches that an element is painted and nothing covers it, not even what lets presses
 * through. Firefox only tells whether it is on the screen.
 */
export function isPainted(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      ([entry]) => {
        watch.disconnect();
        const { isVisible, isIntersecting = false } = (entry ?? {}) as Partial<
          IntersectionObserverEntry & { isVisible: boolean }
        >;
        resolve(isVisible ?? isIntersecting);
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    watch.observe(element);
  });
}
