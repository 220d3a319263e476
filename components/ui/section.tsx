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
  /** Beside the title. */
  readonly mark?: ReactNode;
  readonly 'data-overlay'?: string;
  readonly children: ReactNode;
}

/** One subject of the options page, under its heading. */
export function Section({ id, title, intro, mark, children, ...rest }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1} className={styles['section']} {...rest}>
      <div className={styles['head']}>
        <h2 id={`${id}-title`}>{title}</h2>
        {mark}
      </div>
      {intro && <p className={styles['intro']}>{intro}</p>}
      {children}
    </section>
  );
}
