import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The tested build: production code with a fixed id. */
export const E2E_BUILD = resolve('.output/e2e-chrome-mv3');

/** Builds it. Throws with the tool's own words when that fails. */
export function buildE2e(): string {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', ['build'], {
    env: { ...process.env, ALLSET_E2E: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`wxt build failed:\n${stdout}\n${stderr}`);
  return E2E_BUILD;
}
