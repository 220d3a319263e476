import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The tested build: production code with a fixed id. */
export const E2E_BUILD = resolve('.output/e2e-chrome-mv3');
export const PRODUCTION_BUILD = resolve('.output/chrome-mv3');

/** Builds what tests drive. Throws with the tool's own words when that fails. */
export function buildE2e(): string {
  runWxt({ ALLSET_E2E: '1' });
  return E2E_BUILD;
}

/** Builds what goes to the store. */
export function buildProduction(): string {
  runWxt({});
  return PRODUCTION_BUILD;
}

function runWxt(extraEnv: NodeJS.ProcessEnv): void {
  const { ALLSET_E2E: _e2e, NODE_ENV: _mode, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', ['build'], {
    env: { ...env, ...extraEnv },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`wxt build failed:\n${stdout}\n${stderr}`);
}
