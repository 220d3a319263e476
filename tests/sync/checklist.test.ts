import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every row of the checklist of what a client of Google Calendar must survive is a test with its number. */
it('has a test for every row from 1 to 42', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^a10-.*\.test\.ts$/.test(name));
  const titles = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  const rows = new Set([...titles.matchAll(/\bA10\.(\d+)\b/g)].map((match) => Number(match[1])));
  const missing = Array.from({ length: 42 }, (_, i) => i + 1).filter((row) => !rows.has(row));
  expect(missing).toEqual([]);
});
