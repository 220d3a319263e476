import type { Answer, AskedGuest } from '../../utils/rpc/commands/suggestions';
import { answer, at } from './content';

export const people = [
  { email: 'ana.ortega@northwind.example', name: 'Ana Ortega', timeZone: 'America/New_York' },
  { email: 'ben@northwind.example', name: 'Ben' },
];

export const asked: readonly AskedGuest[] = [
  {
    email: 'ana.ortega@northwind.example',
    sight: 'seen',
    optional: false,
    timeZone: 'America/New_York',
    zoneFrom: 'calendar',
    busyDays: ['2026-11-25', '2026-11-26'],
    shifts: [{ at: Date.parse('2026-11-25T06:00:00Z'), before: -300, after: -360 }],
  },
  {
    email: 'ben@northwind.example',
    sight: 'seen',
    optional: true,
    timeZone: 'Asia/Tokyo',
    zoneFrom: 'stated',
    busyDays: [],
    shifts: [],
  },
  { email: 'bo@elsewhere.example', sight: 'unseen', optional: false, busyDays: [], shifts: [] },
];
export const unasked = asked.map(
  ({ email }): AskedGuest => ({ email, sight: 'not-asked', optional: false, busyDays: [], shifts: [] }),
);
/** Three guests in three zones, one out of sight. */
export const guestAnswer: Answer = {
  ...answer,
  guests: [...asked],
  guestBusy: ['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => ({
    start: at(`${day}T13:00`),
    end: at(`${day}T15:30`),
  })),
  slots: answer.slots.map((slot, index) => ({
    ...slot,
    guestNotes: [
      { email: 'ana.ortega@northwind.example', edge: 'early' as const },
      { email: 'ben@northwind.example', edge: 'late' as const, ...(index % 2 === 0 && { busy: true }) },
    ],
    ...(index < 2 && {
      turn: {
        kind: index === 0 ? ('turn' as const) : ('again' as const),
        whose:
          index === 0 ? [{ email: 'ben@northwind.example' }] : [{ email: 'ana.ortega@northwind.example' }],
        counts: [
          { email: 'ana.ortega@northwind.example', times: 3 },
          { times: 1 },
          { email: 'ben@northwind.example', times: 0 },
        ],
        of: 6,
      },
    }),
  })),
};
