// Finds a Chromium that can run the extension, or installs one. No dependencies: it runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const WELL_KNOWN = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Native Temporal and the promise-returning `browser.*` begin here; the manifest asks for it too. */
const OLDEST_CHROMIUM = 148;

/** @returns {string | undefined} path of a browser that answers `--version` and is new enough */
export function findBrowser() {
  const candidates = [
    process.env['CHROME_PATH'],
    process.env['PUPPETEER_EXECUTABLE_PATH'],
    ...(WELL_KNOWN[process.platform] ?? []),
    ...puppeteerCache(),
  ];
  return candidates.find((path) => path && existsSync(path) && isNewEnough(path));
}

/** @param {string} path */
function isNewEnough(path) {
  // Chrome on Windows opens a window for --version: its presence has to do.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 0);
  return status === 0 && major >= OLDEST_CHROMIUM;
}

function puppeteerCache() {
  const root = join(process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(root)) return [];
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const places = { linux: 'chrome-linux64/chrome', win32: 'chrome-win64/chrome.exe' };
  const inside = places[process.platform];
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return readdirSync(root).flatMap((version) =>
    inside
      ? [join(root, version, inside)]
      : ['chrome-mac-arm64', 'chrome-mac-x64'].map((folder) => join(root, version, folder, mac)),
  );
}

/**
 * Tries puppeteer's own download, then Debian's package.
 * @param {(sentence: string) => void} say
 * @returns {string | undefined}
 */
export function installBrowser(say) {
  say('No Chromium found: installing one (this happens once).');
  const cli = 'node_modules/puppeteer/lib/cjs/puppeteer/node/cli.js';
  if (existsSync(cli)) {
    // Without a network this fails at once; behind a silent firewall it would hang, hence the limit.
    spawnSync(process.execPath, [cli, 'browsers', 'install', 'chrome'], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    const downloaded = findBrowser();
    if (downloaded) return downloaded;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    /** @param {string[]} args */
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: 'ignore',
        timeout: 300_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  return findBrowser();
}
