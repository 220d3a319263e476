/** What is held and what left this computer, in counts. */
export interface Holdings {
  readonly events: number;
  readonly calendars: number;
  readonly accounts: number;
  /** All requests that are listed. */
  readonly requests: number;
  readonly requestsToday: number;
  /** Of today's requests, those to hosts that are not Google's. The browser refuses them: 0, or something is wrong. */
  readonly elsewhereToday: number;
  /** Past meetings that were counted. */
  readonly meetings: number;
  readonly consents: number;
}

export const noHoldings: Holdings = {
  events: 0,
  calendars: 0,
  accounts: 0,
  requests: 0,
  requestsToday: 0,
  elsewhereToday: 0,
  meetings: 0,
  consents: 0,
};

export function isGoogleHost(host: string): boolean {
  return /(^|\.)(google\.com|googleapis\.com)$/.test(host);
}
