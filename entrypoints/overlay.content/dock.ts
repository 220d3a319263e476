import { dockStyle } from './dock-style';
import { isSeenPress } from './is-seen';

/** The pill, and the panel it opens: an extension page of ours in an iframe, beside Google's grid and never inside it. */
export interface Dock {
  readonly host: HTMLElement;
  readonly isOpen: () => boolean;
  open(): void;
  /** Gives the focus back to where it was before `open`. */
  close(): void;
  show(look: { readonly chips: number; readonly dark: boolean }): void;
  remove(): void;
}

const EDGE = 16;
const GAP = 8;
/** A press or a key inside something of ours says nothing to Google's page. */
const KEPT_FROM_GOOGLE = [
  ...['keydown', 'keyup', 'keypress', 'wheel', 'contextmenu', 'dblclick', 'click', 'mouseup', 'pointerup'],
  ...['focusin', 'focusout', 'input', 'change', 'paste', 'copy', 'cut', 'dragstart', 'touchstart'],
];

export function createDock(options: {
  readonly panelUrl: string;
  readonly label: string;
  readonly onClose: () => void;
}): Dock {
  const host = document.createElement('div');
  host.dataset['allsetDock'] = '';
  // Closed: the page can't reach the iframe or learn its address.
  const root = host.attachShadow({ mode: 'closed' });
  for (const name of KEPT_FROM_GOOGLE) root.addEventListener(name, (event) => event.stopPropagation());
  const style = document.createElement('style');
  style.textContent = dockStyle;
  const pill = document.createElement('button');
  pill.className = 'pill';
  pill.type = 'button';
  const count = document.createElement('span');
  count.className = 'count';
  pill.append(options.label, count);
  root.append(style, pill);
  document.body.append(host);

  let panel: HTMLIFrameElement | undefined;
  let focusedBefore: Element | null = null;

  function open(): void {
    if (panel) {
      panel.focus();
      return;
    }
    focusedBefore = document.activeElement;
    host.style.setProperty('--from-edge', `${distanceFromEdge()}px`);
    panel = document.createElement('iframe');
    panel.title = options.label;
    panel.allow = 'clipboard-write';
    panel.src = options.panelUrl;
    // A dialog of Google's holds the focus until it is closed: to take it would be a tug of war.
    const mayFocus = !document.querySelector('[role="dialog"][aria-modal="true"]');
    if (mayFocus) panel.addEventListener('load', () => panel?.focus(), { once: true });
    pill.hidden = true;
    host.dataset['open'] = '';
    root.append(panel);
  }

  function close(): void {
    if (!panel) return;
    panel.remove();
    panel = undefined;
    pill.hidden = false;
    delete host.dataset['open'];
    if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
    options.onClose();
  }

  pill.addEventListener('click', (event) => {
    if (isSeenPress(event, host)) open();
  });

  return {
    host,
    isOpen: () => panel !== undefined,
    open,
    close,
    show({ chips, dark }) {
      host.style.colorScheme = dark ? 'dark' : 'light';
      count.textContent = String(chips);
      count.hidden = chips === 0;
    },
    remove: () => host.remove(),
  };
}

/** Leaves Google's own strip of side apps free, on whichever side it is. */
function distanceFromEdge(): number {
  const strip = document.querySelector('[data-guest-app-id]')?.closest('[role="complementary"]');
  const box = strip?.getBoundingClientRect();
  if (!box?.width) return EDGE;
  const rtl = getComputedStyle(document.body).direction === 'rtl';
  return Math.max(EDGE, (rtl ? box.right : window.innerWidth - box.left) + GAP);
}
