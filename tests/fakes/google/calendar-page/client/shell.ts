import type { PageConfig } from '../page-config';
import { addDays, format, startOfWeek } from './dates';
import { element } from './element';

export const viewKeys = {
  day: 'DAY',
  week: 'WEEK',
  customday: 'CUSTOM_DAYS',
  month: 'MONTH',
  agenda: 'AGENDA',
} as const;
export type ViewName = keyof typeof viewKeys;

const accelerators: Readonly<Record<ViewName, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  agenda: 'A',
  customday: 'X',
};

/** Everything around the grid. Answers where `[role=main]` goes. */
export function buildShell(config: PageConfig, onView: (view: ViewName) => void): HTMLElement {
  const menu = (Object.keys(viewKeys) as ViewName[]).map((view) => {
    const item = element(
      'li',
      {
        role: 'menuitem',
        'data-viewkey': viewKeys[view].toLowerCase(),
        'data-accelerator': accelerators[view],
      },
      view,
    );
    item.addEventListener('click', () => onView(view));
    return item;
  });
  const stage = element('div', { id: 'YPCqFe', class: 'fx-stage' });
  document.body.append(
    element('div', {}, element('a', { href: '#main' }, '')),
    element(
      'div',
      {},
      element(
        'div',
        {},
        element(
          'div',
          {},
          element(
            'header',
            { id: 'gb', role: 'banner', class: 'fx-bar' },
            element('ul', { role: 'menu' }, ...menu),
          ),
          element(
            'div',
            { class: 'fx-shell' },
            element(
              'div',
              { class: 'fx-drawer', tabindex: -1 },
              element('h1', { class: 'fx-sr' }, 'Drawer'),
              miniMonth(config),
            ),
            stage,
            element(
              'div',
              { class: 'fx-strip' },
              element(
                'div',
                { role: 'complementary', 'aria-label': 'Side panel' },
                element('div', { 'data-guest-app-id': '1' }),
              ),
            ),
          ),
        ),
      ),
    ),
    element('div', { id: 'yDmH0d' }),
    userNotes(config),
  );
  return stage;
}

function miniMonth(config: PageConfig): HTMLElement {
  const first = startOfWeek(`${config.today.slice(0, 8)}01`, config.firstWeekday);
  const rows = Array.from({ length: 6 }, (_, row) =>
    element(
      'tr',
      {},
      ...Array.from({ length: 7 }, (_, at) => {
        const date = addDays(first, row * 7 + at);
        return element(
          'td',
          { 'data-date': date.replaceAll('-', ''), 'data-dragsource-type': 13 },
          element('button', { 'data-focusable': true }, format(date, config.lang, { day: 'numeric' })),
        );
      }),
    ),
  );
  return element(
    'div',
    { id: 'drawerMiniMonthNavigator' },
    element('div', { 'data-month': first.replaceAll('-', '') }, element('table', { role: 'grid' }, ...rows)),
  );
}

function userNotes(config: PageConfig): HTMLElement {
  const note = (id: string, text: string) => element('div', { id }, text);
  const notes = element(
    'div',
    { id: 'xUserInfo', 'aria-hidden': 'true' },
    note('xUserEmail', config.email),
    note('xUserName', 'Somebody'),
    note('xTimezone', config.timeZone),
    note('xUserLocale', config.lang),
  );
  notes.style.display = 'none';
  return notes;
}
