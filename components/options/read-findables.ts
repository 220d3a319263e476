import type { MessageKey, Words } from '../ui/words';
import type { Findable } from './find-settings';
import { reveal } from './use-view';

/** Words people look for, by section, that its own sentences do not use. */
const keywords = {
  accounts: 'search.accounts',
  imports: 'search.imports',
  rules: 'search.rules',
  'my-week': 'search.myWeek',
  use: 'search.use',
  privacy: 'search.privacy',
  ledger: 'search.ledger',
  prove: 'search.prove',
  about: 'search.about',
} as const satisfies Readonly<Record<string, MessageKey>>;

const ROWS = 'h3, h4, label, legend, summary, button, thead th, dt';
const LONGEST_ROW = 80;

/**
 * What the page shows now, in the language it shows it in: nothing has to be listed twice, and what isn’t there
 * can’t be found.
 */
export function readFindables(page: ParentNode, words: Words): Findable[] {
  return [...page.querySelectorAll<HTMLElement>('section')].flatMap((element): Findable[] => {
    const title = element.querySelector('h2');
    const section = title?.textContent?.trim();
    const id = element.id || title?.id;
    if (!section || !id) return [];
    const key: (typeof keywords)[keyof typeof keywords] | undefined = keywords[id as keyof typeof keywords];
    const rows = [...element.querySelectorAll(ROWS)].flatMap((row) => row.textContent?.trim() || []);
    return [
      { id, section, ...(key ? { keywords: words.t(key) } : {}) },
      ...[...new Set(rows)].filter((row) => row.length <= LONGEST_ROW).map((row) => ({ id, section, row })),
    ];
  });
}

/** Goes to a section, and within it to the row that was found. */
export function goTo({ id, row }: Findable): void {
  const place = document.getElementById(id);
  const section = place?.closest<HTMLElement>('section');
  if (!section) return;
  history.pushState(null, '', `#${id}`);
  reveal(section);
  const inside =
    row === undefined
      ? undefined
      : [...section.querySelectorAll<HTMLElement>(ROWS)].find((one) => one.textContent?.trim() === row);
  section.focus({ preventScroll: true });
  (inside ?? section).scrollIntoView({ block: inside ? 'center' : 'start' });
}
