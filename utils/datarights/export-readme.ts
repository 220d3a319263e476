import { inventory } from '../privacy/inventory';
import { POLICY_VERSION } from '../privacy/policy';
import { placeOf } from '../privacy/policy-text';
import { categories, purposes } from '../privacy/terms';

/** README.txt of an export, from the inventory. */
export function exportReadme(): string {
  const exported = inventory.filter((store) => store.exported);
  const notExported = inventory.filter((store) => !store.exported);
  return [
    'What Allset held about you',
    '',
    `Saved on the day in the name of the file, under policy version ${POLICY_VERSION}.`,
    '',
    'allset.json         everything, to be read back by Allset (Settings, Import) or by your own programs',
    'allset.schema.json  its format, as a JSON Schema',
    'csv/                the same as tables for a spreadsheet; csv/events.csv lists events for people',
    'ics/                your calendars, for any calendar program',
    '',
    'Instants are milliseconds since 1970-01-01 00:00 UTC. A text in csv/ that begins with an apostrophe before',
    'one of = + - @ got it from Allset, so that no spreadsheet runs it as a formula.',
    '',
    'This file is not encrypted. Whoever has it can read it.',
    '',
    'Categories',
    ...Object.entries(categories).map(([id, { name, holds }]) => `  ${id}  ${name}: ${holds}`),
    '',
    'In this export',
    ...exported.flatMap((store) => [
      '',
      `${placeOf(store)}: ${store.holds}`,
      ...Object.entries(store.fields)
        .filter(([path]) => !withheld.has(`${store.name} ${path}`))
        .map(
          ([path, { holds, category, purpose }]) => `  ${path}: ${holds} [${category}] ${purposes[purpose]}`,
        ),
    ]),
    '',
    'Held as well, and not in this export: worth nothing outside this browser, or a key that must not travel',
    ...notExported.map((store) => `  ${placeOf(store)}: ${store.holds}`),
    ...[...withheld].map((path) => `  ${path}`),
    '',
  ].join('\r\n');
}

/** Fields of exported stores that stay. */
const withheld: ReadonlySet<string> = new Set([
  'settings googleClientSecret',
  'cursors syncToken',
  'cursors pageToken',
]);
