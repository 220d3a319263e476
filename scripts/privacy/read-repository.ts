import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** Sources under these folders, tests included. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => walk(join(ROOT, folder)));
}

/** What goes into the product: no tests, no scripts. */
export function readShippedSources(): SourceFile[] {
  return readSources('utils', 'components', 'entrypoints').filter(({ path }) => !/\.test\.tsx?$/.test(path));
}

function walk(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    if (!/\.(ts|tsx|css|html)$/.test(entry.name)) return [];
    return [{ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }];
  });
}

export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required?: readonly string[] } };
  };
}

export type Target = 'chrome' | 'edge' | 'firefox';

/** The manifest as the build settings make it for this browser. */
export async function readManifest(browser: Target): Promise<Manifest> {
  const { default: config } = await import('../../wxt.config');
  const { manifest } = config;
  if (typeof manifest !== 'function') return (await manifest) as Manifest;
  return (await manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })) as Manifest;
}
