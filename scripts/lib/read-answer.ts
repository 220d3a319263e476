import type { Page } from 'puppeteer';

export interface ShownSlot {
  readonly rank: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly reasons: readonly string[];
}

/** What the popup shows once an answer is painted, best first (on screen the rows stand by day). */
export async function readAnswer(popup: Page): Promise<ShownSlot[]> {
  await popup.waitForSelector('[data-time-zone][data-ready="true"]');
  const rows = await popup.$$eval('[data-slot]', (rows) =>
    rows.map((row) => ({
      rank: Number(row.getAttribute('data-rank')),
      label: row.getAttribute('data-label') ?? '',
      start: Number(row.getAttribute('data-start')),
      end: Number(row.getAttribute('data-end')),
      timeZone: row.closest('[data-time-zone]')?.getAttribute('data-time-zone') ?? '',
      reasons: [...row.querySelectorAll('[data-reason]')].map((reason) => reason.textContent?.trim() ?? ''),
    })),
  );
  return rows.sort((a, b) => a.rank - b.rank);
}

/** Asks for another length or window, by the controls a person would use, and waits for its answer. */
export async function askFor(
  popup: Page,
  { durationMinutes, within }: { readonly durationMinutes: number; readonly within: string },
): Promise<void> {
  await choose(popup, `input[name="duration"][value="${durationMinutes}"]`);
  await popup.select('select[name="within"]', within);
  await popup.waitForSelector('[data-time-zone][data-ready="true"]');
}

async function choose(popup: Page, selector: string): Promise<void> {
  const input = await popup.waitForSelector(selector);
  await input?.evaluate((element) => (element as HTMLInputElement).click());
}

/** Rows in the extension's own database, counted from one of its pages. */
export function countStored(page: Page): Promise<{ entries: number; calendars: number }> {
  return page.evaluate(
    () =>
      new Promise<{ entries: number; calendars: number }>((resolve, reject) => {
        const opening = indexedDB.open('allset');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['entries', 'calendars']);
          const entries = transaction.objectStore('entries').count();
          const calendars = transaction.objectStore('calendars').count();
          transaction.oncomplete = () => {
            db.close();
            resolve({ entries: entries.result, calendars: calendars.result });
          };
        };
      }),
  );
}
