import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forbiddenPurposes,
  isAdmitted,
  narrowedSettings,
  organisationKeys,
  parseOrganisation,
} from './organisation-schema';
import { settingsSchema } from './schema';

const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
const settings = settingsSchema.parse({
  overlay: { on: true },
  historyMonths: 24,
  googleClientId: 'own.apps.googleusercontent.com',
  googleClientSecret: 'secret',
});

describe('a policy', () => {
  it('has the keys that the browser is told of, no more and no fewer', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...organisationKeys].sort());
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  it.each([
    ['nothing', undefined, {}],
    ['text', 'all', {}],
    ['unknown keys', { allowWriting: true, forbidWriting: true }, { forbidWriting: true }],
    ['a value of another kind', { forbidWriting: 'yes', forbidOverlay: true }, { forbidOverlay: true }],
    ['too many months', { mostHistoryMonths: 61, forbidFreeBusy: true }, { forbidFreeBusy: true }],
    [
      'an address for a domain',
      { accountDomains: ['ana@x.example'], mostHistoryMonths: 6 },
      { mostHistoryMonths: 6 },
    ],
  ])('with %s keeps what fits', (_, stored, kept) => {
    expect(parseOrganisation(stored)).toEqual(kept);
  });

  it('takes consents away and names no other', () => {
    expect(forbiddenPurposes({})).toEqual([]);
    expect(
      forbiddenPurposes({ forbidWriting: true, forbidFreeBusy: true, forbidSettingsSync: true }),
    ).toEqual(['writing', 'colleagues-freebusy', 'settings-sync']);
    expect(forbiddenPurposes({ forbidWriting: false })).toEqual([]);
  });

  it('narrows settings', () => {
    const narrowed = narrowedSettings(settings, {
      forbidOverlay: true,
      mostHistoryMonths: 6,
      googleClientId: 'theirs.apps.googleusercontent.com',
    });
    expect(narrowed).toMatchObject({
      overlay: { on: false },
      historyMonths: 6,
      googleClientId: 'theirs.apps.googleusercontent.com',
      googleClientSecret: '',
    });
    expect(narrowedSettings(settings, { mostHistoryMonths: 36 }).historyMonths).toBe(24);
    expect(narrowedSettings(settings, {})).toEqual(settings);
  });

  it('never switches anything on, whatever it says', () => {
    const off = settingsSchema.parse({});
    const value = fc.oneof(fc.boolean(), fc.nat(80), fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...organisationKeys), value), (stored) => {
        const narrowed = narrowedSettings(off, parseOrganisation(stored));
        expect(narrowed.overlay.on).toBe(false);
        expect(narrowed.consents).toEqual([]);
        expect(narrowed.historyMonths).toBeLessThanOrEqual(off.historyMonths);
      }),
    );
  });
});

it.each([
  ['ana@northwind.example', undefined, true],
  ['ana@northwind.example', [], true],
  ['ana@northwind.example', ['Northwind.example'], true],
  ['ana@mail.northwind.example', ['northwind.example'], false],
  ['ana@northwind.example.evil.example', ['northwind.example'], false],
  ['ana@home.example', ['northwind.example', 'other.example'], false],
])('%s under %j is admitted: %s', (email, accountDomains, admitted) => {
  expect(isAdmitted(email, accountDomains ? { accountDomains } : {})).toBe(admitted);
});
