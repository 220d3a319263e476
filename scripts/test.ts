// `npm test`: everything that has to hold, cheapest first; stops at the first that does not.
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [what: string, tool: string, ...args: string[]])[] = [
  ['generated types', 'wxt', 'prepare'],
  ['types', 'tsc', '--noEmit'],
  ['purity of the pure folders', 'tsc', '-p', 'tests/tsconfig.pure.json'],
  ['lint and format', 'biome', 'ci', '--colors=off', '.'],
  ['unused files, exports and packages', 'knip'],
  ['unit and property tests', 'vitest', 'run', '--project', 'unit'],
  ['end-to-end tests in a real browser', 'vitest', 'run', '--project', 'e2e*'],
];

const quick = process.argv.includes('--quick');
for (const [what, tool, ...args] of quick ? steps.slice(0, -1) : steps) {
  const startedAt = performance.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync(`node_modules/.bin/${tool}`, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`✗ ${what}`);
    process.exit(1);
  }
  console.log(`✓ ${what} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}
