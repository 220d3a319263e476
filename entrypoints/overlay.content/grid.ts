import type { PageTimes, Standing } from '../../utils/overlay/messages';
import { dateOfKey } from './date-key';
import { createPatience } from './fights';
import { type CellFacts, judge } from './judge';
import { attach, buildLayer, type ChipEvents, detach, drawnOf, fits, type Layer } from './layer';
import { placeOf } from './place';
import { areTall, findCells, isDark, measure, viewKey } from './read-page';

/** Our marks in Google's grid: where they may be, and what is drawn there. */
export interface Grid {
  standing(): Standing;
  /** Why nothing is drawn, for the report. */
  why(): string | undefined;
  days(): readonly string[];
  /** Looks at the page anew: measures, judges, draws or takes away. */
  settle(): void;
  /** Puts marks back that a change of the page took away. Reads no layout. Answers whether there were any. */
  mend(): boolean;
  setTimes(times: PageTimes): void;
  light(rank: number | undefined, scroll: boolean): void;
  clear(): void;
}

const VIEWS_WITH_HOURS = ['DAY', 'WEEK', 'CUSTOM_DAYS'];
const NOTHING: PageTimes = { chips: [], bands: [] };

export function createGrid(events: ChipEvents): Grid {
  let standing: Standing = 'no-grid';
  let why: string | undefined;
  let days: readonly string[] = [];
  let times = NOTHING;
  let dark = false;
  let layers = new Map<HTMLElement, Layer>();
  /** Grids in which our marks were found to lie where they should. */
  const trusted = new WeakSet<Element>();
  let isPatient = createPatience();

  function clear(): void {
    for (const layer of layers.values()) detach(layer);
    layers = new Map();
  }

  function leave(next: Standing, reason?: string): void {
    clear();
    standing = next;
    why = reason;
    if (next !== 'drawn') days = [];
  }

  function settle(): void {
    if (standing === 'fought') return;
    const cells = findCells();
    const facts = cells.map(measure);
    const expected = VIEWS_WITH_HOURS.includes(viewKey());
    if (!expected && (cells.length === 0 || !areTall(facts))) {
      leave('no-grid');
      return;
    }
    const verdict = cells.length === 0 ? undefined : judge(facts, placeOf(location.pathname)?.date);
    if (!verdict?.ok) {
      leave('degraded', verdict?.why ?? 'no columns');
      return;
    }
    standing = 'drawn';
    why = undefined;
    days = [...new Set(verdict.dates)];
    dark = isDark();
    draw(cells, verdict.dates);
  }

  /** People's columns share a date; the user's own comes first, and is the only one drawn in. */
  function draw(cells: readonly HTMLElement[], dates: readonly string[]): void {
    const next = new Map<HTMLElement, Layer>();
    const locale = document.documentElement.lang || 'en';
    cells.forEach((cell, at) => {
      const date = dates[at];
      if (!date || dates.indexOf(date) !== at) return;
      const look = { date, times, dark, locale };
      const before = layers.get(cell);
      const layer = before?.drawn === drawnOf(look) ? before : buildLayer(cell, look, events);
      if (before && before !== layer) detach(before);
      attach(layer);
      next.set(cell, layer);
    });
    for (const [cell, layer] of layers) if (!next.has(cell)) detach(layer);
    layers = next;
    verify();
  }

  function verify(): void {
    const marked = [...layers.values()].filter(({ hosts }) => hosts.length > 0);
    const grid = marked[0]?.cell.closest('[role="grid"]');
    if (!grid || trusted.has(grid)) return;
    if (marked.every(fits)) trusted.add(grid);
    else leave('degraded', 'marks do not lie where they should');
  }

  function mend(): boolean {
    if (standing !== 'drawn') return false;
    let lost = false;
    for (const layer of layers.values()) {
      if (layer.cell.isConnected && attach(layer)) lost = true;
    }
    if (lost && !isPatient(performance.now())) leave('fought', 'the page takes our marks away');
    if (![...layers.keys()].some((cell) => cell.isConnected)) drawEarly();
    return lost;
  }

  /** A grid in place of the one we knew: drawn in before it is painted, and judged when it has settled. */
  function drawEarly(): void {
    const cells = findCells();
    const dates = cells.map((cell) => dateOfKey(cell.getAttribute('data-datekey')) ?? '');
    if (cells.length === 0 || dates.includes('')) return;
    const locale = document.documentElement.lang || 'en';
    cells.forEach((cell, at) => {
      const date = dates[at] ?? '';
      if (dates.indexOf(date) !== at) return;
      const layer = buildLayer(cell, { date, times, dark, locale }, events);
      attach(layer);
      layers.set(cell, layer);
    });
  }

  return {
    standing: () => standing,
    why: () => why,
    days: () => days,
    settle,
    mend,
    setTimes(next) {
      times = next;
      settle();
    },
    light(rank, scroll) {
      for (const layer of layers.values()) layer.light(rank, scroll);
    },
    clear() {
      leave('no-grid');
      times = NOTHING;
      isPatient = createPatience();
    },
  };
}

/** The grid in numbers, for the report that a user can send. */
export function gridFacts(): Record<string, string | number | boolean> {
  const facts: CellFacts[] = findCells().map(measure);
  const first = facts[0];
  return {
    grids: document.querySelectorAll('[role="grid"]').length,
    columnIndexes: document.querySelectorAll('[role="gridcell"][data-column-index]').length,
    dateKeys: document.querySelectorAll('[data-datekey]').length,
    columns: facts.length,
    datesRead: facts.filter(({ key }) => dateOfKey(key)).length,
    hourHeight: first ? Math.round((first.height / 24) * 100) / 100 : 0,
    sameHeights: facts.every(({ height }) => Math.abs(height - (first?.height ?? 0)) <= 1),
  };
}
