import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly summary: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** More for whoever opens it; what is inside is made only then. */
export function Disclosure({ summary, name, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['disclosure']}
      data-disclosure={name}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
