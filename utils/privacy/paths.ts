import { PLAIN, type Store } from './inventory';

/**
 * Every place in a stored value where something plain stands: `guests[].email`. Lists are one place, however long;
 * what a store keeps per account (`*`) is one place too.
 */
export function pathsOf(value: unknown, store?: Store): string[] {
  const found = new Set<string>();
  collect(
    value,
    '',
    found,
    store !== undefined && Object.keys(store.fields).some((key) => key.startsWith('*')),
  );
  return [...found];
}

function collect(value: unknown, path: string, found: Set<string>, anyKey: boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, found, false);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const name = anyKey ? '*' : key;
      collect(part, path === '' ? name : `${path}.${name}`, found, false);
    }
  } else if (value !== undefined) {
    found.add(path === '' ? PLAIN : path);
  }
}
