/**
 * Google closes its bubbles on a press anywhere else. A press on something of ours is not one: it is stopped before
 * any listener of the page. `click` still arrives where it belongs.
 */
export function guardPresses(isOurs: (path: readonly EventTarget[]) => boolean): () => void {
  const listener = (event: Event) => {
    if (isOurs(event.composedPath())) event.stopImmediatePropagation();
  };
  window.addEventListener('pointerdown', listener, true);
  window.addEventListener('mousedown', listener, true);
  return () => {
    window.removeEventListener('pointerdown', listener, true);
    window.removeEventListener('mousedown', listener, true);
  };
}
