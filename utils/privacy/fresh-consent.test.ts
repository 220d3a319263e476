import { describe, expect, it } from 'vitest';
import type { ConsentPurpose, ConsentRecord } from '../settings/schema';
import { consentsUnder, needsFreshConsent } from './fresh-consent';

function record(purpose: ConsentPurpose, given: boolean, policyVersion: string): ConsentRecord {
  return { purpose, given, at: 1, surface: 'options', policyVersion, textHash: '' };
}

describe('needsFreshConsent', () => {
  it('asks again for what was agreed to under another version', () => {
    const records = [
      record('calendars', true, '1'),
      record('titles', true, '1'),
      record('titles', true, '2'),
      record('guests', false, '1'),
    ];
    expect(needsFreshConsent(records, '2')).toEqual(['calendars']);
    expect(needsFreshConsent(records, '1')).toEqual(['titles']);
  });

  it('asks nobody who was never asked', () => {
    expect(needsFreshConsent([], '2')).toEqual([]);
  });
});

describe('consentsUnder', () => {
  it('keeps new purposes off until somebody agrees', () => {
    const before = [record('calendars', true, '1'), record('titles', true, '1')];
    const changed = new Set<ConsentPurpose>(['titles']);
    expect(consentsUnder(before, '2', changed)).toMatchObject({ calendars: true, titles: false });
    const agreed = [...before, record('titles', true, '2')];
    expect(consentsUnder(agreed, '2', changed)).toMatchObject({ titles: true });
  });

  it('lets a no to any version stand', () => {
    const records = [record('titles', true, '2'), record('titles', false, '1')];
    expect(consentsUnder(records, '2', new Set(['titles']))).toMatchObject({ titles: false });
  });
});
