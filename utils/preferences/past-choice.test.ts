import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { DAY_MS } from '../time/instant';
import type { PastMeeting } from './meeting';
import { isChoice, toPastChoice } from './past-choice';

const options = { timeZone: 'Europe/Berlin', gridMs: 1_800_000 };
const chosen = pastMeeting({ on: '2026-11-25', at: '10:00', title: 'Chosen' });

function choiceOf(target: PastMeeting, ...others: PastMeeting[]) {
  const meetings = [target, ...others].sort((a, b) => a.start - b.start);
  return toPastChoice(meetings, meetings.indexOf(target), options);
}

describe('toPastChoice', () => {
  it('offers the whole free week', () => {
    const choice = choiceOf(chosen);
    expect(choice).toMatchObject({ truth: 2 * 48 + 20 });
    expect(choice).toHaveProperty('candidates.length', 336);
  });

  it('leaves out what was taken, and nothing else', () => {
    const choice = choiceOf(chosen, pastMeeting({ on: '2026-11-24', at: '9:00', minutes: 60 }));
    // 8:45 is not on the grid, so an hour takes the starts 9:00 and 9:30.
    expect(choice).toHaveProperty('candidates.length', 334);
  });

  it('does not know what was made later', () => {
    const made = { ...chosen, createdAt: chosen.start - 2 * DAY_MS };
    const later = pastMeeting({ on: '2026-11-27', at: '9:00', event: { createdAt: chosen.start - DAY_MS } });
    const choice = choiceOf(made, later);
    expect(choice).toHaveProperty('known', []);
    // From Monday 10:00 to Sunday night.
    expect(choice).toHaveProperty('candidates.length', 336 - 20);
  });

  it('is none where the meeting overlaps something known', () => {
    expect(choiceOf(chosen, pastMeeting({ on: '2026-11-25', at: '9:45', title: 'Other' }))).toBe('overlaps');
  });

  it('puts a start off the grid into the step that holds it', () => {
    expect(choiceOf(pastMeeting({ on: '2026-11-25', at: '10:20' }))).toMatchObject({ truth: 2 * 48 + 20 });
  });

  it('is none where that step was not free', () => {
    const before = pastMeeting({ on: '2026-11-25', at: '9:50', minutes: 20, title: 'Before' });
    expect(choiceOf(pastMeeting({ on: '2026-11-25', at: '10:20' }), before)).toBe('notOnGrid');
  });
});

describe('isChoice', () => {
  const rows: [sentence: string, meeting: PastMeeting, expected: boolean][] = [
    ['a single own meeting is one', chosen, true],
    ['an instance of a series is none', { ...chosen, recurring: true }, false],
    ['something entered afterwards is none', { ...chosen, createdAt: chosen.start + 1 }, false],
    ['five minutes are none', { ...chosen, end: chosen.start + 300_000 }, false],
    ['five hours are none', { ...chosen, end: chosen.start + 18_000_000 }, false],
    ['a declined one is none', { ...chosen, weight: -0.5 }, false],
  ];
  it.each(rows)('%s', (_, meeting, expected) => {
    expect(isChoice(meeting)).toBe(expected);
  });
});
