const HIDDEN = '•••';

/** What opens something by itself. Shown as being there, never as what it is. */
const secrets: ReadonlySet<string> = new Set(['googleClientSecret', 'address']);

/** The contents of `storage.local` for the screen: secrets of `settings` and `feeds` are dots. */
export function withoutSecrets(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => {
      if (key === 'settings') return [key, dotted(value)];
      if (key !== 'feeds' || !isRecord(value)) return [key, value];
      return [key, Object.fromEntries(Object.entries(value).map(([name, feed]) => [name, dotted(feed)]))];
    }),
  );
}

function dotted(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, secrets.has(name) && part ? HIDDEN : part]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
