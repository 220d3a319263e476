import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOutcome } from '../scripts/lib/ics-outcome';

/** 214 files from the test suites of other calendar programs. They are not part of the repository. */
const dir = fileURLToPath(new URL('../../shared/ics-edge', import.meta.url));
const files = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.ics')) : [];

// Skipped where the repository stands alone: read-report.test.ts keeps examples of each kind.
describe.skipIf(files.length === 0)('calendar files of other programs', () => {
  it('all end as read, skipped with a reason, or refused with a sentence, within a second each', async () => {
    const lost: string[] = [];
    for (const file of files) {
      const { parts, report, refused, ms } = await readOutcome(join(dir, file));
      const told = refused !== undefined || parts === report.read + report.skipped.length;
      if (!told || ms > 1000) lost.push(`${file}: ${parts} parts, ${report.read} read, ${ms.toFixed(0)} ms`);
    }
    expect(lost).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(214);
  }, 60_000);
});
