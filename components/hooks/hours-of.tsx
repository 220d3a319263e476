import { type ReactNode, useMemo } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import { useWords, WordsProvider, withHours } from '../ui/words';

interface HoursOfProps {
  readonly accounts: readonly Pick<AccountRow, 'google'>[] | undefined;
  readonly children: ReactNode;
}

/** Hours below are written as the user chose at Google, in the first account that tells. */
export function HoursOf({ accounts, children }: HoursOfProps) {
  const words = useWords();
  const hour24 = accounts?.find(({ google }) => google)?.google?.hour24;
  const own = useMemo(() => withHours(words, hour24), [words, hour24]);
  return <WordsProvider value={own}>{children}</WordsProvider>;
}
