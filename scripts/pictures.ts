import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AxeResults } from 'axe-core';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer';
import { findBrowser } from './lib/find-browser.mjs';
import { languages, serveScenes } from './pictures/serve-scenes';

/**
 * A picture of every screen in every state, both themes, four languages; each is looked at by axe too.
 * `--out DIR` [`--scenes popup`] [`--languages en,ar`] [`--themes dark`] [`--zoom 2`] [`--width 360`, of the options page]
 * [`--forced-colors`, as a high-contrast theme]
 * [`--sections my-week,about`: these sections of the options page, each by itself; `all`]
 *
 * Of the options page, `options-connected` is shown group by group; other scenes show the one they are about.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    scenes: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,de,ar,ja' },
    themes: { type: 'string', default: 'light,dark' },
    zoom: { type: 'string', default: '1' },
    'forced-colors': { type: 'boolean', default: false },
    width: { type: 'string', default: '1100' },
    sections: { type: 'string', default: '' },
  },
});
if (!values.out) {
  console.error('Say where the pictures go: --out DIR');
  process.exit(2);
}
const executablePath = process.env['CHROME_PATH'] ?? findBrowser();
if (!executablePath) throw new Error('no browser: run this through npm, which finds or installs one');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const there = await languages();
const wanted = values.languages.split(',').filter((language) => there.includes(language));
await mkdir(values.out, { recursive: true });
const scenes = await serveScenes();
const browser = await puppeteer.launch({
  executablePath,
  args: ['--force-color-profile=srgb', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});

let taken = 0;
let violations = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`  ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  ${message.text()}`);
  });
  await page.goto(scenes.url, { waitUntil: 'networkidle0' });
  const names = (await page.$eval('#root pre', (list) => list.textContent ?? '')).split('\n');
  for (const name of names.filter((one) => one.includes(values.scenes))) {
    for (const language of wanted) {
      for (const theme of values.themes.split(',')) {
        await show(page, name, language, theme);
        for (const view of await views(page, name)) {
          if (view) await page.evaluate((group) => location.assign(`#group-${group}`), view);
          await fitWindow(page, name);
          const place = [name, language, theme, ...(view ? [view] : [])];
          taken += await picture(page, place.join('.'));
          violations += await lookWithAxe(page, place.join(' '));
        }
      }
    }
  }
} finally {
  await browser.close();
  await scenes.close();
}
console.log(`${taken} pictures in ${values.out}, ${violations} accessibility violations`);
process.exitCode = violations ? 1 : 0;

/** The groups of sections, one after the other, of the scene that shows all; others show the one they are about. */
async function views(page: Page, name: string): Promise<(string | undefined)[]> {
  if (name !== 'options-connected') return [undefined];
  await page.waitForSelector('[data-view="about"]');
  const all = await page.$$eval('[data-view]', (groups) =>
    groups.map((one) => one.getAttribute('data-view')),
  );
  return all.flatMap((view) => view ?? []);
}

async function show(page: Page, name: string, language: string, theme: string): Promise<void> {
  await page.setViewport({ ...sizeOf(name), deviceScaleFactor: Number(values.zoom) });
  await emulate(page, theme);
  await page.goto(`${scenes.url}?scene=${name}&language=${language}`);
  await page.waitForSelector('main[data-state]');
}

function sizeOf(name: string): { width: number; height: number } {
  if (name.startsWith('panel')) return { width: 320, height: 700 };
  if (name.startsWith('popup')) return { width: 384, height: 600 };
  return { width: Number(values.width), height: 800 };
}

/** A popup is as high as what is in it, up to 600 px, as in the toolbar; a page as long as it is. */
async function fitWindow(page: Page, name: string): Promise<void> {
  const size = sizeOf(name);
  const popup = name.startsWith('popup');
  await page.setViewport({ ...size, deviceScaleFactor: Number(values.zoom) });
  const height = await page.$eval('main', (main) => Math.ceil(main.getBoundingClientRect().height));
  await page.setViewport({
    ...size,
    height: popup ? Math.min(height, 600) : Math.max(height, size.height),
    deviceScaleFactor: Number(values.zoom),
  });
}

/** Puppeteer’s own list of media features knows nothing of forced colours. */
async function emulate(page: Page, theme: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: values['forced-colors'] ? 'active' : 'none' },
    ],
  });
}

/** The whole screen, or the sections that were asked for. */
async function picture(page: Page, name: string): Promise<number> {
  const pathOf = (part: string) => join(values.out ?? '', `${name}${part}.png`) as `${string}.png`;
  if (!values.sections) {
    await page.screenshot({ path: pathOf('') });
    return 1;
  }
  const sections = new Map<string, ElementHandle>();
  for (const section of await page.$$('main [data-view]:not([hidden]) section')) {
    // Some are named by their heading.
    const id = await section.evaluate((one) => one.id || one.querySelector('h2')?.id.replace(/-title$/, ''));
    if (id) sections.set(id, section);
  }
  const asked = values.sections === 'all' ? [...sections.keys()] : values.sections.split(',');
  const shown = asked.filter((id) => sections.has(id));
  for (const id of shown) await sections.get(id)?.screenshot({ path: pathOf(`.${id}`) });
  return shown.length;
}

async function lookWithAxe(page: Page, what: string): Promise<number> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run({ exclude: [['[data-view][hidden]']] }, { runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice'] })`,
  )) as AxeResults;
  for (const { id, help, nodes } of found.violations) {
    console.error(`${what}: ${id}, ${help}`);
    for (const node of nodes.slice(0, 3)) console.error(`  ${node.html.slice(0, 160)}`);
  }
  return found.violations.length;
}
