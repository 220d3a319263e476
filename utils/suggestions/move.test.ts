import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import type { CalendarEntry, CalendarEvent } from '../calendar/event';
import { toEntryRow } from '../db/entry-row';
import { AllsetDb } from '../db/schema';
import type { WrittenRow } from '../db/written-row';
import { createLearning } from '../learning/learning';
import type { NextMeeting } from '../rpc/commands/suggestions';
import { type Settings, settingsSchema } from '../settings/schema';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import { createNextMeetings } from './next-meetings';
import { createQuestionReader, type QuestionReader } from './read-question';
import { createSuggest } from './suggest';

/** A Monday. The sample person works in Berlin. */
const NOW = Date.parse('2026-11-23T10:05:00Z');
const clock = { now: () => NOW, timeZone: () => 'Europe/Berlin' };
/** Friday morning and evening: nobody else's time. */
const EVENING = Date.parse('2026-11-27T15:15:00Z');

let db: AllsetDb;
let settings: Settings;
let readQuestion: QuestionReader;
let own: string;
let other: string;

beforeEach(async () => {
  db = new AllsetDb(`move-${crypto.randomUUID()}`);
  settings = settingsSchema.parse({});
  await createStartSample({ db, clock })();
  const learning = createLearning({
    db,
    loadSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    clock,
    pause: async () => {},
    loadFeedback: async () => [],
  });
  await learning.learn();
  const calendars = await db.calendars.toArray();
  own = calendars.find(({ primary }) => primary)?.key ?? '';
  other = calendars.find(({ primary, accessRole }) => !primary && accessRole === 'owner')?.key ?? '';
  readQuestion = createQuestionReader({
    db,
    learning,
    loadSettings: async () => settings,
    clock,
  });
});

async function put(entry: Partial<CalendarEvent> & { readonly id: string }, calendarKey = own) {
  const event = {
    etag: '1',
    status: 'confirmed',
    time: timed(EVENING),
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    ...entry,
  } as CalendarEntry;
  await db.entries.put(toEntryRow(event, { calendarKey, timeZone: 'Europe/Berlin', generation: 0 }));
  await db.cursors
    .where('calendarKey')
    .equals(calendarKey)
    .modify((cursor) => {
      Object.assign(cursor, { revision: cursor.revision + 1 });
    });
}

const timed = (start: number, minutes = 30) =>
  ({ kind: 'timed', start, end: start + minutes * MINUTE_MS, timeZone: 'Europe/Berlin' }) as const;

const loadNext = async (): Promise<readonly NextMeeting[]> =>
  (await createNextMeetings({ db, clock })()).meetings;
const idsOf = (meetings: readonly NextMeeting[]) => meetings.map(({ eventId }) => eventId);

const questionOf = ({ eventId, start, end, title }: NextMeeting) => ({
  durationMinutes: (end - start) / MINUTE_MS,
  within: 'two-weeks' as const,
  ...(title && { title }),
  moving: { eventId, start, end },
});

async function next(id: string): Promise<NextMeeting> {
  const found = (await loadNext()).find(({ eventId }) => eventId === id);
  if (!found) throw new Error(`${id} is not among the next meetings`);
  return found;
}

describe('the next meetings', () => {
  it.each<[string, Partial<CalendarEvent>, boolean]>([
    ['one’s own', { organizer: { email: 'a@b.example', self: true } }, true],
    ['without guest list or organiser', {}, true],
    [
      'somebody else’s',
      { organizer: { email: 'c@b.example', self: false }, selfResponse: 'accepted' },
      false,
    ],
    ['one that was declined', { selfResponse: 'declined', organizer: { email: 'a@b', self: true } }, false],
    ['a day', { time: { kind: 'allDay', startOn: '2026-11-27', endOn: '2026-11-28' } }, false],
    ['time for oneself', { eventType: 'focusTime' }, false],
    ['the way to somewhere', { title: 'Train to the office' }, false],
    ['one that leaves the time free', { transparency: 'transparent' }, false],
    ['one that has begun', { time: timed(NOW - 15 * MINUTE_MS) }, false],
    ['one in three weeks', { time: timed(NOW + 21 * 24 * HOUR_MS) }, false],
    ['one without length', { time: timed(EVENING, 0) }, false],
  ])('hold %s or not', async (_what, event, isThere) => {
    await put({ id: 'one', ...event });
    expect(idsOf(await loadNext()).includes('one')).toBe(isThere);
  });

  it('say how many more there may be where nobody reads who called them', async () => {
    const { unread: before } = await createNextMeetings({ db, clock })();
    await put({ id: 'one', selfResponse: 'accepted', guestsOmitted: true });
    await put({ id: 'two', selfResponse: 'accepted', organizer: { email: 'c@b.example', self: false } });
    const { meetings, unread } = await createNextMeetings({ db, clock })();
    expect(unread - before).toBe(1);
    expect(idsOf(meetings)).not.toContain('one');
  });

  it('leave out what can’t be written, holds of ours, and second copies', async () => {
    await put({ id: 'one', iCalUid: 'uid' });
    await put({ id: 'copy', iCalUid: 'uid' }, other);
    await put({ id: 'hold' });
    await db.written.put({ id: 'hold', kind: 'hold' } as WrittenRow);
    const ids = idsOf(await loadNext());
    expect(ids).toContain('one');
    expect(ids).not.toContain('copy');
    expect(ids).not.toContain('hold');
    await db.calendars.update(own, { accessRole: 'reader' });
    expect(idsOf(await loadNext())).not.toContain('one');
  });

  it('stand in order of time, instances of a series each by its start', async () => {
    const meetings = await loadNext();
    const starts = meetings.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const series = meetings.find(({ instanceStart }) => instanceStart !== undefined);
    expect(series).toMatchObject({ repeats: true, instanceStart: series?.start });
  });
});

