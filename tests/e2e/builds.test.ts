import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProduction, E2E_BUILD, PRODUCTION_BUILD } from '../../scripts/lib/build';
import { FILE_LIST } from '../../scripts/lib/file-list';

const ALLOWED_HOSTS = [
  'https://www.googleapis.com',
  'https://oauth2.googleapis.com',
  'https://calendar.google.com',
];

function filesIn(folder: string): Map<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return new Map(found.map((path) => [path, readFileSync(join(folder, path))]));
}

describe('the two builds', () => {
  let production: Map<string, Buffer>;
  let tested: Map<string, Buffer>;

  beforeAll(() => {
    buildProduction();
    production = filesIn(PRODUCTION_BUILD);
    tested = filesIn(E2E_BUILD);
  });

  it('come out the same when they are made again', () => {
    const before = String(production.get(FILE_LIST));
    buildProduction();
    expect(readFileSync(join(PRODUCTION_BUILD, FILE_LIST), 'utf8')).toBe(before);
  }, 60_000);

  const manifest = (files: Map<string, Buffer>) => JSON.parse(String(files.get('manifest.json')));

  it('have the same files, byte for byte', () => {
    expect([...tested.keys()]).toEqual([...production.keys()]);
    const different = [...tested].filter(([path, bytes]) => !production.get(path)?.equals(bytes));
    expect(different.map(([path]) => path)).toEqual([FILE_LIST, 'manifest.json']);
  });

  it('list every file with its SHA-256, the same from both builds but for the manifest', () => {
    const listOf = (files: Map<string, Buffer>) =>
      JSON.parse(String(files.get(FILE_LIST))) as Record<string, string>;
    for (const files of [production, tested]) {
      const hashes = [...files]
        .filter(([path]) => path !== FILE_LIST)
        .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]);
      expect(listOf(files)).toEqual(Object.fromEntries(hashes));
    }
    const { 'manifest.json': _own, ...rest } = listOf(production);
    expect(listOf(tested)).toMatchObject(rest);
  });

  it('have the same manifest but for the key and the grant that a program can’t press', () => {
    const { key, host_permissions, ...rest } = manifest(tested);
    expect(key).toBeTypeOf('string');
    expect(host_permissions).toEqual(['https://calendar.google.com/*']);
    expect(manifest(production)).toEqual(rest);
  });

  it('ask for no host at installation, and for these permissions only', () => {
    const { permissions, host_permissions, optional_host_permissions, content_scripts } =
      manifest(production);
    expect({ permissions, host_permissions, optional_host_permissions, content_scripts }).toEqual({
      permissions: ['alarms', 'identity', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel'],
      host_permissions: undefined,
      optional_host_permissions: ['https://calendar.google.com/*'],
      content_scripts: [],
    });
  });

  it('let no page but Google’s calendar frame one of theirs, and only the panel', () => {
    const { web_accessible_resources, content_security_policy } = manifest(production);
    expect(web_accessible_resources).toEqual([
      { resources: ['panel.html'], matches: ['https://calendar.google.com/*'], use_dynamic_url: true },
    ]);
    expect(content_security_policy.extension_pages).toContain('frame-ancestors https://calendar.google.com;');
  });

  it('let the browser refuse every host but Google’s', () => {
    const csp = String(manifest(production).content_security_policy.extension_pages);
    const connect = /connect-src ([^;]+)/.exec(csp)?.[1]?.split(' ');
    expect(connect).toEqual(ALLOWED_HOSTS);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("require-trusted-types-for 'script'");
  });

  it('contain no way to run text as code', () => {
    const scripts = [...production].filter(([path]) => path.endsWith('.js'));
    const guilty = scripts.filter(([, bytes]) =>
      /\beval\(|new Function\(|importScripts\(/.test(String(bytes)),
    );
    expect(guilty.map(([path]) => path)).toEqual([]);
  });

  it('stay within the size budgets (gzip, kB)', () => {
    const weight = (entry: string) => weigh(production, entry);
    // docs/decisions.md 34: what is above 130 is rare work, and a worker can't load it later.
    expect(weight('background.js').atStart).toBeLessThan(237);
    expect(weight('popup.html').atStart).toBeLessThan(220);
    expect(weight('options.html').atStart).toBeLessThan(260);
    expect(weight('panel.html').atStart).toBeLessThan(220);
    expect(weight('content-scripts/overlay.js').atStart).toBeLessThan(10);
    // docs/decisions.md 39 and 61: dates in ten languages, fetched when the field gets the focus (37 kB), and the words of
    // replies, fetched by whoever reads one (12 kB).
    const { later } = weight('popup.html');
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(52);
    expect(weight('background.js').later).toBe(0);
  });
});

/** Every script an entry pulls in, each compressed on its own as the store ships it: before it runs, and when asked for. */
function weigh(files: Map<string, Buffer>, entry: string): { atStart: number; later: number } {
  const atStart = reach(files, [entry], STATIC_IMPORT);
  const all = reach(files, [entry], ANY_SCRIPT);
  const kilobytes = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0) / 1000;
  return { atStart: kilobytes(atStart), later: kilobytes([...all].filter((path) => !atStart.has(path))) };
}

/** `src="…"` and `href="…"` of a page, `from"…"` and `import"…"` of a script. */
const STATIC_IMPORT =
  /(?:src=|href=|from|import)\s*["'`](?:\.{0,2}\/)?((?:chunks\/|assets\/)?[\w.-]+\.js)["'`]/g;
const ANY_SCRIPT = /["'`](?:\.{0,2}\/)?((?:chunks\/|assets\/)?[\w.-]+\.js)["'`]/g;

function reach(
  files: Map<string, Buffer>,
  entries: readonly string[],
  pattern: RegExp,
  seen = new Set<string>(),
): Set<string> {
  for (const entry of entries) {
    if (seen.has(entry)) continue;
    seen.add(entry);
    const bytes = files.get(entry);
    if (!bytes) throw new Error(`${entry} is not in the build`);
    const next = [...String(bytes).matchAll(pattern)].flatMap(
      ([, path = '']) => [path, `chunks/${path}`].find((candidate) => files.has(candidate)) ?? [],
    );
    reach(files, next, pattern, seen);
  }
  return seen;
}
