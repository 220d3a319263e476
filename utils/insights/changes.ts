import type { Counted, Groups } from './groups';
import type { SeenEvent } from './seen-event';

export interface Changes {
  /** Events the user was asked about. */
  readonly invited: Counted;
  readonly declined: Counted;
  readonly unanswered: Counted;
  /** Single times of meetings in series: of other events nobody tells where they stood before. */
  readonly repeated: Counted;
  readonly moved: Counted;
}

/** @param events declined ones too */
export function findChanges(events: readonly SeenEvent[], groups: Groups): Changes {
  const invited = events.filter(({ answer }) => answer !== undefined);
  const repeated = events.filter(({ recurring, isMeeting }) => recurring && isMeeting);
  const answered = (answer: SeenEvent['answer']) => invited.filter((event) => event.answer === answer);
  return {
    invited: groups.count('invited', invited),
    declined: groups.count('declined', answered('declined')),
    unanswered: groups.count('unanswered', answered('needsAction')),
    repeated: groups.count('repeated', repeated),
    moved: groups.count(
      'moved',
      repeated.filter(({ movedFrom }) => movedFrom !== undefined),
    ),
  };
}
