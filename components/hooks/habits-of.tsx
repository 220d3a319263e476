import { type ReactNode, useMemo } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import { useWords, WordsProvider, withHabits } from '../ui/words';

interface HabitsOfProps {
  readonly accounts: readonly Pick<AccountRow, 'google'>[] | undefined;
  readonly children: ReactNode;
}

/** Hours and weeks below are written as the user chose at Google, in the first account that tells. */
export function HabitsOf({ accounts, children }: HabitsOfProps) {
  const words = useWords();
  const google = accounts?.find((account) => account.google)?.google;
  const own = useMemo(() => withHabits(words, google), [words, google]);
  return <WordsProvider value={own}>{children}</WordsProvider>;
}
