import type * as z from 'zod/mini';
import { createTurns } from '../create-turns';

/** `storage.local` and its like, one key at a time. */
export interface StoredArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * What is kept per account, under one key. The browser's storage knows no transactions: of two changes at once one
 * would be lost, so each waits for the one before.
 */
export function createStoredMap<Value>(
  area: StoredArea,
  key: string,
  schema: z.ZodMiniType<Record<string, Value>>,
) {
  const inTurn = createTurns();
  const load = async () => schema.safeParse((await area.get(key))[key]).data ?? {};
  return {
    load: async (accountHint: string): Promise<Value | undefined> => (await load())[accountHint],
    change: (next: (all: Record<string, Value>) => Record<string, Value>): Promise<void> =>
      inTurn(async () => area.set({ [key]: next(await load()) })),
  };
}
