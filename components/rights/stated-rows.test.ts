import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../utils/settings/schema';
import { createWords } from '../ui/words';
import { statedRows } from './stated-rows';

/** Each message as its own key, with what is filled in left out. */
const words = createWords({ message: (key) => key, locale: 'en-GB', direction: 'ltr' });
const fresh = settingsSchema.parse({});
const nineToFive = [{ startMinute: 540, endMinute: 1020 }];

function saidOf(change: object, name: string): string | undefined {
  const stated = { ...fresh, ...change, stated: [name] };
  return statedRows(settingsSchema.parse(stated), words).find((row) => row.name === name)?.value;
}

describe('statedRows', () => {
  it('names no rule that was worked out or left as it came', () => {
    const learned = { ...fresh, leanMorning: -1, workingHours: Array(7).fill(nineToFive) };
    const names = statedRows(settingsSchema.parse(learned), words).map(({ name }) => name);
    expect(names).toContain('consents');
    for (const rule of ['leanMorning', 'workingHours', 'lunch']) expect(names).not.toContain(rule);
  });

  it.each([
    ['workingHours', { workingHours: [nineToFive, [], [], [], [], [], []] }, 'Monday 9:00 – 17:00'],
    [
      'lunch',
      { lunch: { startMinute: 690, endMinute: 840, minimumMinutes: 45 } },
      '45 minutes, 11:30 – 14:00',
    ],
    ['lunch', {}, 'rules.none'],
    ['bufferAfterMinutes', { bufferAfterMinutes: 15 }, '15 minutes'],
    ['maxMeetingsPerDay', {}, 'time.noLimit'],
    ['secondTimeZone', { secondTimeZone: 'America/New_York' }, 'America/New York'],
    ['hoursExceptions', { hoursExceptions: [{ date: '2026-12-01', blocks: [] }] }, 'Tue 1 Dec time.off'],
    [
      'noMeetingBlocks',
      { noMeetingBlocks: [{ weekday: 4, startMinute: 720, endMinute: 1020 }] },
      'Friday 12:00 – 17:00',
    ],
    ['leanEarly', { leanEarly: 0 }, 'time.neither'],
    ['shortMeetings', { shortMeetings: true }, 'history.given'],
  ])('says %s in words', (name, change, said) => {
    expect(
      saidOf(change, name)
        ?.replace(/,(?= 1 Dec)/, '')
        .replace(/\b0(\d:)/g, '$1'),
    ).toBe(said);
  });

  it('says what counts as busy by its names', () => {
    const busyPolicy = { ...fresh.busyPolicy, maybeBlocks: false, focusTimeBlocks: false };
    const said = saidOf({ busyPolicy }, 'busyPolicy');
    expect(said).toContain('rules.unanswered');
    expect(said).not.toMatch(/maybe|focusTime/);
  });

  it('marks places as the user’s own words', () => {
    const places = { named: [{ name: 'Home', role: 'home', address: 'Elm Street 3' }] };
    const row = statedRows(settingsSchema.parse({ ...fresh, places }), words).find(
      ({ isPersonal }) => isPersonal,
    );
    expect(row?.value).toBe('Home · Elm Street 3');
  });
});
