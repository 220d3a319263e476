import { describe, expect, it } from 'vitest';
import { consentTexts, consentWords } from '../../utils/privacy/consent-texts';
import { policyTextOf } from '../../utils/privacy/policy-text';
import { consentPurposes } from '../../utils/settings/consent-schema';
import { wordsFromFile } from '../ui/test-words';
import { askedPurposes, consentRecords, firstAnswers, laterPurposes } from './purposes';

const words = await wordsFromFile('en');

describe('consent', () => {
  it('asks about every purpose once', () => {
    expect([...askedPurposes, ...laterPurposes].sort()).toEqual([...consentPurposes].sort());
  });

  it('preselects nothing but the own calendar', () => {
    expect(askedPurposes.filter((purpose) => firstAnswers[purpose])).toEqual(['calendars']);
  });

  it('records an answer with the words it was given to', () => {
    expect(consentRecords({ places: false }, words)).toEqual([
      {
        purpose: 'places',
        given: false,
        text: consentWords(consentTexts.places),
        policy: policyTextOf('places'),
      },
    ]);
    expect(consentRecords(firstAnswers, words)).toHaveLength(consentPurposes.length);
  });

  it('asks in the very words of the policy', () => {
    for (const { purpose, text } of consentRecords(firstAnswers, words)) {
      expect(text).toBe(consentWords(consentTexts[purpose]));
      expect(firstAnswers[purpose]).toBe(consentTexts[purpose].preselected);
    }
  });
});
