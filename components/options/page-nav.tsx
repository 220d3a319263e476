import { useEffect, useRef, useState } from 'react';
import { useWords } from '../ui/words';
import styles from './page-nav.module.css';
import type { GroupName, NavGroup } from './section-titles';

interface PageNavProps {
  readonly groups: readonly NavGroup[];
  readonly shown: GroupName;
}

/** The groups of the page, and the sections of the one that is shown; on narrow screens the groups alone, on top. */
export function PageNav({ groups, shown }: PageNavProps) {
  const words = useWords();
  const nav = useRef<HTMLElement>(null);
  const sections = groups.find(({ name }) => name === shown)?.sections ?? [];
  const current = useSectionInSight(sections.map(({ id }) => id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again for the link that is the current one now
  useEffect(() => {
    const link = nav.current?.querySelector('[aria-current="location"]');
    if (nav.current && link) keepInSight(nav.current, link);
  }, [current]);
  return (
    <nav ref={nav} className={styles['nav']} aria-label={words.t('options.sections')}>
      <ul className={styles['groups']}>
        {groups.map(({ name, title }) => (
          <li key={name}>
            <a
              href={`#group-${name}`}
              className={styles['group']}
              aria-current={name === shown ? 'page' : undefined}
            >
              {title}
            </a>
            {name === shown && sections.length > 1 && (
              <ul className={styles['sections']}>
                {sections.map((section) => (
                  <li key={section.id}>
                    <a href={`#${section.id}`} aria-current={section.id === current ? 'location' : undefined}>
                      {section.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls the list alone: `scrollIntoView` would move the page that is being read. */
function keepInSight(list: Element, link: Element): void {
  const inside = link.getBoundingClientRect();
  const around = list.getBoundingClientRect();
  if (inside.top < around.top) list.scrollTop += inside.top - around.top;
  else if (inside.bottom > around.bottom) list.scrollTop += inside.bottom - around.bottom;
}

/** The last section that begins in the upper third of the window. */
function useSectionInSight(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const key = ids.join(' ');
  useEffect(() => {
    const look = () => {
      const begun = key.split(' ').filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      setCurrent(begun.at(-1) ?? key.split(' ')[0]);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [key]);
  return current;
}
