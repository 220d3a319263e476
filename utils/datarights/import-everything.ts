import type { AllsetDb } from '../db/schema';
import { FORGOTTEN_KEY } from '../privacy/forgotten';
import { LEDGER_SUMS_KEY } from '../privacy/ledger-summary';
import { type Settings, settingsSchema } from '../settings/schema';
import type { ExportContents } from './export-schema';
import { readExport } from './read-export';
import type { StorageAreaLike } from './storage-area';

export interface ImportDeps {
  readonly db: AllsetDb;
  /** Resolves when no sync runs any more. */
  readonly stopSync: () => Promise<void>;
  readonly loadSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<Settings>;
  readonly localArea: StorageAreaLike;
}

export interface ImportTally {
  readonly accounts: number;
  readonly events: number;
  readonly consents: number;
}

/**
 * Puts what an export holds in place of everything held now, after a strict check of all of it; a file that does
 * not pass changes nothing. Sign-in is not part of an export: Google asks again.
 */
export function createImport(deps: ImportDeps) {
  return async function importEverything(bytes: Uint8Array): Promise<ImportTally> {
    const contents = await readExport(bytes);
    await deps.stopSync();
    const before = { settings: await deps.loadSettings(), local: await deps.localArea.get(null) };
    try {
      await restoreLocal(deps, contents, before.settings);
      await restoreTables(deps.db, contents);
    } catch (thrown) {
      await deps.updateSettings(() => before.settings);
      await putLocal(deps.localArea, before.local[FORGOTTEN_KEY], before.local[LEDGER_SUMS_KEY]);
      throw thrown;
    }
    const { tables, settings } = contents;
    return {
      accounts: tables.accounts.length,
      events: tables.entries.length,
      consents: settings.consents.length,
    };
  };
}

async function restoreLocal(
  { updateSettings, localArea }: ImportDeps,
  { settings, forgotten, ledgerSums }: ExportContents,
  now: Settings,
): Promise<void> {
  // A secret belongs to its client id, and is in no file.
  const googleClientSecret = settings.googleClientId === now.googleClientId ? now.googleClientSecret : '';
  await updateSettings(() => settingsSchema.parse({ ...settings, googleClientSecret }));
  await putLocal(localArea, forgotten, ledgerSums);
}

async function putLocal(area: StorageAreaLike, forgotten: unknown, ledgerSums: unknown): Promise<void> {
  const items = { [FORGOTTEN_KEY]: forgotten, [LEDGER_SUMS_KEY]: ledgerSums };
  for (const [key, value] of Object.entries(items)) {
    if (value === undefined) await area.remove([key]);
    else await area.set({ [key]: value });
  }
}

async function restoreTables(db: AllsetDb, { tables }: ExportContents): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      await table.clear();
      const rows: readonly unknown[] | undefined = (tables as Readonly<Record<string, readonly unknown[]>>)[
        table.name
      ];
      if (rows && rows.length > 0) await table.bulkAdd([...rows]);
    }
  });
}
