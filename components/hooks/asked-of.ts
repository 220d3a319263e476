import { type Question, toAskedGuest } from '../../utils/questions/question';
import type { CommandInput } from '../../utils/rpc/contract';

/** The question as the background takes it: without what only the exits need. */
export function askedOf(question: Question): CommandInput<'suggest'> {
  const { durationMinutes, within, days, hours, guests } = question;
  const title = question.title.trim();
  return {
    durationMinutes,
    within,
    ...(title && { title }),
    ...(days && { days }),
    ...(hours && { hours }),
    ...(guests?.length && { guests: guests.map(toAskedGuest) }),
  };
}
