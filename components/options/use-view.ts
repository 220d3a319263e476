import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type GroupName, groupOf, isGroupName } from './section-titles';

interface View {
  readonly shown: GroupName;
  /** The other groups come after the first paint: searched, linked to and found in, though not shown. */
  readonly isWhole: boolean;
}

/**
 * Which group of sections is shown: the one the address names, and whichever something is found in. The others stay
 * in the page as `hidden="until-found"`, so that the browser’s own search and every link reach into them.
 */
export function useView(first: GroupName = 'calendars'): View {
  const [shown, setShown] = useState(() => groupOf(placeInAddress()) ?? first);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const onFound = ({ target }: Event) => {
      const name = target instanceof HTMLElement ? target.dataset['view'] : undefined;
      // At once: the browser goes to what it found right after this event.
      if (isGroupName(name)) flushSync(() => setShown(name));
    };
    document.addEventListener('beforematch', onFound);
    window.addEventListener('hashchange', showPlaceInAddress);
    return () => {
      document.removeEventListener('beforematch', onFound);
      window.removeEventListener('hashchange', showPlaceInAddress);
    };
  }, []);
  useEffect(() => {
    const idle = requestIdleCallback(() => setWhole(true), { timeout: 300 });
    return () => cancelIdleCallback(idle);
  }, []);
  const arrived = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address names may come with the other groups
  useEffect(() => {
    if (arrived.current || placeInAddress() === '') return;
    // After this rendering: showing a place renders.
    const soon = setTimeout(() => {
      arrived.current = showPlaceInAddress();
    });
    return () => clearTimeout(soon);
  }, [isWhole]);
  return { shown, isWhole };
}

/** Shows the group an element is in, as the browser does when it finds something there. */
export function reveal(element: Element): void {
  element.closest('[data-view][hidden]')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
}

function placeInAddress(): string {
  return location.hash.slice(1);
}

/** A group begins at the top of the page; an id, or an answer to a clause, where it stands. Whether it is there. */
function showPlaceInAddress(): boolean {
  const name = placeInAddress();
  const place = name
    ? (document.getElementById(name) ?? document.querySelector(`[data-anchor="${CSS.escape(name)}"]`))
    : document.querySelector('[data-view]');
  if (!place) return false;
  reveal(place);
  if (place.matches('[data-view]')) window.scrollTo(0, 0);
  else place.scrollIntoView();
  return true;
}
