import type { PageConfig } from '../page-config';
import { columnView } from './column-view';
import { addDays, partsOf, startOfWeek, weekdayOf } from './dates';
import { openDialog, watchDialogs, watchDrags } from './dialogs';
import { loadPieces } from './events';
import { editorView, monthDays, monthView, scheduleView } from './other-views';
import { count } from './record';
import { buildShell, type ViewName, viewKeys } from './shell';
import { watchShortcuts } from './shortcuts';

const VIEW_KEY_LAG = 100;
const SLIDE = 250;
const PATH = /^\/calendar(?:\/u\/\d+)?\/r(?:\/([a-z]+)(?:\/(\d{4})\/(\d{1,2})\/(\d{1,2}))?)?/;

const config: PageConfig = JSON.parse(document.querySelector('#initialdata')?.textContent ?? '{}');
let hourHeight = config.hourHeight;
let place = placeOf(location.pathname);
let turn = 0;
const stage = buildShell(config, (view) => navigate({ ...place, view }));

interface Place {
  readonly view: ViewName | 'eventedit';
  readonly date: string;
}

function placeOf(path: string): Place {
  const [, view = 'week', year, month, day] = PATH.exec(path) ?? [];
  const date = year
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : config.today;
  if (view === 'eventedit') return { view, date };
  return { view: view in viewKeys ? (view as ViewName) : 'week', date };
}

function daysOf({ view, date }: Place): string[] {
  if (view === 'day') return [date];
  if (view === 'customday') return [0, 1, 2, 3].map((at) => addDays(date, at));
  if (view === 'month') return monthDays(date, config);
  if (view === 'agenda') return Array.from({ length: 14 }, (_, at) => addDays(date, at));
  const first = startOfWeek(date, config.firstWeekday);
  const week = Array.from({ length: 7 }, (_, at) => addDays(first, at));
  return config.hideWeekends ? week.filter((day) => weekdayOf(day) % 6 !== 0) : week;
}

async function render(where: Place): Promise<HTMLElement> {
  if (where.view === 'eventedit') return editorView(new URLSearchParams(location.search));
  const days = daysOf(where);
  const pieces = await loadPieces(config, days);
  const now = { ...config, hourHeight };
  if (where.view === 'month') return monthView(days, pieces, now);
  if (where.view === 'agenda') return scheduleView(days, pieces, now);
  return columnView(days, pieces, now);
}

/** The address first, the view key later, then both grids while one slides over the other. */
function navigate(to: Place): void {
  place = to;
  const [year, month, day] = partsOf(to.date);
  history.pushState({}, '', `/calendar/u/${config.accountIndex}/r/${to.view}/${year}/${month}/${day}`);
  void arrive(to);
}

async function arrive(to: Place): Promise<void> {
  turn += 1;
  const mine = turn;
  await wait(VIEW_KEY_LAG);
  if (mine !== turn) return;
  if (to.view !== 'eventedit') document.body.dataset['viewkey'] = viewKeys[to.view];
  const main = await render(to);
  if (mine !== turn) return;
  const old = [...stage.children];
  if (old.length > 0) main.dataset['slide'] = '';
  stage.append(main);
  await wait(old.length > 0 ? SLIDE : 0);
  for (const gone of old) gone.remove();
  delete main.dataset['slide'];
  count('navigations');
}

/** Google's own re-render of a grid: every chip anew, and whatever it does not know taken out of the days. */
async function rerender(): Promise<void> {
  const fresh = await render(place);
  const cells = (root: ParentNode) => [...root.querySelectorAll('.fx-cell')];
  const made = cells(fresh);
  cells(stage).forEach((cell, at) => {
    const [kept, body] = [made[at], made[at]?.querySelector(':scope > [role=presentation]')];
    if (!kept || !body) return;
    for (const child of [...cell.children]) {
      const known = child.matches('h2, .fx-now, [role=presentation]');
      if (!known) child.remove();
    }
    cell.querySelector(':scope > [role=presentation]')?.replaceWith(body);
  });
  count('rerenders');
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What tests and hands ask of the page. */
const orders: Readonly<Record<string, (detail: unknown) => void>> = {
  'fx-navigate': (detail) => navigate({ ...place, ...(detail as Partial<Place>) }),
  'fx-rerender': () => void rerender(),
  'fx-dialog': () => openDialog([]),
  'fx-density': (detail) => {
    hourHeight = Number(detail);
    void rerender();
    for (const main of stage.children) {
      (main as HTMLElement).style.setProperty('--cal-timed-grid-cell-height', `${hourHeight}px`);
    }
  },
};
for (const [name, act] of Object.entries(orders)) {
  document.addEventListener(name, (event) => act((event as CustomEvent).detail));
}

watchDialogs();
watchDrags();
watchShortcuts((key) => {
  const step = { j: 1, n: 1, k: -1, p: -1 }[key];
  if (step) navigate({ ...place, date: addDays(place.date, step * (place.view === 'day' ? 1 : 7)) });
});
window.addEventListener('popstate', () => {
  place = placeOf(location.pathname);
  void arrive(place);
});
if (config.broken === 'strips-at-once') {
  new MutationObserver(() => {
    for (const cell of stage.querySelectorAll('.fx-cell')) {
      for (const child of [...cell.children]) {
        if (!child.matches('h2, .fx-now, [role=presentation]')) child.remove();
      }
    }
  }).observe(stage, { childList: true, subtree: true });
}
void arrive(place);
