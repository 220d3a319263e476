import type { Answer, NextMeeting } from '../../utils/rpc/commands/suggestions';
import type { EpochMs } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';

/** `unread`: how many more may be the user's, though nobody reads who called them. */
interface NextMeetings {
  readonly meetings: readonly NextMeeting[];
  readonly unread: number;
}

/** What finding a better time for a meeting asks for. */
export interface MoveActions {
  readonly loadNext: () => Promise<NextMeetings>;
  readonly findBetter: (meeting: NextMeeting) => Promise<Answer>;
  /** A better time was taken: kept where the user lets Allset learn from it. */
  readonly recordMove: (meeting: NextMeeting, shown: readonly Interval[], start: EpochMs) => Promise<unknown>;
}

/** Where a picture begins, or a page that knows more. */
export interface MoveStart {
  /** The day that is being looked at, `YYYY-MM-DD`: its meetings alone, until the user wants all. */
  readonly day?: string | undefined;
  readonly next?: NextMeetings;
  readonly chosen?: NextMeeting;
  readonly answer?: Answer;
}
