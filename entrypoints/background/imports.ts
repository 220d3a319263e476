import browser from 'webextension-polyfill';
import { loadForgetFilter } from '../../utils/datarights/load-forgotten';
import type { LocalStore } from '../../utils/db/local-store';
import type { AllsetDb } from '../../utils/db/schema';
import { readIcs } from '../../utils/ics/read-ics';
import { createFeedReader } from '../../utils/ics/subscribe';
import { createFeeds } from '../../utils/imports/feeds';
import { createImports } from '../../utils/imports/imports';
import { withoutRefused } from '../../utils/privacy/without-refused';
import { loadSettings } from '../../utils/settings/store';
import type { Clock } from '../../utils/time/clock';
import type { createGoogleAccess } from './google-access';
import { loadConsents } from './organisation';
import type { createOverlay } from './overlay';

export interface ImportServiceDeps {
  readonly db: AllsetDb;
  readonly local: LocalStore;
  readonly google: Pick<ReturnType<typeof createGoogleAccess>, 'fetchFeed'>;
  /** A deletion waits for the end of what is under way. */
  readonly tracked: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Ends what is being asked for when everything is stopped. */
  readonly signal: () => AbortSignal;
  /** The permission for Google's page: kept while it is used, given back where nothing rests on it any more. */
  readonly page: Pick<ReturnType<typeof createOverlay>, 'usePage' | 'release'>;
  readonly clock: Clock;
}

/** Calendars from files and addresses, with everything they stand on. */
export function createImportService({ db, local, google, tracked, signal, page, clock }: ImportServiceDeps) {
  const imports = createImports({
    db,
    clock,
    readIcs,
    withoutRefused: async (entries) => {
      const consents = await loadConsents();
      return entries.map((entry) => withoutRefused(entry, consents));
    },
    loadForgetFilter: () => loadForgetFilter({ localArea: browser.storage.local, loadSettings }),
  });
  const fetchFeed: typeof fetch = (input, init) =>
    google.fetchFeed(input, {
      ...init,
      signal: AbortSignal.any([signal(), ...(init?.signal ? [init.signal] : [])]),
    });
  const feeds = createFeeds({
    local,
    reader: createFeedReader({ fetch: fetchFeed, now: clock.now }),
    imports,
    clock,
    randomId: () => crypto.randomUUID(),
  });
  return {
    importFile: (name: string, text: string) => tracked(imports.importFile(name, text)),
    subscribe: (address: string) => page.usePage(() => tracked(feeds.subscribe(address))),
    refreshDue: feeds.refreshDue,
    hasAddresses: feeds.hasAny,
    forgetAddresses: feeds.forgetAccount,
    async remove(calendarKey: string): Promise<void> {
      await feeds.forget(calendarKey);
      await imports.removeCalendar(calendarKey).finally(page.release);
    },
  };
}
