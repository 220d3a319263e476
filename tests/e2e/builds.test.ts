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
    const size = (entry: string) => gzippedWithImports(production, entry) / 1000;
    // docs/decisions.md 32: reading .ics, and the archive, cost what is above 130.
    expect(size('background.js')).toBeLessThan(170);
    expect(size('popup.html')).toBeLessThan(220);
    expect(size('options.html')).toBeLessThan(260);
    expect(size('panel.html')).toBeLessThan(220);
    expect(size('content-scripts/overlay.js')).toBeLessThan(10);
  });
});

/** An entry and every script it pulls in, each compressed on its own as the store ships it. */
function gzippedWithImports(files: Map<string, Buffer>, entry: string, seen = new Set<string>()): number {
  if (seen.has(entry)) return 0;
  seen.add(entry);
  const bytes = files.get(entry);
  if (!bytes) throw new Error(`${entry} is not in the build`);
  let total = gzipSync(bytes).length;
  for (const [, path] of String(bytes).matchAll(
    /["'](?:\.{0,2}\/)?((?:chunks\/|assets\/)?[\w.-]+\.js)["']/g,
  )) {
    const target = [path, `chunks/${path}`].find((candidate) => candidate && files.has(candidate));
    if (target) total += gzippedWithImports(files, target, seen);
  }
  return total;
}
