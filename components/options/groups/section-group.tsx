import type { ReactNode } from 'react';
import { useWords } from '../../ui/words';
import type { GroupName } from '../section-titles';
import { groupTitles } from '../section-titles';
import styles from './section-group.module.css';

interface SectionGroupProps {
  readonly name: GroupName;
  readonly children: ReactNode;
}

/** Sections that belong together, under a line that names them. */
export function SectionGroup({ name, children }: SectionGroupProps) {
  const words = useWords();
  const id = `group-${name}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={styles['group']}>
      <p id={`${id}-title`} className={styles['title']}>
        {words.t(groupTitles[name])}
      </p>
      {children}
    </div>
  );
}
