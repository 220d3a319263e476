import { consentTexts, consentWords, type Purposes } from './consent-texts';
import type { FieldNote } from './field-note';
import { inventory, type Store } from './inventory';
import { permissionNotes } from './permissions';
import { PUBLISHER } from './policy';
import { bases, categories, purposes, recipients, retentions, sources } from './terms';

/**
 * What Allset does with data, one sentence a line: the part of the policy that a version stands for. Another word
 * here is another practice, and needs a new version; the answers to the clauses may be put better at any time.
 */
export function policyText(): string[] {
  return [
    publisherLine,
    ...inventory.flatMap((store) => [`${placeOf(store)} holds ${store.holds}.`, ...fieldLines(store)]),
    ...Object.entries(permissionNotes).map(([name, { why }]) => `The permission ${name} ${why}.`),
    ...Object.values(consentTexts).map(
      (text) => `You are asked: ${consentWords(text).replaceAll('\n', ' ')}`,
    ),
  ];
}

const publisherLine = `Answerable for this copy: ${PUBLISHER}.`;

/** Of these, what one yes covers: another word here, and that yes has to be given again. */
export function policyTextOf(purpose: Purposes): string[] {
  return [
    publisherLine,
    consentWords(consentTexts[purpose]),
    ...inventory.flatMap((store) =>
      fieldLines({
        ...store,
        fields: Object.fromEntries(
          Object.entries(store.fields).filter(([, note]) => note.consent === purpose),
        ),
      }),
    ),
  ];
}

/** What rests on no yes, because it is needed for what was asked: bookkeeping, and what the browser is asked for. */
export function generalPolicyText(): string[] {
  return policyText().filter((line) => !consented().has(line));
}

function consented(): ReadonlySet<string> {
  return new Set((Object.keys(consentTexts) as Purposes[]).flatMap((purpose) => policyTextOf(purpose)));
}

const places: Readonly<Record<Store['area'], string>> = {
  table: 'Table',
  local: 'Storage',
  session: 'Memory',
  sync: 'Chrome’s sync',
  managed: 'Organisation’s',
};

export function placeOf({ area, name }: Store): string {
  return `${places[area]} ${name}`;
}

function fieldLines(store: Store): string[] {
  return Object.entries(store.fields).map(
    ([path, note]) => `${store.name} ${path}: ${note.holds}. ${sentenceOf(note)}`,
  );
}

function sentenceOf(note: FieldNote): string {
  const ground = note.consent
    ? `${bases[note.basis]} («${consentTexts[note.consent].name}»)`
    : bases[note.basis];
  return [
    `${categories[note.category].name}; from ${sources[note.source]}`,
    `${purposes[note.purpose]}; ${ground}`,
    `kept ${retentions[note.retention]}; can go to ${recipients[note.leavesTo]}.`,
  ].join('; ');
}
