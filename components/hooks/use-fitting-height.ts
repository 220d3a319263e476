import { type RefObject, useEffect } from 'react';

/** Below this there is no room for a list between head and foot: the page as a whole scrolls instead. */
const LEAST_PX = 440;
const SETTLED_MS = 150;

/**
 * On a small screen the browser gives a popup less height than it asks for. The popup then takes what there is, so
 * that its list scrolls and its foot stays in sight. The browser is given time to grow the window first.
 */
export function useFittingHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooHigh = () => window.innerHeight < (element.current?.offsetHeight ?? 0);
    const fit = () => {
      if (element.current && tooHigh() && window.innerHeight >= LEAST_PX) {
        element.current.style.maxBlockSize = `${window.innerHeight}px`;
      }
    };
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (tooHigh()) timer = setTimeout(fit, SETTLED_MS);
      }, SETTLED_MS);
    };
    const observer = new ResizeObserver(look);
    if (element.current) observer.observe(element.current);
    window.addEventListener('resize', look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [element]);
}
