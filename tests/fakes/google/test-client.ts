import { createFetch } from './create-fetch';
import { createGoogle } from './google';
import { createWorld } from './world';

export const email = 'ana@northwind.example';
export const apiBase = 'https://www.googleapis.com/calendar/v3';
export const eventsUrl = (id = email) => `${apiBase}/calendars/${encodeURIComponent(id)}/events`;

interface CallOptions {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A world with Ana in it and a caller holding `scopes`: for the stand-in's own tests. */
export function createTestClient(scopes: readonly string[], now = Date.UTC(2026, 2, 2, 8)) {
  const world = createWorld({ now: () => now });
  world.addAccount({ email, timeZone: 'Europe/Berlin' });
  const google = createGoogle({ world });
  const token = google.auth.issueToken({ email, scopes });
  const fetch = createFetch(google);

  /** Status, reason of a refusal, and the body (undefined where there is none). */
  async function call(url: string, options: CallOptions = {}) {
    const query = options.query ? `?${new URLSearchParams(options.query)}` : '';
    const response = await fetch(`${url}${query}`, {
      method: options.method ?? 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    const body = text === '' ? undefined : JSON.parse(text);
    const reason: string | undefined = body?.error?.errors?.[0]?.reason;
    return { status: response.status, reason, body };
  }
  return { world, google, fetch, token, call };
}
