import type { EventDraft } from '../calendar/draft';
import type { ErrorCode } from '../errors';
import type { EpochMs } from '../time/instant';

/** An event or hold of ours at Google, kept from before the request for it goes out until it is undone. */
export interface WrittenRow {
  /** The event's id at Google, made here: the same id again is the same event. */
  readonly id: string;
  readonly kind: 'hold' | 'event';
  readonly accountId: string;
  /** Empty until the calendar of our own for holds is found or made. */
  readonly calendarId: string;
  /** Placed with one press: to confirm one hold of a group releases the others. */
  readonly group: string;
  /** What was asked for then (see `questionKey`): a hold is no conflict for its own question. */
  readonly question?: string;
  /**
   * `writing`, `removing`: wanted, and not known to be done; with `error` it waits for the user.
   * `changed`: somebody changed it at Google since; it is theirs now and stays until the user says otherwise.
   */
  readonly state: 'writing' | 'written' | 'changed' | 'removing';
  readonly draft: EventDraft;
  /** What it is to become: the event a hold was kept for, or an event that was wanted otherwise at the second press. */
  readonly becomes?: EventDraft;
  /** The hold that makes way for this event once it is written, with its siblings. */
  readonly confirms?: string;
  readonly etag?: string;
  readonly askedAt: EpochMs;
  readonly writtenAt?: EpochMs;
  /** When a sync first brought it: from then on its absence means that it is gone. */
  readonly seenAt?: EpochMs;
  /** A hold is removed by itself from then on. */
  readonly expiresAt?: EpochMs;
  readonly error?: ErrorCode;
  readonly conference?: 'pending' | 'made' | 'failed';
  readonly meetLink?: string;
}
