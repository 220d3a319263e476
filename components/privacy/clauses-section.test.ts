import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchors } from '../../utils/privacy/anchors';
import { clauses } from '../../utils/privacy/clauses';
import { findClauses } from './find-clauses';
import { isBuilt, pendingAnchors } from './is-built';

const source = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(join('components', path), 'utf8'))
  .join('\n');

describe('the clauses on the page', () => {
  it('say «not built yet» of exactly the screens that are not there', () => {
    const missing = (Object.keys(anchors) as Anchor[]).filter(
      (name) => !source.includes(anchors[name].marker),
    );
    expect([...pendingAnchors].sort()).toEqual(missing.sort());
  });

  it('count as built only with every screen they point to', () => {
    const clause = { number: 1, clause: 'x', kind: 'F', answer: 'X.' } as const;
    expect(isBuilt(clause)).toBe(false);
    expect(isBuilt({ ...clause, answeredBy: [{ kind: 'screen', anchor: 'ledger' }] })).toBe(true);
    const [pending] = pendingAnchors;
    if (pending)
      expect(isBuilt({ ...clause, answeredBy: [{ kind: 'screen', anchor: pending }] })).toBe(false);
  });
});

describe('findClauses', () => {
  it.each([
    ['', clauses.length, 'nothing wanted finds all'],
    ['80', 1, 'a number finds one'],
    ['  SOLD  was never ', 1, 'every word, in any order and case'],
    ['no such words here', 0, 'and nothing else'],
    ['.*', 0, 'a search is not a pattern'],
  ])('%j finds %d: %s', (wanted, count) => {
    expect(findClauses(clauses, wanted)).toHaveLength(count);
  });
});
