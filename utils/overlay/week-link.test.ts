import { expect, it } from 'vitest';
import { weekLink } from './week-link';

it('names day and account as Google does, without leading zeros', () => {
  expect(weekLink('2026-12-02', 1)).toBe('https://calendar.google.com/calendar/u/1/r/week/2026/12/2');
});
