import { spawnSync } from 'node:child_process';
import { AllsetDb } from '../../utils/db/schema';
import { inventory } from '../../utils/privacy/inventory';
import { askedPermissions, permissionNotes } from '../../utils/privacy/permissions';
import { ROOT, readManifest, readShippedSources, type SourceFile, type Target } from './read-repository';

const targets: readonly Target[] = ['chrome', 'edge', 'firefox'];

/** Tables of the database that the inventory lacks, and the other way round. */
export function findTableGaps(): string[] {
  const stored = new AllsetDb('never-opened').tables.map(({ name }) => name);
  const listed = inventory.filter(({ area }) => area === 'table').map(({ name }) => name);
  return [
    ...stored.filter((name) => !listed.includes(name)).map((name) => `table ${name} is not in the inventory`),
    ...listed.filter((name) => !stored.includes(name)).map((name) => `table ${name} is not in the database`),
  ];
}

/** Columns without a note: the compiler knows them. */
export function findColumnGaps(): string[] {
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', 'tests/tsconfig.pure.json'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('utils/privacy/fields/'))
    .map((line) => `a column is not in the inventory: ${line}`);
}

/** Storage keys that the source names and the inventory lacks. */
export function findKeyGaps(sources: readonly SourceFile[] = readShippedSources()): string[] {
  const listed = new Set(inventory.filter(({ area }) => area !== 'table').map(({ name }) => name));
  const gaps = new Set<string>();
  const shared = sources.flatMap(({ text }) => constantsIn(text, /^export const ([A-Z_]+) = '([^']+)';/gm));
  for (const { path, text } of sources) {
    if (!/\bstorage\.(local|session|sync)\b|\bLocalStore\b|\bSyncDeps\b|\bStorageAreaLike\b/.test(text))
      continue;
    for (const key of keysIn(text, shared)) {
      if (!listed.has(key)) gaps.add(`storage key «${key}» (${path}) is not in the inventory`);
    }
  }
  return [...gaps];
}

/** Named constants, and functions that make a name per account, that reach a storage call. */
type Constant = readonly [name: string, value: string];

function keysIn(text: string, shared: readonly Constant[]): string[] {
  const used = (name: string) =>
    new RegExp(`(?<!alarms)\\.(load|save|remove|get)\\(\\s*${name}\\b|set\\(\\{\\s*\\[${name}\\]`).test(text);
  const imported = shared.filter(([name]) => new RegExp(`import [^;]*\\b${name}\\b[^;]* from`).test(text));
  const constants = [...imported, ...constantsIn(text, /^(?:export )?const ([A-Z_]+) = '([^']+)';/gm)]
    .filter(([name]) => used(name))
    .map(([, key]) => key);
  const perAccount = [...text.matchAll(/function (\w+)\([^)]*\)[^{]*\{\s*return `([\w-]+) \$\{/g)]
    .filter(([, name = '']) => used(name))
    .map(([, , start = '']) => `${start} *`);
  return [...constants, ...perAccount];
}

function constantsIn(text: string, pattern: RegExp): Constant[] {
  return [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]);
}

/** Permissions of any build without a reason. */
export async function findPermissionGaps(): Promise<string[]> {
  const gaps = new Set<string>();
  for (const target of targets) {
    for (const { name } of askedPermissions(await readManifest(target))) {
      if (!Object.hasOwn(permissionNotes, name)) gaps.add(`permission ${name} (${target}) has no reason`);
    }
  }
  return [...gaps];
}
