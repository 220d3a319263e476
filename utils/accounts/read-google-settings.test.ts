import { describe, expect, it } from 'vitest';
import { toGoogleChoices } from './read-google-settings';

describe('toGoogleChoices', () => {
  const rows: [sentence: string, settings: Record<string, string>, weekStart: number, hour24: boolean][] = [
    ['takes Google’s defaults where nothing is said', {}, 0, false],
    ['reads Monday and 24 hours', { weekStart: '1', format24HourTime: 'true' }, 1, true],
    ['reads Saturday', { weekStart: '6' }, 6, false],
    ['takes an odd day for Sunday', { weekStart: '3' }, 0, false],
  ];

  it.each(rows)('%s', (_sentence, settings, weekStart, hour24) => {
    expect(toGoogleChoices(new Map(Object.entries(settings)), 1)).toEqual({ readAt: 1, weekStart, hour24 });
  });
});
