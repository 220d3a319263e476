import { describe, expect, it } from 'vitest';
import { consentPurposes } from '../settings/consent-schema';
import { consentTexts, consentWords, type Purposes, switchedPurposes } from './consent-texts';
import { planWithdrawal } from './plan-withdrawal';
import { stripFields } from './strip-fields';

const purposes: readonly Purposes[] = [...new Set([...consentPurposes, ...switchedPurposes])];

describe('planWithdrawal', () => {
  it.each([
    ['titles', ['title']],
    ['guests', ['organizer', 'guests']],
    ['places', ['location', 'workingLocation.label']],
    ['descriptions', ['description']],
  ] as const)('takes the fields of %s out and reads anew with a smaller mask', (purpose, fields) => {
    const steps = planWithdrawal(purpose);
    expect(steps).toContainEqual({ step: 'strip', fields });
    const order = steps.map(({ step }) => step);
    const proposals = purpose === 'titles' || purpose === 'guests' ? ['strip-proposals'] : [];
    expect(order).toEqual(['stop', 'strip', ...proposals, 'read-anew', 'forget-learned', 'learn-anew']);
  });

  it.each(consentPurposes.filter((purpose) => purpose !== 'writing'))(
    'has something to do for %s',
    (purpose) => {
      expect(planWithdrawal(purpose).length).toBeGreaterThan(0);
    },
  );

  it('stops before it deletes', () => {
    for (const purpose of consentPurposes) {
      const order = planWithdrawal(purpose).map(({ step }) => step);
      if (order.includes('stop')) expect(order[0]).toBe('stop');
    }
  });
});

describe('consent texts', () => {
  it.each(purposes)('say of %s what, why and what a no costs', (purpose) => {
    const { name, what, why, without } = consentTexts[purpose];
    expect(name).not.toBe('');
    expect(what).toMatch(/\.$/);
    expect(why).toMatch(/\.$/);
    expect(without).toMatch(/^Without it: .+\.$/);
  });

  it('preselect nothing but the primary calendar', () => {
    expect(purposes.filter((purpose) => consentTexts[purpose].preselected)).toEqual(['calendars']);
  });

  it('differ from each other, so that a fingerprint tells which was shown', () => {
    expect(new Set(purposes.map((purpose) => consentWords(consentTexts[purpose]))).size).toBe(
      purposes.length,
    );
  });
});

describe('stripFields', () => {
  const row = { id: '1', title: 'Plan', workingLocation: { kind: 'office', label: 'HQ' } };

  it('takes out fields and fields of fields', () => {
    expect(stripFields(row, ['title', 'workingLocation.label'])).toEqual({
      id: '1',
      workingLocation: { kind: 'office' },
    });
  });

  it('gives the very same row back where nothing was there', () => {
    expect(stripFields(row, ['location', 'organizer.email', 'title.x'])).toBe(row);
  });
});
