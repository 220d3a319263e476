import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../ui/words';
import { type GroupName, sectionsByGroup } from '../section-titles';
import styles from './section-group.module.css';

interface SectionGroupProps {
  readonly name: GroupName;
  readonly shown: GroupName;
  readonly children: ReactNode;
}

/** Sections that belong together, shown by themselves under the title that names them. */
export function SectionGroup({ name, shown, children }: SectionGroupProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const id = `group-${name}`;
  const isShown = shown === name;
  const title = words.t(sectionsByGroup[name].title);
  useLayoutEffect(() => {
    // React knows `hidden` only as yes or no, and the browser takes it away itself.
    if (isShown) place.current?.removeAttribute('hidden');
    else place.current?.setAttribute('hidden', 'until-found');
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={place}
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className={styles['group']}
      data-view={name}
    >
      <h1 id={`${id}-title`}>{title}</h1>
      {children}
    </div>
  );
}
