import { describe, expect, it } from 'vitest';
import { type Settings, settingsSchema } from '../../utils/settings/schema';
import { type AnswerGrounds, answerVersion } from './answer-version';

const settings = settingsSchema.parse({});
const NINE = Temporal.Instant.from('2026-11-24T09:00Z').epochMilliseconds;
const MINUTE = 60_000;
const grounds: AnswerGrounds = {
  stored: { version: 'as read' },
  settings,
  consents: { learning: true },
  allowed: 0,
  now: NINE,
};
const before = answerVersion(grounds);
const stating = (change: Partial<Settings>) => ({ settings: { ...settings, ...change } });

describe('answerVersion', () => {
  const changes: [sentence: string, Partial<AnswerGrounds>][] = [
    ['Fridays off', stating({ workingHours: settings.workingHours.map((day, at) => (at === 4 ? [] : day)) })],
    ['a day off', stating({ hoursExceptions: [{ date: '2026-11-27', blocks: [] }] })],
    ['a longer notice', stating({ minimumNoticeMinutes: 120 })],
    ['another word on what is busy', stating({ busyPolicy: { ...settings.busyPolicy, maybeBlocks: false } })],
    ['a break at noon', stating({ lunch: { startMinute: 720, endMinute: 840, minimumMinutes: 30 } })],
    [
      'hours without meetings',
      stating({ noMeetingBlocks: [{ weekday: 0, startMinute: 540, endMinute: 600 }] }),
    ],
    ['a leaning to mornings', stating({ leanMorning: 2 })],
    ['a way that may be tight', stating({ places: { ...settings.places, allowTight: true } })],
    ['a consent', { consents: { learning: false } }],
    ['a press that lets Google be asked', { allowed: 1 }],
    ['new events', { stored: { version: 'read again' } }],
    ['the next quarter of an hour', { now: NINE + 15 * MINUTE }],
  ];
  it.each(changes)('is another one after %s', (_what, change) => {
    expect(answerVersion({ ...grounds, ...change })).not.toBe(before);
  });

  const still: [sentence: string, Partial<AnswerGrounds>][] = [
    ['a minute', { now: NINE + 14 * MINUTE }],
    ['hidden titles', stating({ mask: { ...settings.mask, on: !settings.mask.on } })],
    ['a view without marks', stating({ overlay: { ...settings.overlay, hiddenViews: ['WEEK'] } })],
  ];
  it.each(still)('stays the same after %s: nobody asks for nothing', (_what, change) => {
    expect(answerVersion({ ...grounds, ...change })).toBe(before);
  });

  it.each(['stored', 'settings', 'consents'])('is not there before %s are read', (missing) => {
    expect(answerVersion({ ...grounds, [missing]: undefined })).toBeUndefined();
  });
});
