import { type PastMeeting, toPastMeeting } from '../../utils/preferences/meeting';
import { isoDateOf } from '../../utils/time/civil';
import { MINUTE_MS } from '../../utils/time/instant';
import { epochAt } from '../../utils/time/zone';
import { createRandom } from './random';
import type { EvaluatedCalendar } from './read-calendar';

/**
 * Made-up people for the fit: what the development calendars lack (guests, one-to-ones, real words) in simple,
 * stated habits. Nobody's calendar went into them.
 */
interface Kind {
  readonly title: string;
  readonly guests: readonly string[];
  /** 0 is Monday. */
  readonly weekdays: readonly number[];
  /** Usual start, minutes of the day. */
  readonly minute: number;
  /** How often it is elsewhere: any free working hour. */
  readonly stray: number;
  readonly lengths: readonly number[];
  /** Chance of one in a week. */
  readonly weekly: number;
}

interface Sketch {
  readonly name: string;
  readonly hours: readonly [from: number, to: number];
  readonly kinds: readonly Kind[];
}

const kind = (title: string, weekdays: readonly number[], hour: number, rest: Partial<Kind> = {}): Kind => ({
  title,
  weekdays,
  minute: hour * 60,
  guests: [],
  stray: 0.3,
  lengths: [30],
  weekly: 0.8,
  ...rest,
});
const week = [0, 1, 2, 3, 4];

const sketches: readonly Sketch[] = [
  {
    name: 'manager',
    hours: [9, 18],
    kinds: [
      kind('One to one', [3], 14, { guests: ['ana@example.org'], stray: 0.2 }),
      kind('One to one', [1], 10, { guests: ['ben@example.org'], stray: 0.2 }),
      kind('One to one', [2], 15, { guests: ['chi@example.org'], stray: 0.35 }),
      kind('Budget review', [0], 11, { lengths: [60], weekly: 0.4, guests: ['dora@example.org'] }),
      kind('Interview candidate', week, 13, { lengths: [45, 60], stray: 0.6, guests: ['hr@example.org'] }),
      kind('Catch up', week, 16, { stray: 0.7, weekly: 1 }),
    ],
  },
  {
    name: 'maker',
    hours: [10, 18],
    kinds: [
      kind('Design review', [1, 3], 14, { lengths: [60], guests: ['eva@example.org', 'finn@example.org'] }),
      kind('Pairing session', week, 15, { lengths: [90], stray: 0.5, guests: ['finn@example.org'] }),
      kind('Coffee', week, 10.5, { lengths: [30], stray: 0.4, weekly: 0.5 }),
      kind('Planning with product', [0], 13, { lengths: [60], guests: ['gus@example.org'] }),
      kind('Incident follow up', week, 11, { stray: 0.9, weekly: 0.5 }),
    ],
  },
  {
    name: 'consultant',
    hours: [8, 19],
    kinds: [
      kind('Client workshop', [1, 2], 9, { lengths: [120, 180], guests: ['client@example.com'] }),
      kind('Status call', [4], 9, { lengths: [30], guests: ['client@example.com'], stray: 0.15 }),
      kind('Proposal call', week, 16, { lengths: [45], stray: 0.6, guests: ['lead@example.com'] }),
      kind('Internal sync', [0], 8.5, { guests: ['office@example.org'] }),
      kind('Lunch with partner', week, 12.5, { lengths: [60], stray: 0.2, weekly: 0.5 }),
    ],
  },
  {
    name: 'parent',
    hours: [9, 20],
    kinds: [
      kind('Swimming lesson', [2], 17, { lengths: [60], stray: 0.1 }),
      kind('Dentist', week, 9, { lengths: [45], stray: 0.5, weekly: 0.2 }),
      kind('Dinner with friends', [4, 5], 19, { lengths: [120], stray: 0.3, weekly: 0.6 }),
      kind('Parents evening', [1, 2, 3], 19, { lengths: [90], weekly: 0.2 }),
      kind('Call grandparents', [6], 11, { lengths: [30], stray: 0.2 }),
      kind('Yoga', [0, 3], 18.5, { lengths: [60], stray: 0.2 }),
    ],
  },
];

const WEEKS = 90;
const firstMonday = 19_723;
const timeZone = 'Europe/Berlin';

export function personas(): EvaluatedCalendar[] {
  return sketches.map((sketch, at) => ({
    name: sketch.name,
    timeZone,
    meetings: live(sketch, createRandom(at + 1)),
  }));
}

function live(sketch: Sketch, random: () => number): PastMeeting[] {
  const taken: { start: number; end: number }[] = [];
  const meetings: PastMeeting[] = [];
  const pick = <T>(from: readonly T[], fallback: T): T =>
    from[Math.floor(random() * from.length)] ?? fallback;
  for (let w = 0; w < WEEKS; w++) {
    for (const one of sketch.kinds) {
      if (random() > one.weekly) continue;
      const length = pick(one.lengths, 30);
      for (let attempt = 0; attempt < 8; attempt++) {
        const stray = attempt > 2 || random() < one.stray;
        const [from, to] = sketch.hours;
        const slots = ((to - from) * 60 - length) / 30;
        const minute = stray ? from * 60 + 30 * Math.floor(random() * slots) : one.minute;
        const day = firstMonday + 7 * w + (stray ? Math.floor(random() * 5) : pick(one.weekdays, 0));
        const start = epochAt(isoDateOf(day), minute, timeZone);
        const end = start + length * MINUTE_MS;
        if (taken.some((other) => other.start < end && start < other.end)) continue;
        taken.push({ start, end });
        meetings.push(toMeeting(one, start, end));
        break;
      }
    }
  }
  return meetings.sort((a, b) => a.start - b.start);
}

/** Without creation times: how long ahead people plan is learned from real calendars alone. */
function toMeeting(one: Kind, start: number, end: number): PastMeeting {
  const time = { kind: 'timed', start, end, timeZone } as const;
  const guests = one.guests.map((email) => ({ email, response: 'accepted' as const }));
  const event = {
    id: `${one.title} ${start}`,
    etag: '1',
    status: 'confirmed',
    time,
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    title: guests[0] ? `${one.title} ${guests[0].email.split('@')[0]}` : one.title,
    guests,
  } as const;
  return toPastMeeting({ event, time }, { salt: 'made up', timeZone });
}
