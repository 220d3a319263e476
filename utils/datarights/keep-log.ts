import type * as z from 'zod/mini';
import { addToLog } from '../privacy/logs';
import type { Clock } from '../time/clock';
import type { EpochMs } from '../time/instant';
import type { StorageAreaLike } from './storage-area';

interface Logged {
  readonly at: EpochMs;
  readonly times: number;
}

export interface KeptLog<Entry extends Logged> {
  /** Never fails: what went wrong must not go wrong twice. */
  note(entry: Omit<Entry, 'at' | 'times'>): Promise<void>;
  clear(): Promise<void>;
  /** Removes what is older. */
  prune(before: EpochMs): Promise<void>;
}

/** A short list in `storage.local`, written by the background alone, one change after the other. */
export function createKeptLog<Entry extends Logged>(deps: {
  readonly key: string;
  readonly schema: z.ZodMiniType<Entry[]>;
  readonly localArea: StorageAreaLike;
  readonly clock: Pick<Clock, 'now'>;
  /** What is older goes with the next note: no list waits for an alarm that may never ring. */
  readonly oldest: () => EpochMs | Promise<EpochMs>;
}): KeptLog<Entry> {
  const { key, schema, localArea, clock, oldest } = deps;
  let last: Promise<unknown> = Promise.resolve();

  function change(
    next: (log: readonly Entry[]) => readonly Entry[] | Promise<readonly Entry[]>,
  ): Promise<void> {
    const work = last.then(async () => {
      const read = schema.safeParse((await localArea.get(null))[key]);
      const log = await next(read.success ? read.data : []);
      if (log.length > 0) await localArea.set({ [key]: log });
      else await localArea.remove([key]);
    });
    last = work.catch(() => undefined);
    return work;
  }

  return {
    note: (entry) =>
      change(async (log) => {
        const before = await oldest();
        return addToLog<Entry>(
          log.filter(({ at }) => at >= before),
          { ...entry, at: clock.now() } as unknown as Omit<Entry, 'times'>,
        );
      }).catch(() => undefined),
    clear: () => change(() => []),
    prune: (before) => change((log) => log.filter(({ at }) => at >= before)),
  };
}
