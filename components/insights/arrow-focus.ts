import { type KeyboardEvent, useState } from 'react';

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Many small buttons as one stop of the Tab key; arrows go to the nearest one where the arrow points on the screen,
 * whichever way the picture is laid out.
 */
export function useArrowFocus(first: string) {
  const [current, setCurrent] = useState(first);
  return {
    /** For the element around the buttons. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const direction = directions[event.key];
      if (!direction) return;
      const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-cell]')];
      const from = buttons.find((button) => button === document.activeElement);
      const to = from && nearest(from, buttons, direction);
      if (!to) return;
      event.preventDefault();
      to.focus();
    },
    /** For each of them. */
    cell: (name: string) => ({
      'data-cell': name,
      tabIndex: name === current ? 0 : -1,
      onFocus: () => setCurrent(name),
    }),
  };
}

function nearest(
  from: HTMLElement,
  all: readonly HTMLElement[],
  [x, y]: readonly [number, number],
): HTMLElement | undefined {
  const middle = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const start = middle(from);
  let best: { readonly element: HTMLElement; readonly distance: number } | undefined;
  for (const element of all) {
    const end = middle(element);
    const along = (end.x - start.x) * x + (end.y - start.y) * y;
    const across = Math.abs((end.x - start.x) * y) + Math.abs((end.y - start.y) * x);
    // Straight on, a little aside at most: the next line is not a neighbour.
    if (along < 2 || across > along) continue;
    const distance = along + 2 * across;
    if (!best || distance < best.distance) best = { element, distance };
  }
  return best?.element;
}
