import type { AccountRow } from '../../utils/db/rows';
import type { ErrorNote, Incident } from '../../utils/privacy/logs';
import type { PolicyChange, PolicyPart } from '../../utils/privacy/policy-change';
import type { SelfTestLine } from '../../utils/rpc/commands/trust';

/** One line more than the background has: the page tries for itself whether the browser refuses another host. */
export type TestLine = SelfTestLine | { readonly check: 'page'; readonly outcome: 'ok' | 'not-ok' };

/** This copy's files held against the list that was made with it. */
export type FileComparison =
  /** The browser lets no page read its own files. */
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'compared';
      readonly files: number;
      /** Changed, missing or not on the list. */
      readonly different: readonly string[];
      /** SHA-256 of the list. */
      readonly fingerprint: string;
    };

/** Access that has yet to end at Google. */
export interface OpenAccess {
  /** Tried again by itself. */
  readonly accounts: readonly string[];
  /** Only a person can end it. */
  readonly byHand: readonly string[];
}

/** What lets a user check on Allset, and what it noticed itself. */
export interface Trust {
  readonly change: PolicyChange | undefined;
  readonly incidents: readonly Incident[];
  readonly errors: readonly ErrorNote[];
  readonly openAccess: OpenAccess;
  readonly granted: readonly Pick<AccountRow, 'email' | 'grantedScopes'>[];
  readonly agree: (part: PolicyPart) => void;
  readonly postpone: () => void;
  readonly clear: (log: 'errors' | 'incidents') => void;
  readonly selfTest: () => Promise<readonly TestLine[]>;
  readonly compareFiles: () => Promise<FileComparison>;
  readonly retryAccess: () => void;
  readonly dismissAccess: () => void;
  /** Where a picture begins. */
  readonly first?: { readonly lines?: readonly TestLine[]; readonly files?: FileComparison };
}

/** Where a person can see and end what any app may do with their Google account. */
export const GOOGLE_CONNECTIONS = 'https://myaccount.google.com/connections';
