// `npm run privacy`: counts clauses that are answered, and fields, keys and permissions the inventory lacks.
//   --json OUT  writes { clauses: { answered, total }, missing: […] }
//   --write     makes PRIVACY.md and everything else that is generated from the inventory anew
//   --release   closes the present policy version: from then on another practice needs another version
import { writeFileSync } from 'node:fs';
import { parseCommandLine } from './lib/arguments';
import { checkClauses } from './privacy/check-clauses';
import { findColumnGaps, findKeyGaps, findPermissionGaps, findTableGaps } from './privacy/find-gaps';
import { writeGenerated } from './privacy/write-generated';

const { json, write, release } = parseCommandLine({
  json: { type: 'string' },
  write: { type: 'boolean' },
  release: { type: 'boolean' },
});

if (write || release) {
  for (const path of await writeGenerated({ release: release ?? false })) console.log(`wrote ${path}`);
}

const { answered, total, missing } = checkClauses();
const gaps = [...findTableGaps(), ...findColumnGaps(), ...findKeyGaps(), ...(await findPermissionGaps())];
const report = { clauses: { answered, total }, missing: [...gaps, ...missing] };

console.log(`${answered} of ${total} clauses answered; ${gaps.length} gaps in the inventory`);
for (const line of report.missing) console.log(`  ${line}`);
if (json) writeFileSync(json, `${JSON.stringify(report, null, 1)}\n`);
