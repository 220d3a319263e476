import type { EpochMs } from '../time/instant';
import { inventory, type Store } from './inventory';
import { type Category, categories, type Source } from './terms';

/** What was counted in one store. */
export interface StoreCount {
  readonly store: string;
  readonly rows: number;
  /** Of the rows' own times. */
  readonly oldestAt?: EpochMs;
  readonly newestAt?: EpochMs;
}

/** A line of «What Allset holds». */
export interface ChartLine {
  readonly category: Category;
  readonly name: string;
  readonly sources: readonly Source[];
  /** Stores with anything in them that hold something of this category, fullest first. */
  readonly stores: readonly { readonly name: string; readonly holds: string; readonly rows: number }[];
  readonly rows: number;
  readonly oldestAt?: EpochMs;
  readonly newestAt?: EpochMs;
}

/** The live chart: every category, also the empty ones, from counts and the inventory. */
export function holdingsChart(counts: readonly StoreCount[]): ChartLine[] {
  const byName = new Map(counts.map((count) => [count.store, count]));
  return (Object.keys(categories) as Category[]).map((category) => {
    const stores = inventory.filter(
      (store) => holdsCategory(store, category) && (byName.get(store.name)?.rows ?? 0) > 0,
    );
    const counted = stores.flatMap(({ name }) => byName.get(name) ?? []);
    const oldest = Math.min(...counted.map(({ oldestAt }) => oldestAt ?? Number.POSITIVE_INFINITY));
    const newest = Math.max(...counted.map(({ newestAt }) => newestAt ?? Number.NEGATIVE_INFINITY));
    return {
      category,
      name: categories[category].name,
      sources: sourcesOf(stores, category),
      stores: stores
        .map(({ name, holds }) => ({ name, holds, rows: byName.get(name)?.rows ?? 0 }))
        .sort((a, b) => b.rows - a.rows),
      rows: counted.reduce((total, { rows }) => total + rows, 0),
      ...(Number.isFinite(oldest) ? { oldestAt: oldest } : {}),
      ...(Number.isFinite(newest) ? { newestAt: newest } : {}),
    };
  });
}

function holdsCategory(store: Store, category: Category): boolean {
  return Object.values(store.fields).some((note) => note.category === category);
}

function sourcesOf(stores: readonly Store[], category: Category): Source[] {
  const notes = stores.flatMap(({ fields }) => Object.values(fields)).filter((n) => n.category === category);
  return [...new Set(notes.map(({ source }) => source))];
}
