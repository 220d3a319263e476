import type { SyncDeps } from '../../../utils/sync/deps';

/**
 * A worker's life. Before and after everything it awaits there is a point at which it may die: from then on none
 * of its promises settles, as when a browser ends a worker. A transaction may be cut in the middle.
 */
export interface Life {
  /** Resolves when the worker dies. */
  readonly died: Promise<'died'>;
  readonly points: () => number;
  readonly isDead: () => boolean;
  /** Dies now. */
  end(): void;
}

/** A new one each time: whoever waits for a shared one is kept in memory with it. */
const never = () => new Promise<never>(() => undefined);

/** @param dieAt the point at which the worker dies; `undefined`: it lives. */
export function mortal(
  deps: SyncDeps,
  dieAt: number | undefined,
): { readonly deps: SyncDeps; readonly life: Life } {
  let points = 0;
  let dead = false;
  let tell: (word: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    tell = resolve;
  });
  const end = () => {
    dead = true;
    tell('died');
  };
  const passes = (): boolean => {
    if (dead) return false;
    points += 1;
    if (points === dieAt) end();
    return !dead;
  };
  const guard =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!passes()) return never();
      try {
        const result = await work(...args);
        return passes() ? result : never();
      } catch (thrown) {
        if (!passes()) return never();
        throw thrown;
      }
    };
  const guardAll = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name, receiver) {
        const member: unknown = Reflect.get(object, name, receiver);
        if (typeof member !== 'function' || name === 'calendarKey') return member;
        return guard(member.bind(object) as (...args: unknown[]) => Promise<unknown>);
      },
    });

  const store = guardAll(deps.store);
  return {
    deps: {
      ...deps,
      store: new Proxy(store, {
        get(object, name, receiver) {
          if (name !== 'commitPage') return Reflect.get(object, name, receiver);
          const commitPage: SyncDeps['store']['commitPage'] = (question) =>
            object.commitPage({
              ...question,
              decide: (known) => {
                // Thrown inside the transaction: it rolls back, as when its owner is gone.
                if (!passes()) throw new Error('the worker died inside a transaction');
                return question.decide(known);
              },
            });
          return commitPage;
        },
      }),
      local: guardAll(deps.local),
      session: guardAll(deps.session),
      googleFor: (account) => guardAll(deps.googleFor(account)),
      heartbeat: guard(deps.heartbeat),
      details: guard(deps.details),
      historyMonths: guard(deps.historyMonths),
    },
    life: { died, points: () => points, isDead: () => dead, end },
  };
}
