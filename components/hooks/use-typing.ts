import { useCallback, useState } from 'react';
import { loadMetPeople, type MetPerson } from '../../utils/db/known-people';
import { AllsetDb } from '../../utils/db/schema';
import type { DateReader } from '../../utils/questions/date-reader';
import { systemClock } from '../../utils/time/clock';
import type { Typing } from '../suggestions/typing';
import { useWords } from '../ui/words';

const db = new AllsetDb();

/** What typed words are read with; loaded when somebody is about to type, not when the popup opens. */
export function useTyping(mayReadGuests: boolean, timeZone: string): Typing {
  const { locale } = useWords();
  const [readDates, setReadDates] = useState<{ readonly reader: DateReader }>();
  const [people, setPeople] = useState<readonly MetPerson[]>([]);
  const wake = useCallback(() => {
    void import('../../utils/questions/date-languages').then(({ dateReaderFor }) =>
      setReadDates((known) => known ?? { reader: dateReaderFor(locale) }),
    );
    // Without them names are not found; addresses still are.
    if (mayReadGuests) loadMetPeople(db, systemClock.now()).then(setPeople, () => {});
  }, [locale, mayReadGuests]);
  return { wake, readDates: readDates?.reader, people: mayReadGuests ? people : [], timeZone };
}
