import type { IndexableType, Table } from 'dexie';
import { primaryKeyOf } from '../db/record-pages';
import type { CursorRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { DISCLOSURES_KEY } from '../privacy/disclosures';
import { FORGOTTEN_KEY } from '../privacy/forgotten';
import { LEDGER_SUMS_KEY } from '../privacy/ledger-summary';
import { ERRORS_KEY, INCIDENTS_KEY } from '../privacy/logs';
import { POLICY_VERSION } from '../privacy/policy';
import { AGREED_POLICY_KEY } from '../privacy/policy-change';
import type { Settings } from '../settings/schema';
import { EXPORT_VERSION } from './export-schema';
import type { StorageAreaLike } from './storage-area';

export interface ExportDeps {
  readonly db: AllsetDb;
  readonly loadSettings: () => Promise<Settings>;
  readonly localArea?: Pick<StorageAreaLike, 'get'>;
}

/** What lies beside settings and tables, by its name in the export. */
export const localKeys = {
  forgotten: FORGOTTEN_KEY,
  ledgerSums: LEDGER_SUMS_KEY,
  disclosures: DISCLOSURES_KEY,
  agreedPolicy: AGREED_POLICY_KEY,
  incidents: INCIDENTS_KEY,
  errors: ERRORS_KEY,
} as const;

function localParts(local: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(localKeys).flatMap(([name, key]) =>
      local[key] === undefined ? [] : [[name, local[key]]],
    ),
  );
}

/**
 * All that is held: what the user stated, and every table row by row. Google's bookmarks stay out (worth nothing to
 * anyone but this copy); OAuth tokens and the client's secret are never in what goes out.
 */
export async function collectExport({ db, loadSettings, localArea }: ExportDeps) {
  const { googleClientSecret: _secret, ...settings } = await loadSettings();
  const local = (await localArea?.get(null)) ?? {};
  const tables = await db.transaction('r', db.tables, async () => {
    const rows: Record<string, readonly unknown[]> = {};
    for (const table of db.tables) rows[table.name] = await readAll(table);
    rows['cursors'] = ((rows['cursors'] ?? []) as readonly CursorRow[]).map(
      ({ syncToken: _sync, pageToken: _page, ...cursor }) => cursor,
    );
    return rows;
  });
  return {
    format: 'allset-export',
    version: EXPORT_VERSION,
    sha256: '',
    policyVersion: POLICY_VERSION,
    settings,
    ...localParts(local),
    tables,
  };
}

/** Rows the browser hands over at once: a few milliseconds. Between two pages other messages are answered. */
const PAGE = 250;

async function readAll(table: Table<unknown, IndexableType>): Promise<unknown[]> {
  const rows: unknown[] = [];
  let page = await table.limit(PAGE).toArray();
  while (page.length > 0) {
    rows.push(...page);
    if (page.length < PAGE) break;
    page = await table
      .where(':id')
      .above(primaryKeyOf(table, page.at(-1)))
      .limit(PAGE)
      .toArray();
  }
  return rows;
}
