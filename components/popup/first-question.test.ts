import { describe, expect, it } from 'vitest';
import { firstQuestion } from './first-question';

describe('firstQuestion', () => {
  it.each([
    ['2026-11-23T08:00Z', 'this-week', 'Monday'],
    ['2026-11-25T22:59Z', 'this-week', 'a minute before Thursday in Berlin'],
    ['2026-11-25T23:00Z', 'two-weeks', 'Thursday in Berlin, still Wednesday in UTC'],
    ['2026-11-29T12:00Z', 'two-weeks', 'Sunday'],
  ])('at %s asks for %s: %s', (at, within) => {
    const now = Temporal.Instant.from(at).epochMilliseconds;
    expect(firstQuestion({ defaultDurationMinutes: 45 }, now, 'Europe/Berlin')).toEqual({
      durationMinutes: 45,
      within,
      title: '',
    });
  });
});
