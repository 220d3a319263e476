import { clauseSections, clauses } from '../../utils/privacy/clauses';
import { consentTexts, switchedPurposes } from '../../utils/privacy/consent-texts';
import type { FieldNote } from '../../utils/privacy/field-note';
import { accessNotes } from '../../utils/privacy/google-access';
import { figureKinds, inferenceKinds } from '../../utils/privacy/inferences';
import { inventory } from '../../utils/privacy/inventory';
import { firefoxDataCollection } from '../../utils/privacy/manifest-keys';
import { askedPermissions, permissionNotes } from '../../utils/privacy/permissions';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import { placeOf } from '../../utils/privacy/policy-text';
import { bases, categories, purposes, recipients, retentions, sources } from '../../utils/privacy/terms';
import { glossary, limitedUse, truths } from '../../utils/privacy/truths';
import { isPromiseOnly, readRepository } from './check-clauses';
import { table } from './markdown';
import type { Manifest } from './read-repository';

/** PRIVACY.md, whole. */
export function renderPolicy(manifest: Manifest): string {
  const sections = [
    `# Privacy policy of Allset\n\nVersion ${POLICY_VERSION}, in force from that day. Made by \`npm run privacy -- --write\` from the same list that storage, export and deletion work by: change that, not this file.`,
    `Allset reads calendars you choose, learns your patterns on this computer, and sends nothing to us. There is no server, no account, no telemetry, and no «us» that could receive anything.\n\n${limitedUse}`,
    `## The chart\n\n${chart()}`,
    `## What is worked out about you\n\nOn this computer, from your own events; two closed lists, and nothing beyond them. Reasons that stand beside a suggested time:\n\n${list(inferenceKinds)}\n\nFigures of «My week», counted when you look and kept nowhere:\n\n${list(figureKinds)}\n\nNot worked out: mood, health, performance, beliefs, relationships, and anything that ranks people.`,
    `## Who gets data\n\n${whoGets()}`,
    `## What you are asked, and what a no costs\n\nNothing is preselected but your own calendar. Taking a yes back takes one click, works at once, and removes what rested on it.\n\n${questions()}`,
    `## Purposes and grounds\n\n${grounds()}`,
    `## How long it is kept\n\n${keeping()}`,
    `## What Google is asked for\n\nStep by step, each refusable. Never asked for: contacts, directory, profile, or full access to calendars.\n\n${access()}`,
    `## What the browser is asked for\n\n${permissions(manifest)}\n\nFirefox’s declaration of data that leaves the computer: ${firefoxDataCollection().required.join(', ')}.`,
    `## What must not be misunderstood\n\n${table(
      ['about', ''],
      truths.map(({ about, says }) => [about, says]),
    )}`,
    `## Every stored field\n\n${inventory.map(fieldTable).join('\n\n')}`,
    `## Clause by clause\n\nAllset grew from the privacy policy of a company of that name (version of 21 October 2022), with which it has no connection. This is what became of each of its 110 clauses: **F** a feature, **H** an honest statement, **N** it doesn’t happen here. Where a screen or a test that an answer rests on does not exist yet, it says «not complete yet»; \`npm run privacy\` counts them and names what is missing.\n\n${clauseTables()}`,
    `## Words\n\n${table(
      ['word', 'means'],
      glossary.map(({ word, means }) => [word, means]),
    )}`,
    `## Contact\n\nWhoever publishes a copy of Allset gives an address of theirs beside it. Never send calendar content.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function chart(): string {
  const rows = Object.entries(categories).map(([id, { name, holds }]) => {
    const notes = inventory.flatMap((store) => Object.values(store.fields)).filter((n) => n.category === id);
    return [id, name, holds, distinct(notes.map(({ source }) => sources[source])), String(notes.length)];
  });
  return table(['', 'category', 'what', 'from', 'fields'], rows);
}

function list(kinds: Readonly<Record<string, string>>): string {
  return Object.values(kinds)
    .map((says) => `- ${says}`)
    .join('\n');
}

function whoGets(): string {
  const rows = Object.entries(recipients).map(([id, name]) => {
    const fields = inventory.flatMap((store) =>
      Object.entries(store.fields)
        .filter(([, note]) => note.leavesTo === id)
        .map(([path]) => `${store.name} ${path}`),
    );
    if (id === 'nobody') return [name, `the other ${fields.length} fields`];
    return [name, fields.length > 0 ? distinct(fields) : 'nothing today'];
  });
  return `${table(['who', 'gets'], rows)}\n\nProcessors: none. Sold: nothing, ever. Shared for advertising: nothing, ever. What you export or copy is yours to give.`;
}

function keeping(): string {
  const rows = Object.entries(retentions).flatMap(([id, words]) => {
    const stores = inventory.filter(({ fields }) => Object.values(fields).some((n) => n.retention === id));
    return stores.length > 0 ? [[words, distinct(stores.map(({ holds }) => holds))]] : [];
  });
  return table(['kept', 'fields of'], rows);
}

function questions(): string {
  const rows = Object.entries(consentTexts).map(([purpose, text]) => [
    (switchedPurposes as readonly string[]).includes(purpose)
      ? `${text.name} (by a switch of its own; the browser asks too)`
      : text.name,
    text.what,
    text.why,
    text.without,
    text.preselected ? 'on' : 'off',
  ]);
  return table(['asked', 'what happens', 'why', 'a no', 'at first'], rows);
}

function grounds(): string {
  const rows = Object.entries(purposes).map(([id, purpose]) => {
    const notes = inventory.flatMap((store) => Object.values(store.fields)).filter((n) => n.purpose === id);
    return [purpose, notes.length > 0 ? distinct(notes.map(({ basis }) => bases[basis])) : 'nothing today'];
  });
  return table(['purpose', 'ground'], rows);
}

function access(): string {
  const rows = accessNotes.map(({ scope, when, why }) => [`\`${scope.split('/').at(-1) ?? ''}\``, when, why]);
  return table(['scope', 'asked when', 'what it does'], rows);
}

