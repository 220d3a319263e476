import { useCallback, useState } from 'react';
import type { DateReader } from '../../utils/questions/date-reader';
import type { Typing } from '../suggestions/typing';
import { useWords } from '../ui/words';
import { usePeople } from './use-people';

/** What typed words are read with; loaded when somebody is about to type, not when the popup opens. */
export function useTyping(mayReadGuests: boolean, timeZone: string): Typing {
  const { locale } = useWords();
  const [readDates, setReadDates] = useState<{ readonly reader: DateReader }>();
  const { people, wake: wakePeople } = usePeople(mayReadGuests);
  const wake = useCallback(() => {
    void import('../../utils/questions/date-languages').then(({ dateReaderFor }) =>
      setReadDates((known) => known ?? { reader: dateReaderFor(locale) }),
    );
    wakePeople();
  }, [locale, wakePeople]);
  return { wake, readDates: readDates?.reader, people, timeZone };
}
