import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../utils/errors';
import { errorTexts } from './error-text';
import { wordsFromFile } from './test-words';

const words = await wordsFromFile('en');

describe('errorTexts', () => {
  it.each(errorCodes)('says %s in one or two plain sentences with one button', (code) => {
    const { sentence, button } = errorTexts[code];
    expect(words.t(sentence)).toMatch(/^[A-Z].*\.$/);
    expect(words.t(sentence)).not.toMatch(/!|\berror\b|\bcode\b/i);
    expect(words.t(button)).not.toBe('');
  });

  it('has a sentence of its own for each code', () => {
    expect(new Set(errorCodes.map((code) => errorTexts[code].sentence)).size).toBe(errorCodes.length);
  });
});
