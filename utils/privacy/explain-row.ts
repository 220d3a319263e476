import type { FieldNote } from './field-note';
import { findNote, inventory } from './inventory';

/** One stored value with what is known about it. */
export interface ExplainedValue {
  readonly path: string;
  /** As text; the user's own, and so to be shown as text only. */
  readonly value: string;
  readonly note: FieldNote | undefined;
}

/** A stored record, value by value, for the person it is about. */
export function explainRow(storeName: string, row: unknown): ExplainedValue[] {
  const store = inventory.find(({ name }) => name === storeName);
  const explained: ExplainedValue[] = [];
  const visit = (value: unknown, path: string) => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) visit(part, path ? `${path}.${name}` : name);
    } else if (value !== undefined) {
      explained.push({ path, value: String(value), note: store && findNote(store, path) });
    }
  };
  visit(row, '');
  return explained;
}
