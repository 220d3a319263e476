import type { AllsetDb } from '../db/schema';
import { type Settings, settingsSchema } from '../settings/schema';
import { localKeys } from './export-everything';
import type { ExportContents } from './export-schema';
import { readExport } from './read-export';
import type { StorageAreaLike } from './storage-area';

type LocalName = keyof typeof localKeys;

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
      await putLocal(deps.localArea, (name) => before.local[localKeys[name]]);
      throw thrown;
    }
    await forgetTheOld(deps.localArea, contents);
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
  contents: ExportContents,
  now: Settings,
): Promise<void> {
  const { settings } = contents;
  // A secret belongs to its client id, and is in no file.
  const googleClientSecret = settings.googleClientId === now.googleClientId ? now.googleClientSecret : '';
  await updateSettings(() => settingsSchema.parse({ ...settings, googleClientSecret }));
  await putLocal(localArea, (name) => contents[name]);
}

async function putLocal(area: StorageAreaLike, take: (name: LocalName) => unknown): Promise<void> {
  for (const name of Object.keys(localKeys) as LocalName[]) {
    const value = take(name);
    if (value === undefined) await area.remove([localKeys[name]]);
    else await area.set({ [localKeys[name]]: value });
  }
}

/** What parts of the product note beside the database about accounts and calendars that were here before. */
async function forgetTheOld(area: StorageAreaLike, { tables }: ExportContents): Promise<void> {
  const local = await area.get(null);
  const gone = Object.keys(local).filter((key) => key === 'connections' || key.startsWith('sync '));
  await area.remove(gone);
  const { feeds } = local;
  if (typeof feeds !== 'object' || feeds === null) return;
  const calendars = new Set(tables.calendars.map(({ key }) => key));
  await area.set({
    feeds: Object.fromEntries(Object.entries(feeds).filter(([key]) => calendars.has(key))),
  });
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
