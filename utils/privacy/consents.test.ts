import { describe, expect, it } from 'vitest';
import type { ConsentPurpose, ConsentRecord } from '../settings/consent-schema';
import { consentsOf, needsFreshConsent } from './consents';
import { POLICY_VERSION } from './policy';
import { isCovered, versionInForce } from './policy-history';

function record(
  purpose: ConsentPurpose,
  given: boolean,
  policyVersion = POLICY_VERSION,
  at = 1,
): ConsentRecord {
  return { purpose, given, at, surface: 'onboarding', policyVersion, textHash: '' };
}

/** From version 1 to 2, titles came to mean something else; places were not known to 1 at all. */
const versions = [
  { version: '1', purposes: { calendars: 'a', titles: 'b' } },
  { version: '2', purposes: { calendars: 'a', titles: 'c', places: 'd' } },
];
const second = { version: '2', versions };

describe('consentsOf', () => {
  it('takes silence for no', () => {
    expect(Object.values(consentsOf([]))).not.toContain(true);
  });

  it('lets the newest answer count', () => {
    const records = [record('titles', true), record('guests', true), record('titles', false)];
    expect(consentsOf(records)).toMatchObject({ titles: false, guests: true });
  });

  it('keeps new purposes off until somebody agrees', () => {
    const before = [record('calendars', true, '1'), record('titles', true, '1'), record('places', true, '1')];
    expect(consentsOf(before, second)).toMatchObject({ calendars: true, titles: false, places: false });
    const agreed = [...before, record('titles', true, '2')];
    expect(consentsOf(agreed, second)).toMatchObject({ titles: true, places: false });
  });

  it('lets a no to any version stand', () => {
    const records = [record('titles', true, '2'), record('titles', false, '1')];
    expect(consentsOf(records, second)).toMatchObject({ titles: false });
  });

  it('reads nothing for a publisher nobody agreed to', () => {
    // The publisher's name is part of what every yes covers.
    const taken = [...versions, { version: '3', purposes: { calendars: 'x', titles: 'y', places: 'z' } }];
    const records = [record('calendars', true, '2'), record('titles', true, '2')];
    expect(Object.values(consentsOf(records, { version: '3', versions: taken }))).not.toContain(true);
  });
});

describe('needsFreshConsent', () => {
  it('asks again for what was agreed to under another version', () => {
    const records = [
      record('calendars', true, '1'),
      record('titles', true, '1'),
      record('guests', false, '1'),
      record('places', true, '2'),
    ];
    expect(needsFreshConsent(records, second)).toEqual(['titles']);
    expect(needsFreshConsent(records, { version: '1', versions })).toEqual(['places']);
  });

  it('asks nobody who was never asked', () => {
    expect(needsFreshConsent([], second)).toEqual([]);
  });
});

describe('the history of the policy', () => {
  it('knows the present version', () => {
    expect(isCovered('calendars', POLICY_VERSION, POLICY_VERSION)).toBe(true);
    expect(isCovered('calendars', 'never was', POLICY_VERSION)).toBe(false);
  });

  it('tells under which version something was read', () => {
    const records = [
      record('calendars', true, '1', 10),
      record('titles', true, '2', 15),
      record('calendars', true, '2', 20),
      record('calendars', false, '2', 30),
    ];
    expect([5, 10, 19, 20, 40].map((at) => versionInForce(records, at))).toEqual([
      undefined,
      '1',
      '1',
      '2',
      '2',
    ]);
  });
});
