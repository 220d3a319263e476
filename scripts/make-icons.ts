import { mkdir, readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer';
import { findBrowser } from './lib/find-browser.mjs';

/**
 * Draws `public/mark.svg` as the icons of the manifest. Run it when the drawing changes and commit what it makes.
 * The small ones lose the dial, which would only blur the check; the largest has the margin that stores ask for.
 */
const icons = [
  { size: 16, margin: 0, dial: false, checkWidth: 4 },
  { size: 32, margin: 0, dial: true, checkWidth: 3.4 },
  { size: 48, margin: 0, dial: true, checkWidth: 3 },
  { size: 128, margin: 16, dial: true, checkWidth: 3 },
];

const mark = await readFile('public/mark.svg', 'utf8');
await mkdir('public/icon', { recursive: true });
const executablePath = process.env['CHROME_PATH'] ?? findBrowser();
if (!executablePath) throw new Error('no browser: run this through npm, which finds or installs one');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const { size, margin, dial, checkWidth } of icons) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size - 2 * margin}px;margin:${margin}px}
      #dial{display:${dial ? 'inline' : 'none'}}path{stroke-width:${checkWidth}}</style>${mark}`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
console.log(`Drew ${icons.map(({ size }) => `${size}.png`).join(', ')} into public/icon`);
