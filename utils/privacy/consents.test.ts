import { describe, expect, it } from 'vitest';
import type { ConsentPurpose, ConsentRecord } from '../settings/schema';
import { consentsOf } from './consents';

function record(purpose: ConsentPurpose, given: boolean, at: number): ConsentRecord {
  return { purpose, given, at, surface: 'onboarding', policyVersion: '1', textHash: '' };
}

describe('consentsOf', () => {
  it('takes silence for no', () => {
    expect(Object.values(consentsOf([]))).not.toContain(true);
  });

  it('lets the newest answer count', () => {
    const records = [record('titles', true, 1), record('guests', true, 2), record('titles', false, 3)];
    expect(consentsOf(records)).toMatchObject({ titles: false, guests: true });
  });
});
