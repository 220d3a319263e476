import type { ReactNode } from 'react';
import type { Anchor } from '../../utils/privacy/anchors';
import styles from './section.module.css';

interface SectionProps {
  /** What an address names it by. */
  readonly id: string;
  readonly title: string;
  readonly intro?: ReactNode;
  /** Where it answers a clause of the policy. */
  readonly 'data-anchor'?: Anchor;
  readonly children: ReactNode;
}

/** One subject of the options page, under its heading. */
export function Section({ id, title, intro, children, ...rest }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1} className={styles['section']} {...rest}>
      <h2 id={`${id}-title`}>{title}</h2>
      {intro && <p className={styles['intro']}>{intro}</p>}
      {children}
    </section>
  );
}
