import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer';
import type { BrowserSession } from '../scripts/lib/browser-session';
import { type Figure, quantile } from './figure';

const OPENINGS = 15;

/** From the toolbar click to ranked times painted, the worker dead before, beside an empty React page. */
export async function benchPopup(session: BrowserSession): Promise<Figure[]> {
  const ours: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await session.killWorker().catch(() => {});
    const clickedAt = Date.now();
    const popup = await session.openPopup();
    ours.push((await paintedAt(popup, 'answer-painted')) - clickedAt);
    await session.closePopups();
  }
  const empty = await benchEmptyPage(session);
  const name = 'popup: empty React page painted, median';
  return [
    { name, value: quantile(empty, 0.5), unit: 'ms' },
    {
      name: 'popup: ranked times painted, median',
      value: quantile(ours, 0.5),
      unit: 'ms',
      reference: name,
      limit: 1.5 * quantile(empty, 0.5),
    },
  ];
}

async function benchEmptyPage({ browser }: BrowserSession): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'allset-empty-'));
  await writeEmptyExtension(folder);
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  const host = await browser.newPage();
  const times: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await host.bringToFront();
    const opening = browser.waitForTarget((target) =>
      target.url().startsWith(`chrome-extension://${id}/popup`),
    );
    const clickedAt = Date.now();
    await extension?.triggerAction(host);
    const popup = await (await opening).asPage();
    times.push((await paintedAt(popup, 'answer-painted')) - clickedAt);
    await popup.close();
  }
  await host.close();
  await rm(folder, { recursive: true, force: true });
  return times;
}

/** When the page's mark was set, in epoch milliseconds. */
async function paintedAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, { polling: 5 }, mark);
  return page.evaluate(
    (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
    mark,
  );
}

async function writeEmptyExtension(folder: string): Promise<void> {
  const source = `
    import { createElement, useEffect } from 'react';
    import { createRoot } from 'react-dom/client';
    function Empty() {
      useEffect(() => void requestAnimationFrame(() => performance.mark('answer-painted')), []);
      return createElement('main', null, 'Empty');
    }
    createRoot(document.getElementById('root')).render(createElement(Empty));`;
  await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: join(folder, 'popup.js'),
  });
  await writeFile(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><body style="width:384px;height:500px"><div id="root"></div><script type="module" src="popup.js"></script>',
  );
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      action: { default_popup: 'popup.html' },
    }),
  );
}
