import { useCallback, useState } from 'react';
import { loadMetPeople, type MetPerson } from '../../utils/db/known-people';
import { systemClock } from '../../utils/time/clock';
import type { People } from '../suggestions/typing';
import { db } from './page-db';

/** Whom the user meets; read when somebody is about to name one. */
export function usePeople(mayReadGuests: boolean): People {
  const [people, setPeople] = useState<readonly MetPerson[]>([]);
  const wake = useCallback(() => {
    // Without them names are not found; addresses still are.
    if (mayReadGuests) loadMetPeople(db, systemClock.now()).then(setPeople, () => {});
  }, [mayReadGuests]);
  return { wake, people: mayReadGuests ? people : [] };
}
