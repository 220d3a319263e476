import { EXPORT_VERSION } from '../../utils/datarights/export-schema';
import { inventory } from '../../utils/privacy/inventory';
import { table } from './markdown';

/** docs/export-format.md, from the inventory. */
export function renderExportFormat(): string {
  const exported = inventory.filter((store) => store.exported);
  const sections = exported.map((store) => {
    const rows = Object.entries(store.fields)
      .filter(([path]) => !['googleClientSecret', 'syncToken', 'pageToken'].includes(path))
      .map(([path, { holds }]) => [`\`${path}\``, holds]);
    const where = store.area === 'table' ? `tables.${store.name}` : (placesOfKeys[store.name] ?? store.name);
    return `### \`${where}\`: ${store.holds}\n\n${table(['field', 'holds'], rows)}`;
  });
  return `# The export

Made by \`npm run privacy -- --write\` from the inventory of stored fields: change that, not this file.

An export is one zip. Nothing in it is encrypted; an encrypted backup is the same zip behind a passphrase.

| file | holds |
| -- | -- |
| \`README.txt\` | what is what, in words |
| \`allset.json\` | everything, version ${EXPORT_VERSION}; the only file that is read back |
| \`allset.schema.json\` | its JSON Schema (draft 2020-12) |
| \`csv/*.csv\` | one spreadsheet per table, and \`events.csv\` for people; UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would run as a formula has an apostrophe before it |
| \`ics/*.ics\` | each calendar that was read (RFC 5545) |

## allset.json

\`format\` is \`allset-export\`. \`version\` rises when a reader of older files would misread newer ones. \`sha256\` is the SHA-256 of the whole text of the file with this very value left empty: it shows damage and changes by hand, and is no signature. Instants are milliseconds since 1970-01-01T00:00Z; dates are \`YYYY-MM-DD\`; zones are IANA names; stretches of time do not include their end.

Not in it: the sign-in, the secret of a Google client you brought, and Google’s bookmarks (\`syncToken\`, \`pageToken\`).

${sections.join('\n\n')}

## Reading it back

The file is checked as a whole before anything changes: size (64 MB, unpacked 160 MB, at most 200 to 1), \`sha256\`, every field against the schema with nothing unknown allowed, every event in a calendar, every calendar in an account, nothing twice. It then takes the place of everything held. What another version of Allset learned is left out and learned anew.

## The encrypted backup

Big-endian: the eight bytes \`ALLSETB1\`, the number of PBKDF2 iterations (4 bytes, 600,000 or more), a salt (16), an initialisation vector (12), then the zip under AES-256-GCM, with the 40 bytes before it as additional data and the 16-byte tag at the end. The key is PBKDF2-HMAC-SHA-256 of the passphrase in Unicode form NFKC.
`;
}

const placesOfKeys: Readonly<Record<string, string>> = {
  settings: 'settings',
  forgotten: 'forgotten',
  'ledger-sums': 'ledgerSums',
  disclosures: 'disclosures',
  'agreed-policy': 'agreedPolicy',
  incidents: 'incidents',
  'error-log': 'errors',
};
