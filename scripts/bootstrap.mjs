#!/usr/bin/env node
// Runs a command of this project on a machine where nothing is installed yet:
//   node scripts/bootstrap.mjs [--browser] <script.ts | tool> [arguments…]
// Checks Node, installs the packages where they are missing or older than the lockfile, finds or installs a
// browser where the command needs one, then runs the command with CHROME_PATH set. No dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './lib/find-browser.mjs';

const OLDEST_NODE = { major: 20, minor: 19 };

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
  const oldest = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  fail(`Allset needs Node ${oldest} or newer; this is ${process.versions.node}: see https://nodejs.org.`);
}

const args = process.argv.slice(2);
const needsBrowser = args[0] === '--browser' && args.shift() !== undefined;
const command = args.shift();
if (!command) {
  fail('Say what to run: node scripts/bootstrap.mjs [--browser] <script.ts | tool> [arguments…]');
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  say('Installing packages (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Output goes to stderr: stdout belongs to the command.
  const { status } = spawnSync(npm, ['ci', '--no-progress', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci failed: see its message above; Allset needs the npm registry once.');
}

const env = { ...process.env };
if (needsBrowser) {
  const browser = findBrowser() ?? installBrowser(say);
  if (!browser) {
    fail(
      'No Chromium 148 or newer here, and none could be installed: install one and set CHROME_PATH to it.',
    );
  }
  env['CHROME_PATH'] = browser;
}

const isScript = command.endsWith('.ts');
const program = isScript ? process.execPath : `node_modules/.bin/${command}`;
const argv = isScript ? ['--import', 'tsx', command, ...args] : args;
const onWindows = process.platform === 'win32' && !isScript;
const { status, signal } = spawnSync(onWindows ? `${program}.cmd` : program, argv, {
  stdio: 'inherit',
  env,
  shell: onWindows,
});
process.exit(signal ? 1 : (status ?? 1));
