// `npm start`: builds the extension, starts the stand-in for Google, opens a browser in which Allset is connected,
// synced and showing ranked times. README.md has the options.
import './lib/temporal';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { startGoogleServer } from '../tests/fakes/google/server';
import { AppError } from '../utils/errors';
import { fail, parseCommandLine } from './lib/arguments';
import { type BrowserSession, openBrowserSession } from './lib/browser-session';
import { buildE2e } from './lib/build';
import { chooseAllCalendars, connectThroughPages } from './lib/connect';
import { askFor, countStored, readAnswer, type ShownSlot } from './lib/read-answer';
import { createStartWorld, type StartWorld } from './lib/start-world';

const CLIENT_ID = 'standin-web.apps.googleusercontent.com';
const REQUEST = { durationMinutes: 30, within: 'two-weeks' } as const;

const options = parseCommandLine({
  calendar: { type: 'string', multiple: true },
  once: { type: 'boolean' },
  json: { type: 'string' },
});

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const startedAt = performance.now();
const sinceStart = () => Math.round(performance.now() - startedAt);

const start = await createStartWorld(
  options.calendar ?? [],
  Date.now(),
  Intl.DateTimeFormat().resolvedOptions().timeZone,
).catch((thrown: unknown) => fail(thrown instanceof AppError ? thrown.message : String(thrown)));

console.log('Building the extension…');
const extensionDir = buildE2e();
const builtMs = sinceStart();
const server = await startGoogleServer({ world: start.world });
const session = await openBrowserSession({
  standIn: server,
  extensionDir,
  headless: options.once || !hasDisplay,
});
try {
  await run(session, start);
} finally {
  await session.close();
  await server.close();
}

async function run(session: BrowserSession, { email, notes, shiftedByWeeks }: StartWorld): Promise<void> {
  const welcome = await session.welcomePage();
  await connectThroughPages(session, welcome, {
    email,
    clientId: CLIENT_ID,
    agreeTo: ['learning', 'titles', 'guests', 'places'],
  });
  await chooseAllCalendars(welcome);
  const syncedMs = sinceStart();
  const popup = await session.openPopup();
  await askFor(popup, REQUEST);
  const slots = await readAnswer(popup);
  const rankedMs = sinceStart();
  print(slots, notes);
  const stored = await countStored(popup);
  const screenshots = await photograph(session, popup);
  if (options.json) {
    const output = {
      events: stored.entries,
      calendars: stored.calendars,
      request: REQUEST,
      slots,
      screenshots,
      timings: { builtMs, syncedMs, rankedMs },
      shiftedByWeeks,
      notes,
    };
    await writeFile(options.json, `${JSON.stringify(output, null, 2)}\n`);
  }
  if (slots.length === 0) fail('No free time was found in the next two weeks.');
  if (!options.once && hasDisplay) await untilClosed(session);
}

function print(slots: readonly ShownSlot[], notes: readonly string[]): void {
  for (const note of notes) console.log(note);
  console.log(
    `\nBest times for ${REQUEST.durationMinutes} minutes in the next two weeks, times in ${slots[0]?.timeZone}:`,
  );
  for (const { rank, label, start: from, end, timeZone, reasons } of slots) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    console.log(`  ${rank}. ${format.formatRange(from, end)}  ${label}\n     ${reasons.join(' · ')}`);
  }
}

/** The popup first: it closes when another page gets the focus. */
async function photograph(session: BrowserSession, popup: Page): Promise<string[]> {
  const folder = resolve('.output/screenshots');
  await mkdir(folder, { recursive: true });
  const inBothThemes = async (name: string, page: Page) => {
    const paths: string[] = [];
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const path = resolve(folder, `${name}-${theme}.png`) as `${string}.png`;
      const main = await page.$('main');
      await main?.screenshot({ path });
      paths.push(path);
    }
    return paths;
  };
  const popupPaths = await inBothThemes('popup', popup);
  const options = await session.openPage('options');
  await options.setViewport({ width: 1200, height: 900 });
  await options.waitForSelector('main[data-state="connected"]');
  const optionsPaths = await inBothThemes('options', options);
  await options.close();
  console.log(`\nScreenshots: ${folder}`);
  return [...popupPaths, ...optionsPaths];
}

function untilClosed({ browser }: BrowserSession): Promise<void> {
  console.log(
    '\nThe browser is open: press the Allset button in its toolbar. Close it, or press Ctrl+C here, to end.',
  );
  return new Promise((done) => {
    browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
  });
}
