import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featureNames } from '../../utils/preferences/features';
import type { WhyNot } from '../../utils/preferences/why-not';
import { wordsFromFile } from '../ui/test-words';
import { whyNotText } from './why-not-text';

const words = await wordsFromFile('en', 'en-GB');
const zone = 'Europe/Berlin';
const at = (hour: number) => Date.UTC(2026, 10, 24, hour - 1);
const busy = { start: at(10), end: at(11) };
const outranked = (rank: number, ...features: (typeof featureNames)[number][]): WhyNot => ({
  kind: 'outranked',
  rank,
  of: 80,
  likelier: 3,
  worst: features.map((feature) => ({ feature, loss: 1 })),
});

describe('whyNotText', () => {
  it.each<[WhyNot, string]>([
    [{ kind: 'obstacle', obstacle: { kind: 'past' } }, 'That time has passed.'],
    [
      { kind: 'obstacle', obstacle: { kind: 'notice', earliest: at(12) } },
      'That is too soon: with the notice you want, Tuesday 12:00 is the earliest.',
    ],
    [
      { kind: 'obstacle', obstacle: { kind: 'busy', busy } },
      'Your calendar has something from 10:00 to 11:00.',
    ],
    [
      { kind: 'obstacle', obstacle: { kind: 'buffer', busy, neededMs: 900_000, leftMs: 0 } },
      'That is closer than 15 minutes to what your calendar has from 10:00 to 11:00.',
    ],
    [{ kind: 'obstacle', obstacle: { kind: 'outsideHours' } }, 'That is outside your working hours.'],
    [
      { kind: 'obstacle', obstacle: { kind: 'fullDay', meetings: 6, maximum: 6 } },
      'That day already has 6 of the 6 meetings you want at most.',
    ],
    [
      // Two lenses on one thing are said once.
      outranked(14, 'weekday', 'clock', 'insideDay'),
      'It is free, and number 14 of 80 free times. What counts against it: you seldom meet then and it lies before your first or after your last meeting of that day.',
    ],
    [outranked(2), 'It is free, and number 2 of 80 free times, close behind the others.'],
  ])('%o', (whyNot, expected) => {
    expect(whyNotText(whyNot, words, zone)).toBe(expected);
  });

  it('has words in every language for whatever may count against a time', async () => {
    for (const file of readdirSync('locales')) {
      const own = await wordsFromFile(file.replace('.yml', ''), file.replace('.yml', '').replace('_', '-'));
      const bare = whyNotText(outranked(2), own, zone).length;
      for (const feature of featureNames)
        expect(whyNotText(outranked(2, feature), own, zone).length, `${file} ${feature}`).toBeGreaterThan(
          bare - 30,
        );
    }
  });
});
