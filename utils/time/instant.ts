/**
 * The shapes of time at rest and in messages. `Temporal` objects cannot be stored or sent (structured clone
 * refuses them), so they live only inside pure functions.
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type IsoDate = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** A day of exactly 24 hours. A calendar day may have 23 or 25: ask `zone.ts` for those. */
export const DAY_MS = 24 * HOUR_MS;
