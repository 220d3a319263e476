import { occurrencesOf } from '../../fakes/google/busy';
import type { GoogleEvent, GoogleTime } from '../../fakes/google/wire';
import type { World } from '../../fakes/google/world';
import { ZONE } from '../rig';
import type { Random } from './random';

/** What people do to a calendar at Google, at random. Answers a word for the log. */

const DAY = 86_400_000;
const zones = [ZONE, 'America/New_York', 'UTC', 'Asia/Kathmandu'] as const;
/** None with BYDAY: whether a first start that the rule does not name happens is judged by the recurrence tests. */
const rules = [
  'RRULE:FREQ=WEEKLY',
  'RRULE:FREQ=DAILY',
  'RRULE:FREQ=DAILY;COUNT=12',
  'RRULE:FREQ=WEEKLY;INTERVAL=2',
  'RRULE:FREQ=DAILY;INTERVAL=3',
] as const;

export function editServer(world: World, calendarId: string, random: Random): string {
  const edit = random.pick(edits);
  return edit(world, calendarId, random) ? edit.name : 'nothing';
}

type Edit = (world: World, id: string, random: Random) => boolean;

const putSingle: Edit = (world, id, random) => {
  world.putEvent(id, { ...newEvent(world, random), ...times(world, random) });
  return true;
};

const putSeries: Edit = (world, id, random) => {
  const event = newEvent(world, random);
  const rule = random.pick(rules);
  world.putEvent(id, {
    ...event,
    ...times(world, random),
    recurrence: [rule],
    iCalUID: `${event.id}@google.com`,
  });
  return true;
};

const changeEvent: Edit = (world, id, random) => {
  const event = anyEvent(world, id, random, (e) => e.recurringEventId === undefined);
  if (!event) return false;
  const answer = random.pick(['accepted', 'declined', 'tentative', 'needsAction']);
  world.patchEvent(
    id,
    event.id,
    random.pick<Partial<GoogleEvent>>([
      { transparency: random.pick(['opaque', 'transparent']) },
      { summary: `changed ${random.int(1000)}` },
      { attendees: [{ email: id, self: true, responseStatus: answer }, { email: 'bo@northwind.example' }] },
      { eventType: random.pick(['default', 'focusTime', 'workingLocation', 'somethingNew']) },
      { status: 'tentative' },
    ]),
  );
  return true;
};

const moveSingle: Edit = (world, id, random) => {
  const event = anyEvent(world, id, random, (e) => !e.recurrence && e.recurringEventId === undefined);
  if (!event) return false;
  // Sometimes far out of every window that is kept, and perhaps back again later.
  world.patchEvent(id, event.id, times(world, random, random.chance(0.2) ? -900 : 0));
  return true;
};

const removeEvent: Edit = (world, id, random) => {
  const event = anyEvent(world, id, random, () => true);
  if (!event) return false;
  world.deleteEvent(id, event.id, { tombstone: random.pick(['bare', 'full']) });
  return true;
};

const bringBack: Edit = (world, id, random) => {
  const event = anyEvent(world, id, random, (e) => e.recurringEventId === undefined);
  if (!event) return false;
  world.deleteEvent(id, event.id);
  world.putEvent(id, event);
  return true;
};

const takeOutInstance: Edit = (world, id, random) => {
  const instance = anyInstance(world, id, random);
  if (!instance) return false;
  world.deleteInstance(id, instance.seriesId, instance.original);
  return true;
};

const moveInstance: Edit = (world, id, random) => {
  const instance = anyInstance(world, id, random);
  if (!instance) return false;
  const to = times(world, random, random.chance(0.2) ? -500 : 0);
  world.moveInstance(id, instance.seriesId, instance.original, to);
  return true;
};

const split: Edit = (world, id, random) => {
  const instance = anyInstance(world, id, random);
  if (!instance) return false;
  world.splitSeries(id, instance.seriesId, instance.original, {
    ids: random.pick(['suffixed', 'random']),
    summary: 'split',
    ...(random.chance(0.5) ? times(world, random) : {}),
  });
  return true;
};

const changeSeries: Edit = (world, id, random) => {
  const event = anyEvent(world, id, random, (e) => e.recurrence !== undefined);
  if (!event) return false;
  const change = random.pick<Record<string, unknown>>([
    times(world, random),
    { recurrence: [random.pick(rules)] },
    { recurrence: null },
    { summary: 'all renamed' },
  ]);
  world.patchEvent(id, event.id, change, random.pick(['silent', 'tombstones']));
  return true;
};

const edits: readonly Edit[] = [
  putSingle,
  putSeries,
  changeEvent,
  moveSingle,
  removeEvent,
  bringBack,
  takeOutInstance,
  takeOutInstance,
  moveInstance,
  moveInstance,
  split,
  changeSeries,
];

function newEvent(world: World, random: Random): GoogleEvent {
  return { id: `e${world.now().toString(32)}${random.int(1e9).toString(32)}`, summary: 'Made up' };
}

/** A start within three weeks of now, and an end. */
function times(
  world: World,
  random: Random,
  shiftDays = 0,
): { readonly start: GoogleTime; readonly end: GoogleTime } {
  const day = Math.floor(world.now() / DAY) + random.int(42) - 21 + shiftDays;
  if (random.chance(0.2)) {
    return { start: { date: isoDate(day) }, end: { date: isoDate(day + 1 + random.int(3)) } };
  }
  const timeZone = random.pick(zones);
  const start = day * DAY + (6 + random.int(14)) * 3_600_000 + random.int(4) * 900_000;
  const end = start + (1 + random.int(8)) * 900_000;
  return {
    start: { dateTime: new Date(start).toISOString(), timeZone },
    end: { dateTime: new Date(end).toISOString(), timeZone },
  };
}

function isoDate(epochDay: number): string {
  return new Date(epochDay * DAY).toISOString().slice(0, 10);
}

function anyEvent(
  world: World,
  id: string,
  random: Random,
  fits: (event: GoogleEvent) => boolean,
): GoogleEvent | undefined {
  const events = world.events(id).filter((event) => event.status !== 'cancelled' && fits(event));
  return events.length === 0 ? undefined : random.pick(events);
}

function anyInstance(
  world: World,
  id: string,
  random: Random,
): { readonly seriesId: string; readonly original: GoogleTime } | undefined {
  const window = { start: world.now() - 20 * DAY, end: world.now() + 40 * DAY };
  const found = occurrencesOf(world.calendar(id), window).filter(
    ({ event }) => event.recurrence !== undefined,
  );
  if (found.length === 0) return undefined;
  const { event, span, key } = random.pick(found);
  const original: GoogleTime =
    event.start?.date === undefined
      ? { dateTime: new Date(span.start).toISOString(), timeZone: event.start?.timeZone ?? ZONE }
      : { date: key };
  return { seriesId: event.id, original };
}
