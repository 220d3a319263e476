/** What the stand-in hides in its page and sync tokens. Clients must not look inside. */
export interface SyncToken {
  readonly k: 'sync';
  /** What was listed: a calendar id, or `list`/`settings` and the account. */
  readonly of: string;
  readonly epoch: number;
  readonly version: number;
  /** How many tokens this source had issued: older ones can be made unreadable. */
  readonly n: number;
  /** The parameters that have to stay the same. */
  readonly q: string;
  /** `timeMin` and `timeMax` of the full sync it goes back to. */
  readonly window?: string;
}

export interface PageToken {
  readonly k: 'page';
  readonly of: string;
  readonly epoch: number;
  /** The version when page one was answered: the run's sync token starts there, so nothing is missed. */
  readonly version: number;
  readonly page: number;
  /** Sort key of the last row sent. */
  readonly after: readonly number[];
  readonly q: string;
}

export function encodeToken(token: SyncToken | PageToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export function decodeSyncToken(text: string): SyncToken | undefined {
  const value = decode(text);
  return isObject(value) && value['k'] === 'sync' ? (value as unknown as SyncToken) : undefined;
}

export function decodePageToken(text: string): PageToken | undefined {
  const value = decode(text);
  return isObject(value) && value['k'] === 'page' ? (value as unknown as PageToken) : undefined;
}

/** Order does not matter to Google, so it does not here. */
export function parametersKey(query: URLSearchParams, names: ReadonlySet<string>, keep: boolean): string {
  return [...query]
    .filter(([name]) => names.has(name) === keep)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? Number.NEGATIVE_INFINITY) - (b[i] ?? Number.NEGATIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  return 0;
}
