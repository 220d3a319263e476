import { describe, expect, it } from 'vitest';
import { hasTest, isPromiseOnly, readRepository } from '../../scripts/privacy/check-clauses';
import { anchors } from './anchors';
import { clauseSections, clauses } from './clauses';

const repository = readRepository();

describe('the clause table', () => {
  it('has all 110 clauses once, in order', () => {
    expect(clauses.map(({ number }) => number)).toEqual(Array.from({ length: 110 }, (_, i) => i + 1));
    expect(clauseSections.map(({ from }) => from)).toEqual(
      [...clauseSections].map(({ from }) => from).sort((a, b) => a - b),
    );
  });

  it.each(clauses)('answers clause $number in whole sentences', ({ clause, answer }) => {
    expect(clause).not.toBe('');
    expect(answer).toMatch(/^[A-Z«].*[.]$/s);
  });

  it.each(clauses)('points from clause $number to tests that exist and run', ({ answeredBy = [] }) => {
    for (const evidence of answeredBy) {
      if (evidence.kind === 'test') {
        expect(hasTest(evidence.file, evidence.title, repository), evidence.title).toBe(true);
      }
      if (evidence.kind === 'screen') expect(Object.keys(anchors)).toContain(evidence.anchor);
    }
  });

  it('lets an honest statement stand in words, and a feature on more than words', () => {
    for (const { number, kind, answeredBy } of clauses) {
      if (!answeredBy) continue;
      const kinds = answeredBy.map((evidence) => evidence.kind);
      if (kind === 'F')
        expect(
          kinds.some((name) => name !== 'statement'),
          `clause ${number}`,
        ).toBe(true);
      else expect(kinds, `clause ${number}`).toContain('statement');
    }
  });
});

describe('the check of evidence', () => {
  const files = {
    shipped: [],
    tests: new Map([['a.test.ts', "it('runs', f); it.skip('rests', f); it.each(rows)(\n 'each %s', f);"]]),
  };

  it.each([
    ['a test that runs', 'runs', true],
    ['a table of tests', 'each %s', true],
    ['a test that is skipped', 'rests', false],
    ['a test nobody wrote', 'dreams', false],
  ])('%s', (_sentence, title, found) => {
    expect(hasTest('a.test.ts', title, files)).toBe(found);
  });

  it('takes a feature without its screen for a promise', () => {
    const answeredBy = [{ kind: 'screen', anchor: 'ledger' }] as const;
    const clause = { number: 1, clause: 'x', kind: 'F', answer: 'X.', answeredBy } as const;
    expect(isPromiseOnly(clause, files)).toBe(true);
    const shipped = [{ path: 'components/x.tsx', text: '<section data-anchor="ledger">' }];
    expect(isPromiseOnly(clause, { ...files, shipped })).toBe(false);
  });
});
