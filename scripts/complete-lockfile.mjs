// `npm run lockfile`, after packages changed: writes package-lock.json anew, complete for every platform.
// npm leaves a platform's optional package out of the lockfile where the registry in use does not carry it, and then
// `npm ci` refuses the lockfile everywhere. What such an entry says (version, os, cpu, libc) is all in its name and in
// its parent, so it is added here; npm fetches it only on that platform. No dependencies.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

rmSync('package-lock.json', { force: true });
const { status } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const words = name.split(/[-/]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (lock.packages[path] || !os || !cpu) continue;
    const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
    lock.packages[path] = {
      version,
      ...{ cpu: [cpu], ...(parent.dev ? { dev: true } : {}) },
      ...(os === 'linux' ? { libc: [libc] } : {}),
      ...{ optional: true, os: [os] },
    };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
);
