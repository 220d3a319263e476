import type { AccountRow, CursorRow, RequestRow } from '../db/rows';
import type { EpochMs } from '../time/instant';
import { MINUTE_MS } from '../time/instant';
import { POLICY_VERSION } from './policy';

export interface DiagnosticsInput {
  readonly now: EpochMs;
  /** Of Allset, from its manifest. */
  readonly version: string;
  /** Name and version, such as `Chromium 156`. */
  readonly browser: string;
  readonly timeZone: string;
  readonly accounts: readonly AccountRow[];
  readonly cursors: readonly CursorRow[];
  readonly quarantined: number;
  /** Newest first. */
  readonly requests: readonly RequestRow[];
  readonly learnedFrom: number;
}

const REQUESTS_SHOWN = 20;

/**
 * A report to copy for somebody who helps: states, codes, counts and ages. It is put together from fields that hold
 * no text of anybody's, so nothing has to be taken out of it; accounts and calendars are numbered.
 */
export function diagnosticsText(input: DiagnosticsInput): string {
  const { now, accounts, cursors, requests } = input;
  return [
    `Allset ${input.version}, policy ${POLICY_VERSION}`,
    `${input.browser}, ${input.timeZone}`,
    '',
    ...accounts.map(({ kind, state, pausedUntil, grantedScopes }, i) =>
      [
        `account ${i + 1}: ${kind}, ${state}`,
        `scopes: ${grantedScopes.map((scope) => scope.split('/').at(-1)).join(' ') || 'none'}`,
        ...(pausedUntil !== undefined && pausedUntil > now
          ? [`paused for ${minutes(pausedUntil - now)}`]
          : []),
      ].join('; '),
    ),
    ...cursors.map((cursor, i) => cursorLine(cursor, i, now)),
    `unreadable events: ${input.quarantined}`,
    `learned from: ${input.learnedFrom} meetings`,
    '',
    'last requests',
    ...requests
      .slice(0, REQUESTS_SHOWN)
      .map(
        ({ at, method, pathTemplate, purpose, status, bytesReceived }) =>
          `${minutes(now - at)} ago: ${method} ${pathTemplate} (${purpose}) ${status || 'no answer'}, ${bytesReceived} bytes`,
      ),
    '',
  ].join('\n');
}

function cursorLine(cursor: CursorRow, index: number, now: EpochMs): string {
  const { phase, count, failures, syncedAt, lastError } = cursor;
  return [
    `calendar ${index + 1}: ${phase}, ${count} events`,
    syncedAt === undefined ? 'never read' : `read ${minutes(now - syncedAt)} ago`,
    `${failures} failures`,
    ...(lastError ? [`last: ${lastError.code}, ${minutes(now - lastError.at)} ago`] : []),
  ].join('; ');
}

function minutes(ms: number): string {
  return `${Math.round(ms / MINUTE_MS)} min`;
}
