import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer';

/** An extension whose only page is an empty React page: what the opening of ours stands beside. Gives its id to `work`. */
export async function withEmptyExtension<T>(browser: Browser, work: (id: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'allset-empty-'));
  try {
    await writeEmptyExtension(folder);
    return await work(await browser.installExtension(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
