import { element } from './element';
import { count } from './record';

const host = () => document.querySelector('#yDmH0d') ?? document.body;
let open: HTMLElement | undefined;

/** A bubble with a focus trap: sentinels at both ends, and focus that leaves is pulled back. */
export function openDialog(content: readonly Node[]): void {
  closeDialog();
  const first = element('button', { id: 'xDetDlgCloseBu' }, '×');
  open = element(
    'div',
    {
      role: 'dialog',
      class: 'fx-dialog',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'aria-modal': 'true',
    },
    element('div', { tabindex: 0 }),
    first,
    ...content,
    element('div', { tabindex: 0 }),
  );
  host().append(open);
  first.focus();
}

function closeDialog(): void {
  if (!open) return;
  open.remove();
  open = undefined;
  count('dialogsClosed');
}

export function watchDialogs(): void {
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (open && !event.composedPath().includes(open)) closeDialog();
    },
    true,
  );
  document.addEventListener('focusin', (event) => {
    if (open && event.target instanceof Node && !open.contains(event.target)) {
      open.querySelector('button')?.focus();
    }
  });
  document.addEventListener('wheel', (event) => open && event.preventDefault(), { passive: false });
}

/** Press and drag in an empty place of a day makes a placeholder and opens quick-create. */
export function watchDrags(): void {
  document.addEventListener('mousedown', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const cell = target?.closest('[role="gridcell"][data-column-index]');
    if (!cell) return;
    if (target?.closest('[data-eventid]')) {
      openDialog([element('span', { id: 'rAECCd', role: 'heading' }, 'Details')]);
      return;
    }
    count('placeholders');
    openDialog([
      element('div', { role: 'tabpanel', 'aria-labelledby': 'tabEvent' }, element('input', { type: 'text' })),
    ]);
  });
}
