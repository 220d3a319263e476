import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Places of the options page that anything points at, against the places that are there. */

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
const sources = [...walk('components'), ...walk('entrypoints')]
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => readFileSync(file, 'utf8'));
const all = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, id]) => id ?? ''))),
];

const there = all(/\bid="([a-z][a-z0-9-]*)"/g);
const used = [
  ...all(/openOptions\('([a-z0-9-]+)'\)/g),
  ...all(/href="#([a-z0-9-]+)"/g),
  ...all(/options\.html#([a-z0-9-]+)/g),
];
const listed = all(/\{ id: '([a-z0-9-]+)', title: '/g);

describe('places of the options page', () => {
  it.each(used)('#%s is there for the link that names it', (id) => {
    expect(there).toContain(id);
  });

  it.each(listed)('#%s is there for the list of sections', (id) => {
    expect(there).toContain(id);
  });

  it('are linked to from the popup', () => {
    expect(used.length).toBeGreaterThan(2);
    expect(listed.length).toBeGreaterThan(10);
  });
});
