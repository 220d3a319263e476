import styles from './icon.module.css';

/** Our own drawings on a 20 × 20 ground, 1.6 px strokes. */
const paths = {
  close: 'M5.5 5.5l9 9m0-9l-9 9',
  copy: 'M7.5 7.5h7.2a.8.8 0 0 1 .8.8v7.4a.8.8 0 0 1-.8.8H8.3a.8.8 0 0 1-.8-.8zM4.5 12.5V4.3a.8.8 0 0 1 .8-.8h7.2',
  open: 'M11 4h5v5m0-5l-7 7M8.5 4.5H4.8a.8.8 0 0 0-.8.8v9.9a.8.8 0 0 0 .8.8h9.9a.8.8 0 0 0 .8-.8v-3.7',
  here: 'M3.5 5.3a.8.8 0 0 1 .8-.8h11.4a.8.8 0 0 1 .8.8v7.4a.8.8 0 0 1-.8.8H4.3a.8.8 0 0 1-.8-.8zM7 16.5h6m-3-3v3',
  settings:
    'M3.5 6h7.2m4.6 0h1.2M3.5 14h1.2m4.6 0h7.2M13 3.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM7 11.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z',
  keys: 'M3 6.3a.8.8 0 0 1 .8-.8h12.4a.8.8 0 0 1 .8.8v7.4a.8.8 0 0 1-.8.8H3.8a.8.8 0 0 1-.8-.8zM5.8 8.5h.2m2.6 0h.2m2.4 0h.2m2.6 0h.2M7 11.6h6',
  warning: 'M10 3.5l7 12.3H3zM10 8.3v3.6m0 1.9v.2',
  done: 'M4.5 10.5l3.6 3.6 7.4-8',
  nothing: 'M5 10h10',
  people:
    'M8 4.2a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8zM2.8 16.3c0-2.7 2.3-4 5.2-4s5.2 1.3 5.2 4M15.4 6.5v5m-2.5-2.5h5',
  pause: 'M7.2 5v10m5.6-10v10',
  resume: 'M7 4.8l8 5.2-8 5.2z',
  shown:
    'M2.8 10s2.7-4.7 7.2-4.7 7.2 4.7 7.2 4.7-2.7 4.7-7.2 4.7S2.8 10 2.8 10zM10 7.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2z',
  hidden:
    'M2.8 10s2.7-4.7 7.2-4.7 7.2 4.7 7.2 4.7-2.7 4.7-7.2 4.7S2.8 10 2.8 10zM10 7.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM4.5 16.5l11-13',
  lock: 'M5.3 9h9.4a.8.8 0 0 1 .8.8v5.4a.8.8 0 0 1-.8.8H5.3a.8.8 0 0 1-.8-.8V9.8a.8.8 0 0 1 .8-.8zM7 9V6.8a3 3 0 0 1 6 0V9',
  chevron: 'M8 5.5l4.5 4.5L8 14.5',
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside words; where it stands alone, its button has the name. `flips`: points along the reading. */
export function Icon({ name, flips = false }: { readonly name: IconName; readonly flips?: boolean }) {
  return (
    <svg
      className={flips ? `${styles['icon']} ${styles['flips']}` : styles['icon']}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