describe('a better time for a meeting', () => {
  const isFree = async (meeting: NextMeeting, start = meeting.start) => {
    const { rank } = await readQuestion(questionOf(meeting));
    return rank.candidates.some((slot) => slot.start === start);
  };

  it('is looked for as if the meeting and its copies were not there', async () => {
    await put({ id: 'one', iCalUid: 'uid' });
    const one = await next('one');
    const { moving, ...asked } = questionOf(one);
    const between = { start: EVENING - HOUR_MS, end: EVENING + HOUR_MS };
    const standing = await readQuestion({ ...asked, between });
    expect(moving.eventId).toBe('one');
    expect(standing.rank.candidates.some(({ start }) => start === EVENING)).toBe(false);
    await put({ id: 'copy', iCalUid: 'uid' }, other);
    expect(await isFree(one)).toBe(true);
    await put({ id: 'another', iCalUid: 'else' }, other);
    expect(await isFree(one)).toBe(false);
  });

  it('frees one instance of a series and no other', async () => {
    await put({
      id: 'series',
      iCalUid: 's',
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
      time: timed(EVENING - 72e6),
    });
    const at = EVENING - 72e6;
    const days = (await loadNext()).filter(({ eventId }) => eventId === 'series');
    expect(days.map(({ start }) => start)).toEqual([at, at + 24 * HOUR_MS, at + 48 * HOUR_MS]);
    const [first] = days;
    if (!first) throw new Error('no instance');
    const { known } = (await readQuestion(questionOf(first))).rank;
    const left = known.filter(({ eventId }) => eventId === 'series').map(({ start }) => start);
    expect(left).toEqual([at + 24 * HOUR_MS, at + 48 * HOUR_MS]);
  });

  it('frees the time of an instance that was moved before, and not that of its series', async () => {
    const first = EVENING - 24 * HOUR_MS;
    await put({ id: 'series', iCalUid: 's', recurrence: ['RRULE:FREQ=DAILY;COUNT=2'], time: timed(first) });
    await put({
      id: 'series_1',
      iCalUid: 's',
      seriesId: 'series',
      original: { kind: 'timed', at: first },
      time: timed(first + HOUR_MS),
    });
    const changed = await next('series_1');
    expect(changed).toMatchObject({ start: first + HOUR_MS, repeats: true });
    expect(changed.instanceStart).toBeUndefined();
    const { known } = (await readQuestion(questionOf(changed))).rank;
    const left = known.filter(({ eventId }) => eventId.startsWith('series')).map(({ start }) => start);
    expect(left).toEqual([EVENING]);
  });

  it('is likelier than the present one by habit, and never the present one', async () => {
    // Friday evening, where the habit of such meetings is Tuesday at ten.
    await put({ id: 'one', title: 'Ben / Ana' });
    const meeting = await next('one');
    const answer = await createSuggest({ readQuestion })(questionOf(meeting));
    expect(answer.moving).toEqual({ conflict: false });
    expect(answer.slots.length).toBeGreaterThan(0);
    for (const { start, likelier } of answer.slots) {
      expect(start).not.toBe(meeting.start);
      expect(likelier).toBeGreaterThan(1.2);
    }
  });

  it('is not claimed where there is none', async () => {
    // Where it stands on a Tuesday at ten there is hardly anything better.
    const meeting = (await loadNext()).find(({ title }) => title === 'Ben / Ana');
    if (!meeting) throw new Error('the sample has no such meeting');
    const answer = await createSuggest({ readQuestion })(questionOf(meeting));
    expect(answer.slots.every(({ likelier }) => (likelier ?? 0) >= 1.25)).toBe(true);
    const open = [{ startMinute: 600, endMinute: 630 }];
    settings = { ...settings, workingHours: settings.workingHours.map((_, day) => (day === 1 ? open : [])) };
    const days = { from: '2026-11-24', to: '2026-11-24' };
    const only = await createSuggest({ readQuestion })({ ...questionOf(meeting), days });
    expect(only.slots).toEqual([]);
    expect(only.moving).toEqual({ conflict: false });
  });

  it('is any other time where two meetings stand on one', async () => {
    await put({ id: 'one', title: 'Ben / Ana' });
    await put({ id: 'two', title: 'Else' });
    const answer = await createSuggest({ readQuestion })(questionOf(await next('one')));
    expect(answer.moving).toEqual({ conflict: true });
    expect(answer.slots).toHaveLength(5);
  });

  it('is looked for until a week after it, also where that is more than two weeks ahead', async () => {
    const start = Date.parse('2026-12-04T09:00:00Z');
    await put({ id: 'far', time: timed(start) });
    const { window } = await readQuestion(questionOf(await next('far')));
    expect(window).toEqual({ start: NOW, end: Date.parse('2026-12-11T23:00:00Z') });
  });
});
