import type { AccountRow } from '../../utils/db/rows';
import type { ErrorCode } from '../../utils/errors';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { EpochMs } from '../../utils/time/instant';
import type { SyncState } from '../account/sync-state';

/** What the popup is about at this moment: exactly one of these, each with one action. */
export type PopupStage =
  | { readonly kind: 'not-consented' }
  /** Another version of Allset has taken over: nothing here works any more. */
  | { readonly kind: 'updated' }
  | { readonly kind: 'connecting' }
  /** `soFar`: busy time that is known already. No suggestions: an hour may only look free. */
  | { readonly kind: 'first-sync'; readonly events: number; readonly soFar?: Answer }
  | { readonly kind: 'no-calendar' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly notices: readonly PopupNotice[] };

/** What to know about an answer before relying on it; most important first. */
export type PopupNotice =
  /** A new policy waits for a yes; `paused`: nothing is read until then. */
  | { readonly kind: 'policy'; readonly paused: boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'offline'; readonly asOf: EpochMs }
  | { readonly kind: 'stale'; readonly asOf: EpochMs }
  | { readonly kind: 'unreadable'; readonly count: number }
  | { readonly kind: 'no-habit' }
  /** There is nothing to learn from. */
  | { readonly kind: 'no-history' }
  /** Nothing is learned because the user did not agree to it. */
  | { readonly kind: 'learning-off' }
  /** The question names guests, and whether they are free was not asked. */
  | { readonly kind: 'guests-unread' }
  | { readonly kind: 'sample' };

export interface StageInput {
  readonly account?: Pick<AccountRow, 'kind'> | undefined;
  readonly sync?: SyncState | undefined;
  readonly connecting: boolean;
  readonly updated?: boolean;
  readonly connectFailed?: ErrorCode | undefined;
  readonly answer?: Answer | undefined;
  readonly answerFailed?: ErrorCode | undefined;
  readonly online: boolean;
  /** The user wants rest: that nothing is fresh is then no news. */
  readonly paused?: boolean;
  /** Whether the user agreed to learning. */
  readonly learns: boolean;
  readonly policy?: 'changed' | 'paused' | undefined;
}

export function popupStage(input: StageInput): PopupStage {
  const { account, sync, answer } = input;
  if (input.updated) return { kind: 'updated' };
  if (!account || !sync) {
    if (input.connecting) return { kind: 'connecting' };
    return input.connectFailed ? { kind: 'failed', code: input.connectFailed } : { kind: 'not-consented' };
  }
  if (sync.kind === 'first-sync') return { ...sync, ...(answer && { soFar: { ...answer, slots: [] } }) };
  if (sync.kind === 'no-calendar') return sync;
  // Times from calendars that were never read whole would be wrong about busy.
  if (sync.kind === 'stopped' && sync.asOf === undefined) return { kind: 'failed', code: sync.code };
  if (answer) return { kind: 'answer', answer, notices: noticesFor(account, sync, answer, input) };
  return input.answerFailed ? { kind: 'failed', code: input.answerFailed } : { kind: 'loading' };
}

function noticesFor(
  account: Pick<AccountRow, 'kind'>,
  sync: Extract<SyncState, { readonly asOf?: EpochMs | undefined }>,
  answer: Answer,
  { online, paused, connectFailed, answerFailed, learns, policy }: StageInput,
): PopupNotice[] {
  const notices: PopupNotice[] = policy ? [{ kind: 'policy', paused: policy === 'paused' }] : [];
  const { asOf } = sync;
  const trouble = answerFailed ?? (sync.kind === 'stopped' ? sync.code : undefined) ?? connectFailed;
  const offline = !online || trouble === 'offline';
  if (trouble && trouble !== 'offline') notices.push({ kind: 'error', code: trouble });
  if (asOf !== undefined && !paused) {
    if (offline) notices.push({ kind: 'offline', asOf });
    else if (sync.kind === 'stale') notices.push({ kind: 'stale', asOf });
  }
  if (answer.unreadable > 0) notices.push({ kind: 'unreadable', count: answer.unreadable });
  if (answer.noClearHabit && answer.slots.length > 0) {
    notices.push({ kind: whyNoHabit(account, answer, learns) });
  }
  if (answer.guests?.some(({ sight }) => sight === 'not-asked')) notices.push({ kind: 'guests-unread' });
  if (account.kind === 'sample') notices.push({ kind: 'sample' });
  return notices;
}

function whyNoHabit(
  { kind }: Pick<AccountRow, 'kind'>,
  { learnedFrom }: Answer,
  learns: boolean,
): 'no-habit' | 'no-history' | 'learning-off' {
  if (!learns && kind === 'google') return 'learning-off';
  return learnedFrom === 0 ? 'no-history' : 'no-habit';
}
