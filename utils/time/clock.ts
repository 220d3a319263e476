import type { EpochMs } from './instant';

/** The only place where the product reads the clock and the system's zone. Everything else gets them passed. */
export interface Clock {
  now(): EpochMs;
  /** IANA name of the browser's zone, e.g. `Europe/Berlin`. */
  timeZone(): string;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};