function permissions(manifest: Manifest): string {
  const rows = askedPermissions(manifest).map(({ name, optional }) => [
    `\`${name}\``,
    optional ? 'when you switch it on' : 'at installation',
    permissionNotes[name]?.why ?? '',
  ]);
  return table(['permission', 'when', 'why'], rows);
}

function fieldTable(store: (typeof inventory)[number]): string {
  const rows = Object.entries(store.fields).map(([path, note]) => [`\`${path}\``, ...describe(note)]);
  const heading = `### ${placeOf(store)}: ${store.holds}`;
  const head = ['field', 'holds', 'category', 'for', 'from', 'ground', 'kept', 'goes to'];
  return `${heading}\n\n${store.exported ? 'In the export.' : 'Not in the export.'}\n\n${table(head, rows)}`;
}

function describe(note: FieldNote): string[] {
  const ground = note.consent ? `consent: ${consentTexts[note.consent].name}` : 'asked for';
  const { category, purpose, source, retention, leavesTo } = note;
  return [note.holds, category, purposes[purpose], sources[source], ground, retentions[retention], leavesTo];
}

function clauseTables(): string {
  const repository = readRepository();
  return clauseSections
    .map(({ title, from }, index) => {
      const until = clauseSections[index + 1]?.from ?? Number.POSITIVE_INFINITY;
      const rows = clauses
        .filter(({ number }) => number >= from && number < until)
        .map((row) => [
          String(row.number),
          row.clause,
          row.kind,
          isPromiseOnly(row, repository) ? `${row.answer} (Not complete yet.)` : row.answer,
        ]);
      return `### ${title}\n\n${table(['', 'clause', '', 'here'], rows)}`;
    })
    .join('\n\n');
}

function distinct(items: readonly string[]): string {
  return [...new Set(items)].join('; ');
}
