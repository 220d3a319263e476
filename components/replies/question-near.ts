import type { ProposalRow } from '../../utils/db/rows';
import type { DaySpan, Question } from '../../utils/questions/question';
import { MINUTE_MS } from '../../utils/time/instant';

/** The same meeting on the day that was named instead. */
export function questionNear(
  asked: Question,
  days: DaySpan,
  { slots, title, guests }: ProposalRow,
): Question {
  const { hours: _hours, guests: askedGuests, ...rest } = asked;
  const [slot] = slots;
  const wanted = guests ?? askedGuests;
  return {
    ...rest,
    days,
    ...(title !== undefined && { title }),
    ...(wanted && { guests: wanted }),
    ...(slot && { durationMinutes: Math.round((slot.end - slot.start) / MINUTE_MS) }),
  };
}
