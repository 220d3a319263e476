import type { DayPiece, PageConfig } from '../page-config';
import { chipsOfDay, stackedChip } from './chips';
import { clock, dateKeyOf, format } from './dates';
import { element, styled } from './element';

/** `[role=main]` of the day, week and custom-days views. */
export function columnView(
  days: readonly string[],
  pieces: readonly DayPiece[],
  config: PageConfig,
): HTMLElement {
  const columns = days.flatMap((day) =>
    Array.from({ length: config.people }, (_, person) => ({ day, person })),
  );
  const { broken } = config;
  const onDay = (day: string) => pieces.filter(({ date }) => date === day);
  const title = (day: string) => format(day, config.lang, { weekday: 'long', month: 'long', day: 'numeric' });

  const heads = columns.map(({ day }) =>
    element(
      'div',
      { role: 'columnheader' },
      element(
        'h2',
        { 'aria-label': day === config.today ? `${title(day)}, today` : title(day) },
        element('small', {}, format(day, config.lang, { weekday: 'short' })),
        element(
          'button',
          { 'data-datekey': dateKeyOf(day), jsaction: 'fx:open' },
          format(day, config.lang, { day: 'numeric' }),
        ),
      ),
    ),
  );
  const allDay = columns.map(({ day }) =>
    element(
      'div',
      { role: 'gridcell' },
      ...onDay(day)
        .filter((piece) => piece.allDay)
        .map((piece) => stackedChip(piece, config)),
    ),
  );
  const rules = Array.from({ length: 24 }, () => element('div', { 'aria-hidden': 'true' }));
  const labels = config.zoneLabels.map((zone) =>
    element(
      'div',
      { class: 'fx-label-column', 'aria-label': zone },
      ...Array.from({ length: 24 }, (_, hour) =>
        element('div', {}, hour === 0 ? '' : clock(hour * 60, config.lang, config.hour24)),
      ),
    ),
  );
  const cells = columns.map(({ day, person }, index) => cell({ day, person, index }, onDay(day), config));
  const row = element(
    'div',
    { role: 'row', class: 'fx-row', 'data-dragsource-type': 4 },
    element('div', { class: 'fx-rules' }, ...rules),
    element('div', { class: 'fx-spacer' }),
    ...cells,
  );
  const scroller = element('div', { class: 'fx-scroller' }, row);
  const viewport = element('div', { class: 'fx-labels' }, ...labels);
  scroller.addEventListener('scroll', () => {
    viewport.scrollTop = scroller.scrollTop;
  });
  const range = {
    'data-start-date-key': dateKeyOf(days[0] ?? ''),
    'data-end-date-key': dateKeyOf(days.at(-1) ?? ''),
  };
  const modes = {
    'unpositioned-cells': 'fx-flat',
    'stacked-columns': 'fx-piled',
    'zero-height': 'fx-empty',
    'uneven-heights': 'fx-uneven',
  };
  const mode = modes[broken as keyof typeof modes] ?? '';
  const main = element(
    'div',
    { role: 'main', class: `fx-main ${mode}` },
    element('h1', { class: 'fx-sr' }, title(days[0] ?? '')),
    element('div', { 'data-view-heading': title(days[0] ?? '') }),
    element(
      'div',
      { role: 'grid', class: 'fx-columns', 'data-is-column-view-context': 'true' },
      element(
        'div',
        range,
        element(
          'div',
          { role: 'presentation' },
          element('div', { role: 'row', class: 'fx-heads' }, ...heads),
          element('div', { role: 'row', class: 'fx-allday' }, ...allDay),
        ),
        element('div', { class: 'fx-body-row' }, viewport, scroller),
      ),
    ),
  );
  return styled(main, { '--cal-timed-grid-cell-height': `${config.hourHeight}px` });
}

interface Column {
  readonly day: string;
  readonly person: number;
  readonly index: number;
}

function cell({ day, person, index }: Column, pieces: readonly DayPiece[], config: PageConfig): HTMLElement {
  const { broken } = config;
  const own = person === config.ownColumn;
  const owner = own ? config.email : `guest-${person}@northwind.example`;
  const made = element('div', {
    role: 'gridcell',
    class: 'fx-cell',
    tabindex: -1,
    [broken === 'no-column-index' ? 'data-column' : 'data-column-index']: index,
    'data-datekey': broken === 'no-datekey' ? undefined : keyFor(day, index, broken),
    'data-principal-ids': btoa(owner).replace(/=+$/, ''),
    'aria-labelledby': `fx-cell-${index}`,
  });
  made.append(element('h2', { class: 'fx-sr', id: `fx-cell-${index}` }, day));
  if (day === config.today) made.append(element('div', { class: 'fx-now', 'aria-hidden': 'true' }));
  made.append(element('div', { role: 'presentation' }, ...chipsOfDay(own ? pieces : [], config)));
  return made;
}

function keyFor(day: string, index: number, broken: PageConfig['broken']): number {
  const key = dateKeyOf(day);
  if (broken === 'impossible-datekey' && index === 1) return (key & ~31) | 31 | (15 << 5);
  if (broken === 'shuffled-datekeys') return index === 1 ? key - 2 : key;
  // Half a year off what the address says.
  if (broken === 'other-dates') return key + 5 * 512;
  return key;
}
