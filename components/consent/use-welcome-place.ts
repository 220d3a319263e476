import { useEffect, useState } from 'react';
import { readWelcomePlace, type WelcomePlace, type WelcomeStep } from './welcome-place';

/**
 * Where somebody is on the welcome page. It is noted in the tab's own history entry: it survives a reload, is no
 * stored answer, and ends with the tab or with the page.
 */
export function useWelcomePlace(first?: WelcomeStep): [WelcomePlace, (place: WelcomePlace) => void] {
  const [place, setPlace] = useState(() => readWelcomePlace(history.state?.welcome, first));
  useEffect(() => {
    note(place);
    return () => note(undefined);
  }, [place]);
  return [place, setPlace];
}

function note(welcome: WelcomePlace | undefined): void {
  history.replaceState({ ...history.state, welcome }, '');
}
