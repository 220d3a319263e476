import { describe, expect, it } from 'vitest';
import { consentPurposes } from '../../utils/settings/schema';
import { wordsFromFile } from '../ui/test-words';
import { askedPurposes, consentRecords, firstAnswers } from './purposes';

const words = await wordsFromFile('en');

describe('consent', () => {
  it('asks about every purpose once', () => {
    expect([...askedPurposes].sort()).toEqual([...consentPurposes].sort());
  });

  it('preselects nothing but the own calendar', () => {
    expect(askedPurposes.filter((purpose) => firstAnswers[purpose])).toEqual(['calendars']);
  });

  it('records an answer with the words it was given to', () => {
    expect(consentRecords({ places: false }, words)).toEqual([
      {
        purpose: 'places',
        given: false,
        text: 'Places To leave time to get there. Without it: no travel time.',
      },
    ]);
    expect(consentRecords(firstAnswers, words)).toHaveLength(consentPurposes.length);
  });

  it('says of every purpose what is lost without it', () => {
    for (const { text } of consentRecords(firstAnswers, words)) expect(text).toMatch(/Without it: .+\.$/);
  });
});
