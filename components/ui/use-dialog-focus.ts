import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import buttons from './button.module.css';

/**
 * The focus of an open dialog: it begins on what the dialog is for, not on the button that closes it, and where the
 * control that had it goes away or rests, the next useful one gets it instead of the page behind.
 */
export function useDialogFocus(dialog: RefObject<HTMLDialogElement | null>): {
  onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const last = useRef<HTMLElement>(undefined);
  const lost = useRef(false);
  useEffect(() => {
    dialog.current?.showModal();
    firstControl(dialog.current)?.focus();
  }, [dialog]);
  useEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === dialog.current;
    const isUsable = last.current?.isConnected && !last.current.matches(':disabled');
    if (!last.current || !nowhere || (isUsable && !lost.current)) return;
    lost.current = true;
    (isUsable ? last.current : firstControl(dialog.current))?.focus();
  });
  return {
    onFocus: ({ target }) => {
      last.current = target;
      lost.current = false;
    },
  };
}

/**
 * The first field or button after the head; nothing that deletes, and of a group of radio buttons the chosen one. The
 * title where there is none, or none yet, or none without scrolling past what is to be read first.
 */
function firstControl(dialog: HTMLElement | null): HTMLElement | null | undefined {
  const controls = [...(dialog?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const first = controls.find(
    (control) => control.closest('[data-head]') === null && control.getClientRects().length > 0,
  );
  const end = dialog?.getBoundingClientRect().bottom ?? 0;
  return first && first.getBoundingClientRect().bottom <= end
    ? first
    : dialog?.querySelector<HTMLElement>('[data-head] h2');
}

const CONTROLS = [
  'input:not(:disabled, [readonly], [type="radio"]:not(:checked))',
  'select:not(:disabled)',
  'textarea:not(:disabled, [readonly])',
  'a[href]',
  'summary',
  `button:not(:disabled, .${buttons['danger']})`,
].join();
