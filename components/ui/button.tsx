import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

/** `primary`: one per place. `equal`: a choice among equals. `plain`: everything else. `text`: as a link. */
export type ButtonLook = 'primary' | 'equal' | 'plain' | 'text' | 'danger' | 'danger-text';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'large';
  /** What automation and tests find it by. */
  readonly 'data-action'?: string;
}

export function Button({ look = 'plain', size = 'small', className, ...rest }: ButtonProps) {
  return <button type="button" className={buttonClass(look, size, className)} {...rest} />;
}

/** For links that look like buttons. */
export function buttonClass(look: ButtonLook, size: 'small' | 'large' = 'small', more = ''): string {
  return [styles['button'], styles[look], styles[size], more].filter(Boolean).join(' ');
}
