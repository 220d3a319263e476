import type { AccountRow } from '../../utils/db/rows';
import type { ErrorCode } from '../../utils/errors';
import type { Answer } from '../../utils/rpc/contract';
import { type EpochMs, HOUR_MS } from '../../utils/time/instant';

/** What the popup is about at this moment: exactly one of these, each with one action. */
export type PopupStage =
  | { readonly kind: 'not-connected' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'first-sync'; readonly events: number }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly notices: readonly PopupNotice[] };

/** What to know about an answer before relying on it; most important first. */
export type PopupNotice =
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'offline'; readonly asOf: EpochMs }
  | { readonly kind: 'stale'; readonly asOf: EpochMs }
  | { readonly kind: 'unreadable'; readonly count: number }
  | { readonly kind: 'no-habit' }
  | { readonly kind: 'sample' };

export interface StageInput {
  readonly account?: Pick<AccountRow, 'kind' | 'state'> | undefined;
  /** True once every chosen calendar was read whole; times before that would be wrong about busy. */
  readonly read: boolean;
  /** Events read so far. */
  readonly events: number;
  readonly connecting: boolean;
  readonly connectFailed?: ErrorCode | undefined;
  readonly answer?: Answer | undefined;
  readonly answerFailed?: ErrorCode | undefined;
  readonly online: boolean;
  readonly now: EpochMs;
}

/** After this long without a look at Google the times are marked. */
const STALE_MS = HOUR_MS;

export function popupStage(input: StageInput): PopupStage {
  const { account, answer } = input;
  if (!account) {
    if (input.connecting) return { kind: 'connecting' };
    return input.connectFailed ? { kind: 'failed', code: input.connectFailed } : { kind: 'not-connected' };
  }
  if (!input.read) {
    return account.state === 'ok'
      ? { kind: 'first-sync', events: input.events }
      : { kind: 'failed', code: account.state };
  }
  if (answer) return { kind: 'answer', answer, notices: noticesFor(account, answer, input) };
  return input.answerFailed ? { kind: 'failed', code: input.answerFailed } : { kind: 'loading' };
}

function noticesFor(
  account: Pick<AccountRow, 'kind' | 'state'>,
  answer: Answer,
  { online, now, answerFailed }: StageInput,
): PopupNotice[] {
  const notices: PopupNotice[] = [];
  const { asOf } = answer;
  if (account.state !== 'ok') notices.push({ kind: 'error', code: account.state });
  else if (answerFailed) notices.push({ kind: 'error', code: answerFailed });
  if (account.kind === 'google' && asOf !== undefined) {
    if (!online) notices.push({ kind: 'offline', asOf });
    else if (now - asOf > STALE_MS && account.state === 'ok') notices.push({ kind: 'stale', asOf });
  }
  if (answer.unreadable > 0) notices.push({ kind: 'unreadable', count: answer.unreadable });
  if (answer.noClearHabit && answer.slots.length > 0) notices.push({ kind: 'no-habit' });
  if (account.kind === 'sample') notices.push({ kind: 'sample' });
  return notices;
}
