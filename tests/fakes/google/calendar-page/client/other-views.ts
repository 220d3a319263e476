import type { DayPiece, PageConfig } from '../page-config';
import { stackedChip } from './chips';
import { addDays, dateKeyOf, format, partsOf, startOfWeek } from './dates';
import { element } from './element';

/** Five weeks; every date occurs twice, as a box and as a number. */
export function monthDays(date: string, config: PageConfig): string[] {
  const [year, month] = partsOf(date);
  const first = startOfWeek(`${year}-${String(month).padStart(2, '0')}-01`, config.firstWeekday);
  return Array.from({ length: 35 }, (_, at) => addDays(first, at));
}

export function monthView(
  days: readonly string[],
  pieces: readonly DayPiece[],
  config: PageConfig,
): HTMLElement {
  const heads = days
    .slice(0, 7)
    .map((day) =>
      element(
        'div',
        { role: 'columnheader', 'data-dragsource-type': 8 },
        format(day, config.lang, { weekday: 'short' }),
      ),
    );
  const weeks = [0, 7, 14, 21, 28].map((from) => {
    const week = days.slice(from, from + 7);
    const boxes = week.map((day) =>
      element('div', { 'data-datekey': dateKeyOf(day), 'data-dragsource-type': 8 }),
    );
    const cells = week.map((day) =>
      element(
        'div',
        { role: 'gridcell', 'aria-labelledby': `fx-day-${day}` },
        element(
          'h2',
          {
            id: `fx-day-${day}`,
            'data-datekey': dateKeyOf(day),
            jsaction: 'fx:day',
            'data-dragsource-ignore': 'true',
          },
          format(day, config.lang, { day: 'numeric' }),
        ),
        ...pieces.filter(({ date }) => date === day).map((piece) => stackedChip(piece, config)),
      ),
    );
    return element(
      'div',
      { role: 'row', class: 'fx-week' },
      element('div', { 'aria-hidden': 'true' }, ...boxes),
      ...cells,
    );
  });
  const grid = {
    role: 'grid',
    class: 'fx-month',
    'data-is-column-view-context': 'false',
    'data-start-date-key': dateKeyOf(days[0] ?? ''),
    'data-end-date-key': dateKeyOf(days.at(-1) ?? ''),
    'data-chip-rows': 4,
  };
  const row = element('div', { role: 'row', class: 'fx-week' }, ...heads);
  return element(
    'div',
    { role: 'main', class: 'fx-main', 'data-period-type': 'month' },
    element('div', grid, row, ...weeks),
  );
}

export function scheduleView(
  days: readonly string[],
  pieces: readonly DayPiece[],
  config: PageConfig,
): HTMLElement {
  const groups = days.map((day) =>
    element(
      'div',
      { role: 'rowgroup', 'data-datekey': dateKeyOf(day) },
      ...pieces.filter(({ date }) => date === day).map((piece) => stackedChip(piece, config)),
    ),
  );
  return element(
    'div',
    { role: 'main', class: 'fx-main' },
    element('div', { jsname: 'fx' }, element('div', { role: 'grid' }, ...groups)),
  );
}

/** The full editor, filled in from the address. Nothing is saved before Save. */
export function editorView(query: URLSearchParams): HTMLElement {
  const [start = '', end = ''] = (query.get('dates') ?? '').split('/');
  const input = (id: string, value: string, more: Record<string, string> = {}) =>
    element('input', { id, type: 'text', value, 'data-initial-value': value, ...more });
  const day = (text: string) => text.slice(0, 8);
  const time = (text: string) => text.slice(9, 15);
  return element(
    'div',
    { role: 'main', class: 'fx-main' },
    element(
      'div',
      { class: 'fx-editor', 'data-is-create': 'true' },
      input('xTiIn', query.get('text') ?? ''),
      input('xStDaIn', day(start), { 'data-date': day(start) }),
      input('xStTiIn', time(start)),
      input('xEnDaIn', day(end), { 'data-date': day(end) }),
      input('xEnTiIn', time(end)),
      element(
        'div',
        { id: 'xLocIn' },
        element('input', { role: 'combobox', value: query.get('location') ?? '' }),
      ),
      element('div', { id: 'xGuests' }, query.get('add') ?? ''),
      element('div', { id: 'xZone' }, query.get('ctz') ?? ''),
    ),
  );
}
