import styles from './mark.module.css';

/** Our mark: a check inside the dial of a clock, in a rounded square. `public/mark.svg` is the same drawing. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg className={styles['mark']} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles['ground']} width="32" height="32" rx="8" />
      <circle className={styles['dial']} cx="16" cy="16" r="10.4" />
      <path className={styles['check']} d="M10.9 16.4l3.7 3.7 7-7.7" />
    </svg>
  );
}
