import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from './question';
import { isSameQuestion } from './same-question';

const question: Question = {
  durationMinutes: 30,
  within: 'this-week',
  title: '1:1 Ana',
  hours: { startMinute: 540, endMinute: 720 },
  guests: [{ email: 'ana@example.com', optional: true }, { email: 'bo@example.com' }],
};

describe('isSameQuestion', () => {
  it('holds whatever order the keys come in, also of what is inside', () => {
    fc.assert(
      fc.property(fc.func(fc.nat()), (order) => {
        const shuffled = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(shuffled);
          if (!value || typeof value !== 'object') return value;
          const entries = Object.entries(value).sort(([a], [b]) => order(a) - order(b));
          return Object.fromEntries(entries.map(([name, inner]) => [name, shuffled(inner)]));
        };
        expect(isSameQuestion(shuffled(question) as Question, question)).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<Question>]>([
    ['length', { durationMinutes: 45 }],
    ['weeks', { within: 'two-weeks' }],
    ['hours', { hours: { startMinute: 540, endMinute: 700 } }],
    ['order of the guests', { guests: [...(question.guests ?? [])].reverse() }],
    ['kind', { kind: 'online' }],
  ])('is broken by another %s', (_name, other) => {
    expect(isSameQuestion({ ...question, ...other }, question)).toBe(false);
  });
});
