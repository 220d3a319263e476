import type { CellFacts } from './judge';

/** Google's page, by the few attributes that have outlived its redesigns. Nothing is read from texts or classes. */

const CELLS = '[role="gridcell"][data-column-index]';
/** Where those are gone: day cells carry a date and no action. */
const SECOND_CELLS = 'div[data-datekey]:not([jsaction])';
const MIN_HEIGHT = 400;

export const viewKey = (): string => document.body?.dataset['viewkey'] ?? '';
export const isEditing = (): boolean => document.body?.dataset['viewfamily'] === 'EVENT_EDIT';
export const timeZoneOfPage = (): string => textOf('#xTimezone');
export const accountOfPage = (): string => textOf('#xUserEmail');

const textOf = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';

/** The day that the open editor is about, `YYYY-MM-DD`. */
export function editedDate(): string | undefined {
  const written = document.querySelector('#xStDaIn')?.getAttribute('data-date') ?? '';
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(written);
  return parts ? parts.slice(1).join('-') : undefined;
}

/** What holds the grid, and stays while the grid is replaced. */
export function stageOfPage(): Element {
  return (
    document.querySelector('#YPCqFe') ??
    document.querySelector('[role="main"]')?.parentElement ??
    document.body
  );
}

/** The columns of the newest grid. While one grid slides over the other, the newer comes last. No layout is read. */
export function findCells(): HTMLElement[] {
  const grids = [...document.querySelectorAll('[role="main"] [role="grid"]')].reverse();
  for (const selector of [CELLS, SECOND_CELLS]) {
    for (const grid of grids) {
      const cells = [...grid.querySelectorAll<HTMLElement>(selector)];
      if (cells.length > 0) return cells;
    }
  }
  return [];
}

export function measure(cell: HTMLElement): CellFacts {
  const { x, width, height } = cell.getBoundingClientRect();
  const positioned = getComputedStyle(cell).position !== 'static';
  return { key: cell.getAttribute('data-datekey'), x, width, height, positioned };
}

/** Whether a column says, in base64 without padding, that it is of the one who is signed in. */
export function isOwnColumn(cell: HTMLElement): boolean {
  const whose = cell.getAttribute('data-principal-ids') ?? '';
  const account = accountOfPage();
  return account !== '' && whose.split(',').includes(btoa(account).replace(/=+$/, ''));
}

/** Month boxes have dates too, and no hours. */
export const areTall = (cells: readonly CellFacts[]): boolean =>
  cells.every(({ height }) => height > MIN_HEIGHT);

/** Google's dark theme, by what it tells the browser; failing that, by the colour of its surface. */
export function isDark(): boolean {
  const scheme = getComputedStyle(document.body).colorScheme;
  if (scheme === 'dark' || scheme === 'light') return scheme === 'dark';
  const colour = document.querySelector('meta[name="theme-color"]')?.getAttribute('content') ?? '#ffffff';
  return Number.parseInt(colour.slice(1, 3), 16) < 128;
}
