import type { FieldNote } from './field-note';
import { findNote, inventory, PLAIN, type Store } from './inventory';

/** One stored value with what is known about it. */
export interface ExplainedValue {
  readonly path: string;
  /** As text; the user's own, and so to be shown as text only. */
  readonly value: string;
  readonly note: FieldNote | undefined;
}

/** A stored record, value by value, for the person it is about. */
export function explainRow(storeName: string, row: unknown): ExplainedValue[] {
  const store = inventory.find(({ name }) => isNamed(name, storeName));
  const explained: ExplainedValue[] = [];
  const visit = (value: unknown, path: string) => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) visit(part, path ? `${path}.${name}` : name);
    } else if (value !== undefined) {
      explained.push({ path, value: String(value), note: store && findNote(store, notedPath(store, path)) });
    }
  };
  visit(row, '');
  return explained;
}

/** `*` at the end of a store's name stands for an account. */
function isNamed(name: string, asked: string): boolean {
  return name.endsWith('*') ? asked.startsWith(name.slice(0, -1)) : asked === name;
}

/** Where a store keeps something per account or calendar, the first step is any name: names may have dots. */
function notedPath(store: Store, path: string): string {
  if (path === '') return PLAIN;
  const known = Object.keys(store.fields).filter((field) => field.startsWith('*'));
  return known.find((field) => path.endsWith(field.slice(1))) ?? path;
}
