import type { AskedGuest } from '../../utils/rpc/commands/suggestions';

/** What is known of the guests of a question, and the press that asks Google about them. */
export interface GuestDesk {
  /** Of the last answer; of the guests it was about. */
  readonly asked: readonly AskedGuest[];
  /** A Google account is connected. */
  readonly mayAsk: boolean;
  /** Whether the user has agreed to it; if not, the press says what it agrees to. */
  readonly agreed: boolean;
  /** Records the yes, and lets Google’s window open. Fails with an AppError. */
  readonly allow: () => Promise<unknown>;
}
