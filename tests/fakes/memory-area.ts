import type { StorageAreaLike } from '../../utils/datarights/storage-area';
import type { StoredArea } from '../../utils/identity/stored-map';

/** A storage area that keeps copies, as the browser's do. */
export function createMemoryArea(
  items: Record<string, unknown> = {},
): StorageAreaLike & StoredArea & { readonly items: Map<string, string> } {
  const held = new Map(Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)]));
  return {
    items: held,
    get: async () => Object.fromEntries([...held].map(([key, value]) => [key, JSON.parse(value)])),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) held.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of keys) held.delete(key);
    },
    clear: async () => held.clear(),
  };
}
