import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** No violation in light and dark, read from the left and from the right; every target at least 24 px. */
export async function expectAccessible(popup: Page): Promise<void> {
  await popup.evaluate(axe);
  const direction = await popup.evaluate(() => document.documentElement.dir);
  for (const theme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const dir of ['ltr', 'rtl']) {
      await popup.evaluate((value) => {
        document.documentElement.dir = value;
      }, dir);
      const { violations } = (await popup.evaluate(
        `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice'] })`,
      )) as AxeResults;
      const found = violations.map(({ id, nodes }) => `${theme} ${dir} ${id}: ${nodes[0]?.html}`);
      expect(found).toEqual([]);
    }
  }
  await popup.evaluate((value) => {
    document.documentElement.dir = value;
  }, direction);
  expect(await smallTargets(popup)).toEqual([]);
}

/** What can be pressed and is smaller than 24 × 24 px. A field inside a label counts as large as the label; a link
 * among the words of a sentence is as high as they are (WCAG 2.5.8, «inline»). */
export function smallTargets(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('button, a[href], select, input')].flatMap((element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const sentence = element.closest('p')?.textContent?.trim();
      if (element.matches('a') && sentence && sentence !== element.textContent?.trim()) return [];
      if (width === 0 || (width >= 24 && height >= 24)) return [];
      return [`${element.outerHTML.slice(0, 120)} ${width}×${height}`];
    }),
  );
}

/** Changes every stored account, as if that had happened to it. */
export function changeAccounts(page: Page, change: Record<string, unknown>): Promise<void> {
  return changeRows(page, 'accounts', change);
}

/** Puts the same fields into every row of a table of the extension’s own database. */
export function changeRows(page: Page, table: string, change: Record<string, unknown>): Promise<void> {
  return page.evaluate(
    (store, fields) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('allset');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(store, 'readwrite');
          const rows = transaction.objectStore(store);
          rows.openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            cursor.update({ ...cursor.value, ...fields });
            cursor.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    table,
    change,
  );
}
