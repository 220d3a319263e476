import { type ReactNode, useId } from 'react';
import styles from './switch.module.css';

interface SwitchProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly name?: string;
  readonly disabled?: boolean;
}

/** A labelled row with a switch at its end; the whole row can be pressed. */
export function Switch({ label, description, checked, onChange, name, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label className={styles['words']} htmlFor={id}>
        <span className={styles['label']}>{label}</span>
        {description && (
          <span className={styles['description']} id={`${id}-more`}>
            {description}
          </span>
        )}
      </label>
      <input
        type="checkbox"
        role="switch"
        id={id}
        name={name}
        className={styles['switch']}
        checked={checked}
        disabled={disabled}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
