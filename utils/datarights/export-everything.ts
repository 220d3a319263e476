import type { AllsetDb } from '../db/schema';
import type { Settings } from '../settings/schema';
import type { Clock } from '../time/clock';

/** Bumped whenever a reader of older files would misread newer ones. */
export const EXPORT_VERSION = 1;

/**
 * All that is held, as one JSON file: what the user stated, and every table row by row. Sync tokens stay out (worth
 * nothing to anyone but this copy); OAuth tokens and the client's secret are never in the database or settings
 * that go out.
 */
export function createExport(deps: {
  readonly db: AllsetDb;
  readonly loadSettings: () => Promise<Settings>;
  readonly clock: Clock;
}) {
  return async function exportEverything(): Promise<{ fileName: string; json: string }> {
    const exportedAt = new Date(deps.clock.now()).toISOString();
    const { googleClientSecret: _secret, ...settings } = await deps.loadSettings();
    const tables: Record<string, unknown[]> = {};
    for (const table of deps.db.tables) tables[table.name] = await table.toArray();
    tables['cursors'] = (await deps.db.cursors.toArray()).map(
      ({ syncToken: _sync, pageToken: _page, ...cursor }) => cursor,
    );
    const contents = { format: 'allset-export', version: EXPORT_VERSION, exportedAt, settings, tables };
    return {
      fileName: `allset-${exportedAt.slice(0, 10)}.json`,
      json: `${JSON.stringify(contents, null, 1)}\n`,
    };
  };
}
