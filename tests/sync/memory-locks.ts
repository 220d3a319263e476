import type { Locks } from '../../utils/sync/deps';

/** `navigator.locks` for one origin in memory. `client()` is one context; `die()` gives back all it holds. */
export function createMemoryLocks() {
  const held = new Map<string, object>();
  const queues = new Map<string, (() => void)[]>();

  function release(name: string, owner: object): void {
    if (held.get(name) !== owner) return;
    held.delete(name);
    queues.get(name)?.shift()?.();
  }

  return {
    client() {
      const owners = new Set<{ readonly name: string }>();
      let isDead = false;
      const locks: Locks = {
        async request(name, { ifAvailable }, work) {
          if (held.has(name)) {
            if (ifAvailable) return work(null);
            await new Promise<void>((resolve) => {
              queues.set(name, [...(queues.get(name) ?? []), resolve]);
            });
          }
          const owner = { name };
          held.set(name, owner);
          owners.add(owner);
          if (isDead) {
            release(name, owner);
            return new Promise(() => undefined);
          }
          try {
            return await work({ name });
          } finally {
            owners.delete(owner);
            release(name, owner);
          }
        },
      };
      return {
        locks,
        die(): void {
          isDead = true;
          for (const owner of owners) release(owner.name, owner);
        },
      };
    },
  };
}

export type MemoryLocks = ReturnType<typeof createMemoryLocks>;
