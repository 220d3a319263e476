import { describe, expect, it } from 'vitest';
import { createPatience } from './fights';

describe('createPatience', () => {
  it('bears eight losses a second for as long as they come', () => {
    const isPatient = createPatience();
    const answers = Array.from({ length: 400 }, (_, at) => isPatient(at * 125));
    expect(answers).not.toContain(false);
  });

  it('leaves a page that takes them away at once, every time', () => {
    const isPatient = createPatience();
    const answers = Array.from({ length: 30 }, () => isPatient(0));
    expect(answers.indexOf(false)).toBe(20);
  });
});
