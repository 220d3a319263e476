import type { PageTimes, Standing } from '../../utils/overlay/messages';
import { dateOfKey } from './date-key';
import { createPatience } from './fights';
import { type CellFacts, judge } from './judge';
import { attach, buildLayer, type ChipEvents, detach, fits, type Layer, looksAlike } from './layer';
import { placeOf } from './place';
import { areTall, findCells, isDark, isOwnColumn, measure, viewKey } from './read-page';

/** Our marks in Google's grid: where they may be, and what is drawn there. */
export interface Grid {
  standing(): Standing;
  /** Why nothing is drawn, for the report. */
  why(): string | undefined;
  days(): readonly string[];
  /** The day and minute under a press on an empty place of a column. */
  timeAt(event: MouseEvent): { readonly date: string; readonly minute: number } | undefined;
  isDark(): boolean;
  /** Looks at the page anew: measures, judges, draws or takes away. Cheap only while layout is clean. */
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
  let columns: readonly Column[] = [];
  let times = NOTHING;
  let dark = false;
  let layers = new Map<HTMLElement, Layer>();
  /** Grids in which our marks were found to lie where they should. */
  const trusted = new WeakSet<Element>();
  const distrusted = new WeakSet<Node>();
  let isPatient = createPatience();

  function leave(next: Standing, reason?: string): void {
    for (const layer of layers.values()) detach(layer);
    layers = new Map();
    columns = [];
    standing = next;
    why = reason;
  }

  function settle(): void {
    if (standing === 'fought') return;
    if (isMisplaced()) {
      leave('degraded', 'marks do not lie where they should');
      return;
    }
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
    if (distrusted.has(gridOf(cells[0]) ?? document)) return;
    standing = 'drawn';
    why = undefined;
    dark = isDark();
    columns = ownColumns(cells, verdict.dates);
    draw();
  }

  function draw(): void {
    const next = new Map<HTMLElement, Layer>();
    const locale = document.documentElement.lang || 'en';
    for (const { cell, date } of columns) {
      const look = { date, times, dark, locale };
      const before = layers.get(cell);
      const layer = before && looksAlike(before.look, look) ? before : buildLayer(cell, look, events);
      if (before && before !== layer) detach(before);
      attach(layer);
      next.set(cell, layer);
    }
    for (const [cell, layer] of layers) if (!next.has(cell)) detach(layer);
    layers = next;
  }

  /** Looks once per grid, after the browser has laid our marks out, whether they lie where they should. */
  function isMisplaced(): boolean {
    const marked = [...layers.values()].filter(({ cell, hosts }) => hosts.length > 0 && cell.isConnected);
    const grid = gridOf(marked[0]?.cell);
    if (!grid || trusted.has(grid)) return false;
    if (marked.every(fits)) trusted.add(grid);
    else distrusted.add(grid);
    return !trusted.has(grid);
  }

  function mend(): boolean {
    if (standing !== 'drawn') return false;
    let lost = false;
    for (const layer of layers.values()) {
      if (layer.cell.isConnected && attach(layer)) lost = true;
    }
    if (lost && !isPatient(performance.now())) leave('fought', 'the page takes our marks away');
    if (columns.length > 0 && !columns.some(({ cell }) => cell.isConnected)) drawEarly();
    return lost;
  }

  /** A grid in place of the one we knew: drawn in before it is painted, and judged when it has settled. */
  function drawEarly(): void {
    const cells = findCells();
    const dates = cells.map((cell) => dateOfKey(cell.getAttribute('data-datekey')) ?? '');
    if (cells.length === 0 || dates.includes('')) return;
    columns = ownColumns(cells, dates);
    draw();
  }

  function timeAt(event: MouseEvent): { date: string; minute: number } | undefined {
    const target = event.target instanceof Element ? event.target : undefined;
    if (!target || target.closest('[data-eventid], [data-allset-layer]')) return undefined;
    const column = columns.find(({ cell }) => cell.contains(target));
    if (!column) return undefined;
    const { top, height } = column.cell.getBoundingClientRect();
    const quarters = Math.floor(((event.clientY - top) / height) * 96);
    return { date: column.date, minute: Math.min(95, Math.max(0, quarters)) * 15 };
  }

  return {
    standing: () => standing,
    timeAt,
    why: () => why,
    days: () => [...new Set(columns.map(({ date }) => date))],
    isDark: () => dark,
    settle,
    mend,
    setTimes(next) {
      times = next;
      if (standing === 'drawn') draw();
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

interface Column {
  readonly cell: HTMLElement;
  readonly date: string;
}

/** People's columns share a date: only the user's own is drawn in. */
function ownColumns(cells: readonly HTMLElement[], dates: readonly string[]): Column[] {
  const columns = cells.flatMap((cell, at) => (dates[at] ? [{ cell, date: dates[at] }] : []));
  if (new Set(dates).size === cells.length) return columns;
  const own = columns.filter(({ cell }) => isOwnColumn(cell));
  // Without a word on whose they are: the user's own comes first.
  const named = columns.some(({ cell }) => cell.hasAttribute('data-principal-ids'));
  return named ? own.slice(0, 1) : columns.slice(0, 1);
}

const gridOf = (cell: Element | undefined): Element | null => cell?.closest('[role="grid"]') ?? null;

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
