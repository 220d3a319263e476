import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { StoreCount } from '../../utils/privacy/holdings-chart';
import { inventory } from '../../utils/privacy/inventory';
import { db } from './page-db';

/** How much each store of the inventory holds now, once that is wanted. */
export function useStoreCounts(wanted: boolean): readonly StoreCount[] {
  const tables = useLiveQuery(() => (wanted ? countTables().catch(() => []) : []), [wanted]) ?? [];
  const [keys, setKeys] = useState<readonly StoreCount[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const read = () => void countKeys().then(setKeys);
    browser.storage.local.onChanged.addListener(read);
    read();
    return () => browser.storage.local.onChanged.removeListener(read);
  }, [wanted]);
  return [...tables, ...keys];
}

function countTables(): Promise<StoreCount[]> {
  return Promise.all(
    db.tables.map(async (table) => {
      const rows = await table.count();
      const time = times[table.name];
      if (!time || rows === 0) return { store: table.name, rows };
      // Keys alone: a single row of learning is megabytes.
      const ends = [table.orderBy(time), table.orderBy(time).reverse()];
      const [[oldestAt] = [], [newestAt] = []] = await Promise.all(ends.map((all) => all.limit(1).keys()));
      return { store: table.name, rows, oldestAt: Number(oldestAt), newestAt: Number(newestAt) };
    }),
  );
}

/** The index by which a table's rows are found in the order of their own time. */
const times: Readonly<Record<string, string>> = {
  requests: 'at',
  models: 'learnedAt',
  travel: 'learnedAt',
  feedback: 'at',
  suggestions: 'at',
  proposals: 'at',
};

async function countKeys(): Promise<StoreCount[]> {
  const areas = {
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null),
    sync: await browser.storage.sync.get(null),
    // Not held by us: the browser has it from the administrator.
    managed: {},
  };
  return inventory.flatMap(({ area, name }) => {
    if (area === 'table') return [];
    const pattern = new RegExp(`^${name.replace('*', '.+')}$`);
    const found = Object.entries(areas[area]).filter(([key]) => pattern.test(key));
    return [{ store: name, rows: found.reduce((sum, [, value]) => sum + sizeOf(value), 0) }];
  });
}

/** A list counts by its entries; everything else is one thing. */
function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
