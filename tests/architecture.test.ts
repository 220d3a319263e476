import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house rules of DESIGN §3–4 and utils/README.md, walked over the repository itself. */

const ROOT = join(import.meta.dirname, '..');
const PURE = [
  'time',
  'calendar',
  'availability',
  'preferences',
  'commute',
  'privacy',
  'sample',
  'overlay',
  'questions',
  'insights',
];
const ADAPTERS = ['browser', 'db', 'google', 'ics', 'identity', 'rpc', 'settings'];
const SERVICES = [
  'sync',
  'learning',
  'suggestions',
  'datarights',
  'bookings',
  'accounts',
  'imports',
  'verify',
  'guests',
  'devices',
];
const MAX_LINES = 250;

const sources = ['components', 'entrypoints', 'scripts', 'tests', 'utils'].flatMap((folder) =>
  walk(join(ROOT, folder)),
);
const shipped = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !/^(tests|scripts)\//.test(file));
const imports = new Map(shipped.map((file) => [file, importsOf(file)]));

describe.each([
  ['utils', mapIn('utils/README.md')],
  ['components', mapIn('components/README.md')],
  ['entrypoints', mapIn('components/README.md', 'Where they begin')],
])('the map of %s', (top, named) => {
  const folders = foldersOf(top);

  it.each(folders)(`has a line for ${top}/%s`, (folder) => {
    expect(named).toContain(folder);
  });

  it('names no folder that is not there', () => {
    expect(named.filter((name) => !folders.includes(name))).toEqual([]);
  });
});

describe('the map of utils', () => {
  it.each([...PURE, ...ADAPTERS, ...SERVICES])('says of what kind %s is', (folder) => {
    const kind = PURE.includes(folder) ? 'pure' : ADAPTERS.includes(folder) ? 'adapter' : 'service';
    expect(read('utils/README.md')).toContain(`| \`${folder}/\` | ${kind}`);
  });

  it('leaves no folder without a kind', () => {
    expect(foldersOf('utils').filter((name) => ![...PURE, ...ADAPTERS, ...SERVICES].includes(name))).toEqual(
      [],
    );
  });
});

describe('the arrows', () => {
  const forbidden: string[] = [];
  for (const [file, targets] of imports) {
    for (const target of targets) if (!isAllowed(file, target)) forbidden.push(`${file} → ${target.path}`);
  }

  it('point only where utils/README.md says', () => {
    expect(forbidden).toEqual([]);
  });

  it('make no cycle', () => {
    expect(findCycle()).toEqual([]);
  });
});

describe('files', () => {
  it(`are at most ${MAX_LINES} lines long`, () => {
    const long = sources.filter((file) => lines(file) > MAX_LINES).map((file) => `${file}: ${lines(file)}`);
    expect(long).toEqual([]);
  });

  it('in entrypoints/ carry no test beside them: WXT would take it for an entry', () => {
    expect(sources.filter((file) => /^entrypoints\/[^/]+\.test\./.test(file))).toEqual([]);
  });

  it('that ship import zod as zod/mini: the full one evaluates code, which the CSP refuses', () => {
    const full = shipped.filter((file) => /from 'zod'/.test(read(file)));
    expect(full).toEqual([]);
  });
});

describe('the system clock', () => {
  it('is read in utils/time/clock.ts alone', () => {
    const readers = shipped.filter((file) => /\bDate\.now\b|new Date\(\)|Temporal\.Now/.test(read(file)));
    expect(readers).toEqual(['utils/time/clock.ts']);
  });
});

interface Import {
  readonly path: string;
  readonly typeOnly: boolean;
}

function isAllowed(from: string, to: Import): boolean {
  const [source, target] = [placeOf(from), placeOf(to.path)];
  if (source.top !== 'utils') return isAllowedOutside(source, target, from, to);
  if (target.top !== 'utils') return false;
  if (target.folder === source.folder || target.folder === '') return true;
  if (isPure(from)) return isPure(to.path);
  if (ADAPTERS.includes(source.folder)) {
    if (from === 'utils/rpc/client.ts') return to.typeOnly;
    return isPure(to.path);
  }
  // Services get adapters as arguments: they name their types, they do not reach for them.
  return isPure(to.path) || to.typeOnly || to.path.startsWith('utils/db/');
}

type Place = { readonly top: string; readonly folder: string };

function isAllowedOutside(source: Place, target: Place, from: string, to: Import): boolean {
  if (source.top === 'components') {
    if (target.top === 'components') return true;
    if (target.top !== 'utils') return false;
    if (target.folder === '' || isPure(to.path) || to.typeOnly) return true;
    return source.folder === 'hooks' && ['db', 'rpc', 'settings'].includes(target.folder);
  }
  // entrypoints
  if (source.folder === 'background') return target.top === 'utils' || target.folder === 'background';
  if (source.folder === 'overlay.content')
    return (
      target.folder === source.folder || target.folder === 'overlay' || to.path === 'utils/rpc/client.ts'
    );
  return target.top === 'components' || target.folder === source.folder || from.endsWith('.css');
}

function isPure(path: string): boolean {
  const { top, folder } = placeOf(path);
  if (top !== 'utils') return false;
  if (folder === '' || PURE.includes(folder)) return true;
  return (
    /^utils\/settings\/([a-z]+-)?schema\.ts$/.test(path) ||
    path === 'utils/rpc/contract.ts' ||
    path.startsWith('utils/rpc/commands/') ||
    path === 'utils/db/rows.ts' ||
    path === 'utils/db/written-row.ts' ||
    path.startsWith('utils/ics/feed-') ||
    path === 'utils/db/entry-row.ts' ||
    path === 'utils/google/event-page.ts' ||
    path === 'utils/identity/scopes.ts' ||
    /^utils\/sync\/(plan|status)[^/]*\.ts$/.test(path)
  );
}

function placeOf(path: string): Place {
  const parts = path.split('/');
  return { top: parts[0] ?? '', folder: parts.length > 2 ? (parts[1] ?? '') : '' };
}

function importsOf(file: string): Import[] {
  const pattern = /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/g;
  return [...read(file).matchAll(pattern)].flatMap((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const path = resolveImport(file, specifier);
    return path ? [{ path, typeOnly: match[1] !== undefined }] : [];
  });
}

function resolveImport(file: string, specifier: string): string | undefined {
  const base = normalize(join(dirname(file), specifier));
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => {
    try {
      return statSync(join(ROOT, path)).isFile();
    } catch {
      return false;
    }
  });
}

/** Type-only imports vanish when compiled and may point both ways. */
function findCycle(): string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { path, typeOnly } of imports.get(file) ?? []) {
      const cycle = typeOnly ? [] : visit(path, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of shipped) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : walk(path);
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) && !/\.gen\./.test(entry.name)
      ? [relative(ROOT, path)]
      : [];
  });
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The folders in the first column of a part's table; without a heading, of the first part. */
function mapIn(file: string, heading = ''): string[] {
  const parts = read(file).split('\n## ');
  const part = heading ? parts.find((one) => one.startsWith(heading)) : parts[0];
  return [...(part ?? '').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w.]+)\/`/g)].flatMap(([, name]) => name ?? []),
  );
}

function foldersOf(top: string): string[] {
  return readdirSync(join(ROOT, top)).filter((name) => statSync(join(ROOT, top, name)).isDirectory());
}

function lines(file: string): number {
  return read(file).trimEnd().split('\n').length;
}
