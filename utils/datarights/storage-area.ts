/** `storage.local` and its like, as far as the rights need them. */
export interface StorageAreaLike {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** Empties the area but for these keys; answers how many are gone. */
export async function emptyArea(area: StorageAreaLike, except: readonly string[] = []): Promise<number> {
  const gone = Object.keys(await area.get(null)).filter((key) => !except.includes(key));
  if (except.length === 0) await area.clear();
  else if (gone.length > 0) await area.remove(gone);
  return gone.length;
}
