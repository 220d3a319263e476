import { describe, expect, it } from 'vitest';
import type { Reason } from '../../utils/preferences/reasons';
import { wordsFromFile } from '../ui/test-words';
import { reasonText } from './reason-text';

const words = await wordsFromFile('en', 'en-GB');
const at = (hour: number) => Date.UTC(2026, 10, 24, hour - 1);
const evidence = { count: 9, of: 12, lift: 2, eventIds: [], starts: [] };
const tuesday = { ...evidence, weekday: 1, startMinute: 540, endMinute: 660 };
const gap = { start: at(10), end: at(11) };

const sentences: [Reason, string][] = [
  [{ kind: 'titleHabit', ...tuesday }, '9 of your 12 “1:1” were on Tuesdays, 9:00–11:00'],
  [{ kind: 'guestHabit', guest: 1, ...tuesday }, '9 of 12 with this guest were on Tuesdays, 9:00–11:00'],
  [
    { kind: 'lengthHabit', minutes: 30, ...tuesday },
    '9 of your 12 meetings of about 30 minutes were on Tuesdays, 9:00–11:00',
  ],
  [
    { kind: 'timeHabit', ...evidence, startMinute: 540, endMinute: 660 },
    '9 of your 12 meetings were between 9:00–11:00',
  ],
  [
    { kind: 'recentHabit', ...tuesday },
    'In the last six weeks 9 of 12 meetings were on Tuesdays, 9:00–11:00',
  ],
  [{ kind: 'alikeThisWeek', day: 2, startMinute: 840 }, 'Like the one on Wednesday at 14:00'],
  [{ kind: 'rightAfter', endedAt: at(10) }, 'Right after the meeting that ends at 10:00'],
  [{ kind: 'rightBefore', startsAt: at(11) }, 'Right before the meeting at 11:00'],
  [{ kind: 'fillsGap', gap }, 'Fills the gap 10:00–11:00'],
  [{ kind: 'lightestDay', meetings: 1, nextLightest: 4 }, 'Your lightest day, with 1 meeting'],
  [{ kind: 'leavesFree', free: gap }, 'Leaves 10:00–11:00 whole'],
  [{ kind: 'sameDayAsBefore' }, 'The same day as before'],
  [{ kind: 'sameWeekAsBefore' }, 'The same week as before'],
  [{ kind: 'usualHours', meetings: 3 }, 'In the hours when most people meet'],
  [{ kind: 'earliest', meetings: 0 }, 'The earliest time that is free'],
];

/** Node and browsers differ in spaces, dashes and leading zeros. */
const plain = (text: string) =>
  text
    .replaceAll('\u2060', '')
    .replace(/[\u2009\u202f\u00a0 ]*[–-][\u2009\u202f\u00a0 ]*/g, '–')
    .replace(/\b0(\d:)/g, '$1');

describe('reasonText', () => {
  it.each(sentences)('%o', (reason, expected) => {
    const text = reasonText(reason, { words, timeZone: 'Europe/Berlin', title: '1:1' });
    expect(plain(text).replace(/[\u2068\u2069]/g, '')).toBe(expected);
  });

  it('names no title where none was typed, and isolates the one that was', () => {
    const habit: Reason = { kind: 'titleHabit', ...tuesday };
    expect(reasonText(habit, { words, timeZone: 'UTC' })).toContain('of 12 such meetings');
    expect(reasonText(habit, { words, timeZone: 'UTC', title: 'a\u202eb' })).toContain('\u2068ab\u2069');
  });
});
