import styles from './pill.module.css';

/** A word in a pill. Only the best one is green, and all of them are words: colour never speaks alone. */
export function Pill({ word, strong = false }: { readonly word: string; readonly strong?: boolean }) {
  return <span className={strong ? `${styles['pill']} ${styles['strong']}` : styles['pill']}>{word}</span>;
}
