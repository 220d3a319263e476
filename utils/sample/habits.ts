import type { Weekday } from '../time/civil';
import { addDays } from '../time/zone';
import {
  ana,
  ben,
  candidates,
  chidi,
  customers,
  dana,
  elif,
  farid,
  greta,
  hana,
  type Person,
  places,
  team,
} from './people';
import type { SeriesPlan } from './series';
import type { SampleSpan } from './span';

const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4];
const at = (hour: number, minute = 0) => hour * 60 + minute;

/** What stands in the calendar week after week. The stand-up moved earlier a year ago. */
export function seriesPlans(span: SampleSpan): SeriesPlan[] {
  const change = addDays(span.today, -365);
  const standUp = {
    title: 'Stand-up',
    weekdays,
    length: 15,
    guests: team,
    organizer: greta,
    online: true,
  } as const;
  const focus = { title: 'Focus time', eventType: 'focusTime' } as const;
  const travel = { location: places.station, transparent: false } as const;
  return [
    { ...standUp, minute: at(9, 30), to: change, cancelled: 0.01 },
    { ...standUp, minute: at(9, 15), from: change, cancelled: 0.01 },
    {
      title: 'Ben / Ana',
      weekdays: [1],
      minute: at(10),
      length: 30,
      guests: [ben],
      moved: 0.12,
      cancelled: 0.06,
    },
    {
      title: 'Dana / Ana',
      weekdays: [3],
      minute: at(14),
      length: 45,
      guests: [dana],
      organizer: dana,
      moved: 0.16,
      cancelled: 0.08,
    },
    {
      title: 'Chidi / Ana',
      weekdays: [0],
      minute: at(15),
      length: 30,
      everyWeeks: 2,
      guests: [chidi],
      moved: 0.1,
      cancelled: 0.05,
    },
    {
      title: 'Elif / Ana',
      weekdays: [2],
      minute: at(16),
      length: 30,
      everyWeeks: 2,
      guests: [elif],
      moved: 0.1,
    },
    {
      title: 'Team planning',
      weekdays: [0],
      minute: at(11),
      length: 60,
      guests: [...team, hana],
      location: places.bigRoom,
      moved: 0.03,
    },
    {
      title: 'Support rota',
      weekdays: [4],
      minute: at(11, 30),
      length: 30,
      everyWeeks: 4,
      guests: [farid, greta],
      organizer: farid,
    },
    { ...focus, weekdays: [0], minute: at(13), length: 90, cancelled: 0.04 },
    { ...focus, weekdays: [4], minute: at(13), length: 150, cancelled: 0.04 },
    {
      title: 'Train to the office',
      weekdays: [1, 3],
      minute: at(8, 10),
      length: 45,
      ...travel,
      moved: 0.03,
      cancelled: 0.04,
    },
    { title: 'Train home', weekdays: [1, 3], minute: at(17, 20), length: 45, ...travel, cancelled: 0.04 },
    {
      title: 'Office',
      weekdays: [1, 3],
      minute: at(9),
      length: 8 * 60,
      eventType: 'workingLocation',
      transparent: true,
      workingLocation: { kind: 'office', label: places.office },
    },
  ];
}

/** Meetings made one at a time, with a taste for certain days and hours. */
export interface MeetingHabit {
  readonly titles: readonly [string, ...string[]];
  readonly people: readonly [Person, ...Person[]];
  /** How many of `people` come, at most. */
  readonly upTo: number;
  readonly weekdays: readonly [Weekday, ...Weekday[]];
  /** Liked first: starts are drawn with falling weight. */
  readonly minutes: readonly [number, ...number[]];
  readonly lengths: readonly [number, ...number[]];
  readonly perWeek: number;
  /** Days between invitation and meeting. */
  readonly lead: readonly [low: number, high: number];
  /** How often somebody else called it. */
  readonly invited: number;
  readonly location?: string;
  readonly online?: boolean;
}

export const meetingHabits: readonly MeetingHabit[] = [
  {
    titles: ['Pairing with Ben', 'Ben: search ranking', 'Ben: release notes', 'Ben: budget numbers'],
    people: [ben],
    upTo: 1,
    weekdays: [1, 3],
    minutes: [at(10, 30), at(11), at(9, 30)],
    lengths: [45, 60],
    perWeek: 1.3,
    lead: [1, 6],
    invited: 0.4,
    location: places.smallRoom,
  },
  {
    titles: ['Customer call', 'Customer call: onboarding', 'Customer call: renewal', 'Demo for a customer'],
    people: customers,
    upTo: 2,
    weekdays: [0, 1, 2, 3],
    minutes: [at(13), at(13, 30), at(14, 30)],
    lengths: [30, 30, 45],
    perWeek: 1.8,
    lead: [5, 16],
    invited: 0.25,
    online: true,
  },
  {
    titles: [
      'Design review: editor',
      'Design review: billing',
      'Design review: search',
      'Design review: mobile',
    ],
    people: [hana, ben, chidi, elif],
    upTo: 4,
    weekdays: [2],
    minutes: [at(10), at(11), at(14)],
    lengths: [60],
    perWeek: 0.9,
    lead: [2, 8],
    invited: 0.5,
    online: true,
  },
  {
    titles: ['Interview', 'Interview: second round', 'Interview debrief'],
    people: candidates,
    upTo: 1,
    weekdays: [0, 3, 4],
    minutes: [at(15), at(15, 30), at(16)],
    lengths: [45, 60],
    perWeek: 0.45,
    lead: [4, 11],
    invited: 0.7,
    online: true,
  },
  {
    titles: [
      'Quick sync',
      'Roadmap questions',
      'Incident review',
      'Hiring plan',
      'Pricing page',
      'Data cleanup',
    ],
    people: [chidi, dana, elif, farid, greta, hana],
    upTo: 3,
    weekdays: [0, 1, 2, 3, 4],
    minutes: [at(10), at(10, 30), at(14), at(15, 30)],
    lengths: [30, 30, 45],
    perWeek: 2.4,
    lead: [0, 5],
    invited: 0.6,
    online: true,
  },
  {
    titles: ['Workshop: year goals', 'Workshop: onboarding', 'Workshop: reliability'],
    people: [...team, dana],
    upTo: 6,
    weekdays: [1, 3],
    minutes: [at(14, 45), at(15)],
    lengths: [120],
    perWeek: 0.2,
    lead: [10, 30],
    invited: 0.5,
    location: places.bigRoom,
  },
  {
    titles: ['Visit Harbour Works'],
    people: [customers[0] ?? ana, customers[1] ?? ana],
    upTo: 2,
    weekdays: [2, 4],
    minutes: [at(9, 30), at(10)],
    lengths: [120, 180],
    perWeek: 0.2,
    lead: [8, 20],
    invited: 0.3,
    location: places.customer,
  },
];
