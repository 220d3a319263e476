import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../settings/consent-schema';
import { changedLines } from './changed-lines';
import { consentsOf } from './consents';
import { versionOf } from './policy';
import { GENERAL, noAgreedPolicy, parseAgreedPolicy, policyChange, withAgreed } from './policy-change';
import { generalPolicyText, policyText, policyTextOf } from './policy-text';

/** From the first to the second, titles came to be kept in full; calendars stayed as they were. */
const versions = [
  { version: '2026-01-01', purposes: { calendars: 'a', titles: 'b' } },
  { version: '2027-01-01', purposes: { calendars: 'a', titles: 'c' } },
];
const second = { version: '2027-01-01', versions };
const before: Readonly<Record<string, readonly string[]>> = {
  calendars: ['times: when you are busy'],
  titles: ['title: kept as codes', 'title: gone after a day'],
  [GENERAL]: ['The permission alarms reads your calendar again'],
};
const after: Readonly<Record<string, readonly string[]>> = {
  ...before,
  titles: ['title: kept as codes and in full', 'title: gone after a day'],
  [GENERAL]: [...(before[GENERAL] ?? []), 'The permission offscreen copies text'],
};
const textOf = (part: string) => after[part] ?? [];

function record(purpose: ConsentRecord['purpose'], policyVersion: string): ConsentRecord {
  return { purpose, given: true, at: 1, surface: 'onboarding', policyVersion, textHash: '' };
}
const agreedToFirst = [record('calendars', '2026-01-01'), record('titles', '2026-01-01')];
const kept = withAgreed(
  noAgreedPolicy,
  Object.entries(before).map(([purpose, policy]) => ({ purpose, given: true, policy })),
);

describe('policyChange', () => {
  it('shows the changed words of what has to be agreed to again, and of what needs no yes', () => {
    expect(policyChange(agreedToFirst, kept, textOf, second)).toEqual({
      from: '2026-01-01',
      to: '2027-01-01',
      publisher: false,
      pausesReading: false,
      postponed: false,
      parts: [
        {
          part: 'titles',
          lines: [
            [
              { kind: 'same', text: 'title: kept as codes ' },
              { kind: 'new', text: 'and in full ' },
            ],
          ],
        },
        { part: GENERAL, lines: [[{ kind: 'new', text: 'The permission offscreen copies text ' }]] },
      ],
    });
  });

  it('is over once somebody agreed', () => {
    expect(
      policyChange([...agreedToFirst, record('titles', '2027-01-01')], kept, textOf, second),
    ).toBeUndefined();
  });

  it('pauses reading where another publisher took over, though the words are the same', () => {
    const taken = { version: versionOf('2026-01-01', 'Somebody else'), versions };
    expect(policyChange(agreedToFirst, kept, (part) => before[part] ?? [], taken)).toMatchObject({
      publisher: true,
      pausesReading: true,
    });
    expect(Object.values(consentsOf(agreedToFirst, taken))).not.toContain(true);
  });

  it('lets the same publisher go on where the words stayed', () => {
    const records = [record('calendars', versionOf('2026-01-01', 'Us'))];
    expect(
      policyChange(records, kept, textOf, { version: versionOf('2027-01-01', 'Us'), versions }),
    ).toBeUndefined();
  });

  it('remembers «Not now» for this version alone', () => {
    const later = { ...kept, postponed: '2027-01-01' };
    expect(policyChange(agreedToFirst, later, textOf, second)).toMatchObject({ postponed: true });
    const third = { version: '2028-01-01', versions: [...versions, { version: '2028-01-01', purposes: {} }] };
    expect(policyChange(agreedToFirst, later, textOf, third)).toMatchObject({ postponed: false });
  });

  it('shows the whole text where the old one is not known', () => {
    const change = policyChange(agreedToFirst, noAgreedPolicy, textOf, second);
    expect(change?.parts).toMatchObject([{ part: 'titles', lines: [[{ kind: 'new' }], [{ kind: 'new' }]] }]);
  });
});

it('forgets the words of what was taken back', () => {
  expect(withAgreed(kept, [{ purpose: 'titles', given: false }]).texts).not.toHaveProperty('titles');
});

it.each([[undefined], ['x'], [{ texts: { a: 1 } }], [{ texts: {}, more: 1 }]])(
  'takes the damaged copy %j for none',
  (stored) => {
    expect(parseAgreedPolicy(stored)).toEqual(noAgreedPolicy);
  },
);

it('finds the lines that differ, wherever they stand', () => {
  const words = changedLines(['a b', 'c d', 'e f'], ['e f', 'a b', 'c D']).map((parts) =>
    parts.map(({ kind, text }) => `${kind[0]}:${text.trim()}`).join(' '),
  );
  expect(words).toEqual(['s:c g:d n:D']);
  expect(changedLines(['a'], ['a'])).toEqual([]);
});

it('has every line of the policy either under a yes or among what needs none', () => {
  const purposes = ['calendars', 'titles', 'guests', 'places', 'learning', 'descriptions'] as const;
  const shown = new Set([...purposes.flatMap(policyTextOf), ...generalPolicyText()]);
  const fields = policyText().filter((line) => /^[\w *-]+ \S+: /.test(line) && !shown.has(line));
  // Of purposes that are asked for later.
  expect(fields.filter((line) => !/consent/.test(line))).toEqual([]);
});
