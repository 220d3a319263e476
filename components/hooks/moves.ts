import { call } from '../../utils/rpc/client';
import type { NextMeeting } from '../../utils/rpc/commands/suggestions';
import type { CommandInput } from '../../utils/rpc/contract';
import { MINUTE_MS } from '../../utils/time/instant';
import type { MoveActions } from '../moves/move-actions';

/** What «Move a meeting» asks of the background. */
export const moveActions: MoveActions = {
  loadNext: () => call('nextMeetings', {}),
  findBetter: (meeting) => call('suggest', moveOf(meeting)),
  recordMove: (meeting, shown, start) =>
    call('recordPick', {
      question: moveOf(meeting),
      shown: shown.map((one) => ({ start: one.start, end: one.end })),
      start,
      kind: 'picked',
    }),
};

function moveOf({ eventId, start, end, title, guests, kind, place }: NextMeeting): CommandInput<'suggest'> {
  return {
    durationMinutes: (end - start) / MINUTE_MS,
    within: 'two-weeks',
    moving: { eventId, start, end },
    ...(title && { title }),
    ...(guests.length > 0 && { guests: guests.map((email) => ({ email })) }),
    ...(kind && { kind }),
    ...(place && { place }),
  };
}
