import { type EpochMs, HOUR_MS, MINUTE_MS } from '../time/instant';

/** What is remembered between two looks at an address, so that an unchanged calendar costs one short answer. */
export interface FeedState {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly checkedAt?: EpochMs;
  /** Looks in a row that failed. */
  readonly failures: number;
}

export function feedFailed(state: FeedState, checkedAt: EpochMs): FeedState {
  return { ...state, checkedAt, failures: state.failures + 1 };
}

const EVERY_MS = HOUR_MS;
const AT_MOST_MS = 24 * HOUR_MS;

/** When an address is due again: hourly; after failures 15 minutes, doubled up to a day. */
export function feedDueAt({ checkedAt, failures }: FeedState): EpochMs {
  if (checkedAt === undefined) return 0;
  if (failures === 0) return checkedAt + EVERY_MS;
  return checkedAt + Math.min(AT_MOST_MS, 15 * MINUTE_MS * 2 ** Math.min(failures - 1, 10));
}
