import { createTurns } from '../create-turns';
import { CARRYING_KEY, type Carrying, carryingSchema } from '../privacy/carrying';
import type { RuleChanges } from '../settings/rules-schema';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';
import {
  type CarriedRules,
  changesTo,
  mergedRules,
  statedRules,
  textOf,
  withOwnChanges,
} from './carried-rules';
import { bytesOf, fits, readItems, toItems } from './sync-items';

/** As far as it is needed of the browser’s storage areas. */
interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface CarryDeps {
  readonly syncArea: Area & { clear(): Promise<void> };
  readonly localArea: Area;
  readonly loadSettings: () => Promise<Settings>;
  readonly changeRules: (changes: RuleChanges) => Promise<unknown>;
  /** The user agreed, nobody forbids it, and nothing is paused. */
  readonly isAllowed: () => Promise<boolean>;
  /** Told of the size of what was handed to the browser. */
  readonly onHanded: (bytes: number) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
}

export type CarrySettings = ReturnType<typeof createCarrySettings>;

/** Keeps what was stated about time the same on the user’s computers, by way of the browser’s own sync. */
export function createCarrySettings(deps: CarryDeps) {
  const { syncArea, localArea } = deps;
  /** What is read and what is written belong together. */
  const inTurn = createTurns();

  async function loadState(): Promise<Carrying | undefined> {
    const { [CARRYING_KEY]: stored } = await localArea.get(null);
    const state = carryingSchema.safeParse(stored);
    return state.success ? state.data : undefined;
  }

  async function saveState(before: Carrying | undefined, next: Carrying): Promise<void> {
    if (textOf(before) !== textOf(next)) await localArea.set({ [CARRYING_KEY]: next });
  }

  async function carryOnce(): Promise<void> {
    if (!(await deps.isAllowed())) return;
    const state = await loadState();
    if (state?.trouble === 'ended') return;
    const stored = await syncArea.get(null);
    const known = state?.known as CarriedRules | undefined;
    const wasThere = known && Object.keys(known).length > 0 && state?.trouble !== 'refused';
    if (wasThere && Object.keys(stored).length === 0)
      return saveState(state, { known: {}, trouble: 'ended' });
    const read = readItems(stored);
    if (read.kind !== 'read') return saveState(state, { known: known ?? {}, trouble: read.kind });

    const settings = await deps.loadSettings();
    const own = withOwnChanges(known, statedRules(settings), deps.clock.now());
    // What is still on its way is newer than what was here; what was changed here since is newer than that.
    const settled = Object.fromEntries(
      Object.entries(own).filter(([name, { at }]) => at > (read.underWay[name as keyof CarriedRules] ?? -1)),
    );
    const merged = mergedRules(settled, read.rules);
    const wanted = toItems(merged);
    if (!fits(wanted)) return saveState(state, { known: known ?? {}, trouble: 'too-large' });
    const changes = changesTo(merged, settings);
    if (Object.keys(changes).length > 0) await deps.changeRules(changes);
    const isHanded = await hand(stored, wanted, Object.keys(read.underWay)).catch(() => false);
    await saveState(state, {
      known: { ...own, ...merged },
      ...(!isHanded && { trouble: 'refused' as const }),
    });
  }

  /** Only what is different; parts nothing refers to any more go. */
  async function hand(
    stored: Record<string, unknown>,
    wanted: Record<string, unknown>,
    underWay: readonly string[],
  ): Promise<true> {
    const changed = Object.fromEntries(
      Object.entries(wanted).filter(([key, item]) => textOf(stored[key]) !== textOf(item)),
    );
    const gone = Object.keys(stored).filter(
      (key) => !(key in wanted) && !underWay.some((name) => key.startsWith(`rule ${name} `)),
    );
    if (Object.keys(changed).length > 0) {
      await syncArea.set(changed);
      await deps.onHanded(bytesOf(changed));
    }
    if (gone.length > 0) await syncArea.remove(gone);
    return true;
  }

  return {
    /** May be called at any time, any number of times. */
    carry: () => inTurn(carryOnce),

    /** The user wants it again after the copy was deleted elsewhere. */
    resume: () =>
      inTurn(async () => {
        await localArea.remove([CARRYING_KEY]);
        await carryOnce();
      }),

    /** The copy goes, there and here; nothing that runs writes it again. */
    clear: () =>
      inTurn(async () => {
        await syncArea.clear();
        await localArea.remove([CARRYING_KEY]);
      }),

    /** Resolves when nothing is under way. */
    settled: () => inTurn(async () => {}),
  };
}
