import { describe, expect, it } from 'vitest';
import { firstAnswers } from './purposes';
import { readWelcomePlace } from './welcome-place';

describe('readWelcomePlace', () => {
  it.each([
    ['nothing', null],
    ['a step there is not', { step: 4, answers: { titles: true } }],
    ['a word', 'welcome'],
    ['another page’s note', { scroll: 12 }],
  ])('begins with nothing preselected but the own calendar after %s', (_, noted) => {
    expect(readWelcomePlace(noted)).toEqual({ step: 1, answers: firstAnswers });
  });

  it('goes on where the tab was, with the switches as they stood', () => {
    const answers = { ...firstAnswers, calendars: false, titles: true };
    expect(readWelcomePlace({ step: 3, answers })).toEqual({ step: 3, answers });
  });

  it('takes no answer for a yes that is not one', () => {
    const { answers } = readWelcomePlace({ step: 2, answers: { titles: 'yes', guests: 1 } });
    expect(answers).toEqual(firstAnswers);
  });

  it('begins where it is told to', () => {
    expect(readWelcomePlace(undefined, 3).step).toBe(3);
  });
});
