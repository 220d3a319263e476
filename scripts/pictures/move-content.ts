import type { MoveStart } from '../../components/moves/move-actions';
import type { Answer, NextMeeting } from '../../utils/rpc/commands/suggestions';
import { account, answer, at } from './content';

const meeting = (from: string, to: string, title?: string): NextMeeting => ({
  eventId: from,
  start: at(`2026-11-${from}`),
  end: at(`2026-11-${to}`),
  repeats: false,
  calendarId: account.email,
  account: account.email,
  guests: [],
  ...(title && { title }),
});

const review = meeting('25T17:30', '25T18:00', 'Design review with the whole product team');
const meetings = [
  meeting('23T15:00', '23T15:30', '1:1 Ben'),
  meeting('24T13:00', '24T14:00', 'Planning'),
  meeting('24T16:00', '24T16:25'),
  review,
  meeting('27T09:00', '27T09:30', 'Interview'),
];
const next = { meetings, unread: 0 };
const likelier = [34, 6.2, 3, 1.4];
const better: Answer = {
  ...answer,
  slots: answer.slots.slice(0, 4).map((slot, i) => ({ ...slot, likelier: likelier[i] ?? 2 })),
  moving: { conflict: false },
};

const asked = { optional: false, busyDays: [], shifts: [] };

/** «Move a meeting» from its beginning to its ends. */
export const moveStarts = {
  choose: { next },
  day: { next, day: '2026-11-24' },
  better: { next, chosen: review, answer: better },
  guests: {
    next,
    chosen: review,
    answer: {
      ...better,
      guests: [
        { ...asked, email: 'ana.ortega@northwind.example', sight: 'seen', present: 'theirs' },
        { ...asked, email: 'ben@northwind.example', sight: 'seen', present: 'open' },
        { ...asked, email: 'bo@elsewhere.example', sight: 'unseen' },
      ],
    },
  },
  conflict: { next, chosen: review, answer: { ...better, moving: { conflict: true } } },
  nothing: { next, chosen: review, answer: { ...better, slots: [] } },
  none: { next: { meetings: [], unread: 0 } },
  unread: { next: { meetings: meetings.slice(0, 1), unread: 4 } },
} satisfies Record<string, MoveStart>;
