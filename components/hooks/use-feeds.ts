import { maskAddress } from '../../utils/ics/feed-address';
import type { EpochMs } from '../../utils/time/instant';
import { useLocal } from './use-local';

/** What may be shown of a calendar's secret address. */
export interface FeedFacts {
  /** `https://calendar.google.com/…` */
  readonly masked: string;
  readonly checkedAt?: EpochMs | undefined;
  /** Looks in a row that failed. */
  readonly failures: number;
}

interface StoredFeed {
  readonly address: string;
  readonly state: { readonly checkedAt?: EpochMs; readonly failures: number };
}

/** By calendar key. The addresses themselves stay in here. */
export function useFeeds(): ReadonlyMap<string, FeedFacts> {
  const stored = useLocal('feeds');
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(
    (entries as [string, StoredFeed][]).map(([key, { address, state }]) => [
      key,
      { masked: maskAddress(address), checkedAt: state.checkedAt, failures: state.failures },
    ]),
  );
}
