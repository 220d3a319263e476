import { noteShortcut } from './record';

const keys = new Set([...'cqetjknpdwmyaxgsrz123456/?+', 'Delete', 'Backspace']);
const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON']);

/** On document, in the bubble phase, deaf to form fields by the name of what the event seems to come from. */
export function watchShortcuts(act: (key: string) => void): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (fields.has(target.tagName) || target.isContentEditable) return;
    if (!keys.has(event.key)) return;
    noteShortcut(event.key);
    act(event.key);
  });
}
