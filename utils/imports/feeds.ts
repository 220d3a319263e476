import * as z from 'zod/mini';
import { createTurns } from '../create-turns';
import type { LocalStore } from '../db/local-store';
import { AppError } from '../errors';
import { parseFeedAddress } from '../ics/feed-address';
import { type FeedState, feedDueAt, feedFailed } from '../ics/feed-state';
import type { FeedReader } from '../ics/subscribe';
import type { Clock } from '../time/clock';
import type { Imports } from './imports';

/**
 * Calendars by their secret iCal address. Addresses are secrets: they stay in `storage.local`, apart from the database,
 * and out of exports, the ledger and every message.
 */
const NAME = 'feeds';
/** Hosts the extension's content security policy lets it read from: Google's own, so that nothing goes elsewhere. */
export const feedHosts: readonly string[] = ['calendar.google.com'];

const feedsSchema = z.record(
  z.string(),
  z.object({
    address: z.string(),
    state: z.object({
      etag: z.optional(z.string()),
      lastModified: z.optional(z.string()),
      checkedAt: z.optional(z.number()),
      failures: z.int(),
    }),
  }),
);
type Feed = { readonly address: string; readonly state: FeedState };

export interface FeedsDeps {
  readonly local: LocalStore;
  readonly reader: FeedReader;
  readonly imports: Pick<Imports, 'storeCalendar' | 'removeCalendar'>;
  readonly clock: Clock;
  readonly randomId: () => string;
}

export function createFeeds({ local, reader, imports, clock, randomId }: FeedsDeps) {
  const loadAll = async () =>
    (feedsSchema.safeParse(await local.load(NAME)).data ?? {}) as Record<string, Feed>;
  /** What is read of the list and what is written to it belong together, and so do an address and its calendar. */
  const inTurn = createTurns();
  const save = async (key: string, feed: Feed) => local.save(NAME, { ...(await loadAll()), [key]: feed });
  /** An answer takes up to a minute: the calendar may have been removed meanwhile. */
  const unlessGone = (key: string, work: () => Promise<void>) =>
    inTurn(async () => {
      if ((await loadAll())[key]) await work();
    });
  const forgetWhere = (isGone: (key: string) => boolean) =>
    inTurn(async () => {
      const all = Object.entries(await loadAll());
      const left = all.filter(([key]) => !isGone(key));
      if (left.length < all.length) await local.save(NAME, Object.fromEntries(left));
    });
  const options = () => ({ timeZone: clock.timeZone() });

  return {
    /** Reads the address once; only what could be read becomes a calendar. Fails with an AppError of one sentence. */
    async subscribe(address: string): Promise<string> {
      const { url, host } = parseFeedAddress(address);
      if (!feedHosts.includes(host)) {
        throw new AppError('forbidden', `Only addresses at ${feedHosts.join(', ')} are read.`);
      }
      const answer = await reader.refresh(url, { failures: 0 }, options());
      if (answer.kind === 'unchanged') throw new AppError('bad-response', 'The address gave no calendar.');
      return inTurn(async () => {
        const key = await imports.storeCalendar(`feed-${randomId()}`, host, answer.report);
        await save(key, { address: url, state: answer.state });
        return key;
      });
    },

    /** Looks at every address that is due. One that fails keeps its calendar as it was, and is tried again later. */
    async refreshDue(signal: AbortSignal): Promise<boolean> {
      let changed = false;
      for (const key of Object.keys(await loadAll())) {
        // Reading the one before took up to a minute.
        const feed = (await loadAll())[key];
        if (signal.aborted) break;
        if (!feed || feedDueAt(feed.state) > clock.now()) continue;
        const { address, state } = feed;
        try {
          const answer = await reader.refresh(address, state, options());
          await unlessGone(key, async () => {
            if (answer.kind === 'changed') {
              await imports.storeCalendar(key.slice(key.indexOf(' ') + 1), feedHosts[0] ?? '', answer.report);
              changed = true;
            }
            await save(key, { address, state: answer.state });
          });
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          // That we stopped is no failure of the address.
          if (signal.aborted) break;
          await unlessGone(key, () => save(key, { address, state: feedFailed(state, clock.now()) }));
        }
      }
      return changed;
    },

    hasAny: async (): Promise<boolean> => Object.keys(await loadAll()).length > 0,
    /** The address of a calendar, before that goes; nothing happens for one that came from a file. */
    forget: (key: string) => forgetWhere((one) => one === key),
    /** The addresses of all calendars under this account, before they go. */
    forgetAccount: (accountId: string) => forgetWhere((key) => key.startsWith(`${accountId} `)),
  };
}
