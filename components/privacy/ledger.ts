import type { RequestRow } from '../../utils/db/rows';
import type { RecipientSum } from '../../utils/privacy/ledger-summary';
import type { EpochMs } from '../../utils/time/instant';
import { isGoogleHost } from './holdings';

export interface LedgerSum {
  readonly requests: number;
  readonly bytes: number;
}

export interface Ledger {
  /** Newest first, not all of them. */
  readonly newest: readonly RequestRow[];
  readonly today: LedgerSum;
  readonly all: LedgerSum;
  /** Of all, to hosts that are not Google's: 0, or something is wrong. */
  readonly elsewhere: number;
  /** Twelve months by category, with what has left the list of requests. */
  readonly year: readonly RecipientSum[];
  readonly byPurpose: readonly (LedgerSum & { readonly purpose: string })[];
}

const nothing: LedgerSum = { requests: 0, bytes: 0 };
export const emptyLedger: Ledger = {
  newest: [],
  today: nothing,
  all: nothing,
  elsewhere: 0,
  year: [],
  byPurpose: [],
};

/** @param midnight when today began */
export function ledgerTotals(
  requests: readonly RequestRow[],
  midnight: EpochMs,
): Omit<Ledger, 'newest' | 'year'> {
  const byPurpose = new Map<string, LedgerSum>();
  let [today, all, elsewhere] = [nothing, nothing, 0];
  for (const request of requests) {
    all = plus(all, request);
    if (request.at >= midnight) today = plus(today, request);
    if (!isGoogleHost(request.host)) elsewhere += 1;
    byPurpose.set(request.purpose, plus(byPurpose.get(request.purpose) ?? nothing, request));
  }
  return {
    today,
    all,
    elsewhere,
    byPurpose: [...byPurpose]
      .map(([purpose, sum]) => ({ purpose, ...sum }))
      .sort((a, b) => b.requests - a.requests),
  };
}

function plus({ requests, bytes }: LedgerSum, { bytesReceived }: RequestRow): LedgerSum {
  return { requests: requests + 1, bytes: bytes + bytesReceived };
}
