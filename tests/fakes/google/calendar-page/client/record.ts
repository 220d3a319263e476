/** What the page noticed, for tests to read: `document.documentElement.dataset`. */
const notes = document.documentElement.dataset;

export function noteShortcut(key: string): void {
  notes['shortcuts'] = `${notes['shortcuts'] ?? ''}${key} `;
}

export function count(what: 'placeholders' | 'dialogsClosed' | 'navigations' | 'rerenders'): void {
  notes[what] = String(Number(notes[what] ?? 0) + 1);
}
