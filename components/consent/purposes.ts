import { policyTextOf } from '../../utils/privacy/policy-text';
import { type ConsentPurpose, consentPurposes } from '../../utils/settings/consent-schema';
import type { MessageKey, Words } from '../ui/words';

export type ConsentAnswers = Readonly<Record<ConsentPurpose, boolean>>;

/** In the order they are asked. */
export const askedPurposes: readonly ConsentPurpose[] = [
  'calendars',
  'learning',
  'learning-picks',
  'titles',
  'guests',
  'places',
  'commutes',
  'descriptions',
];

/** Asked at the first use of what they are for; in the settings from then on, and to be taken back. */
export const laterPurposes: readonly ConsentPurpose[] = ['writing', 'colleagues-freebusy', 'settings-sync'];

/** Nothing is decided beforehand but the one calendar without which there is nothing to connect to. */
export const firstAnswers: ConsentAnswers = Object.freeze({
  ...(Object.fromEntries(consentPurposes.map((purpose) => [purpose, false])) as Record<
    ConsentPurpose,
    boolean
  >),
  calendars: true,
});

/** In the order they are shown and recorded. */
const parts = ['name', 'what', 'why', 'without'] as const;
type Part = (typeof parts)[number];

export function purposeText(purpose: ConsentPurpose, part: Part, words: Words): string {
  const key: MessageKey & `consent.${string}` = `consent.${keyOf(purpose)}.${part}`;
  return words.t(key);
}

/** Names of messages know no hyphen: `learning-picks` → `learningPicks`. */
type KeyOf<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Tail>}`
  : Name;
function keyOf(purpose: ConsentPurpose): KeyOf<ConsentPurpose> {
  return purpose.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as KeyOf<ConsentPurpose>;
}

/** The answers as they are recorded: each with the exact words it was given to. */
export function consentRecords(answers: Partial<ConsentAnswers>, words: Words) {
  return [...askedPurposes, ...laterPurposes].flatMap((purpose) => {
    const given = answers[purpose];
    if (given === undefined) return [];
    const text = parts.map((part) => purposeText(purpose, part, words)).join('\n');
    return [{ purpose, given, text, policy: policyTextOf(purpose) }];
  });
}
