import { useEffect, useState } from 'react';
import { useWords } from '../ui/words';
import styles from './page-nav.module.css';

interface PageNavProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The sections of the page: at the side, on narrow screens on top. */
export function PageNav({ sections }: PageNavProps) {
  const words = useWords();
  const current = useSectionInSight(sections.map(({ id }) => id));
  return (
    <nav className={styles['nav']} aria-label={words.t('options.sections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
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
