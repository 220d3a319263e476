import { useEffect, useState } from 'react';
import type { Question } from '../../utils/questions/question';
import { call } from '../../utils/rpc/client';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { Interval } from '../../utils/time/interval';
import { askedOf } from './asked-of';

/**
 * When meetings like this one are liked, free or not. Asked after the times are there: nobody waits for it, and the
 * answer itself stays as quick as it is without. `answer` undefined: not yet.
 */
export function useLikedTimes(
  question: Question,
  answer: Answer | undefined,
): readonly Interval[] | undefined {
  const [known, setKnown] = useState<{ readonly liked: readonly Interval[]; readonly to: string }>();
  const asked = JSON.stringify({ ...askedOf(question), liked: true, silent: true });
  useEffect(() => {
    if (!answer || answer.noClearHabit) return;
    let outdated = false;
    // Bands are an extra: without them the picture is still right.
    call('suggest', JSON.parse(asked)).then(
      ({ liked = [] }) => !outdated && setKnown({ liked, to: asked }),
      () => {},
    );
    return () => {
      outdated = true;
    };
  }, [answer, asked]);
  return known?.to === asked && !answer?.noClearHabit ? known.liked : undefined;
}
