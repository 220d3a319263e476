import type { EpochMs } from '../time/instant';

/** What is known of the meeting to be placed. Hashes as `hashTitle` and `hashGuest` make them with the install's salt. */
export interface MeetingRequest {
  readonly durationMs: number;
  readonly titleTokens?: readonly number[];
  readonly titleStems?: readonly number[];
  readonly titleKey?: number;
  readonly guests?: readonly number[];
  /** When the question is asked; `now` where absent and `null` where unknown (old calendars without `CREATED`). */
  readonly askedAt?: EpochMs | null;
  /** The user does not want meetings of this length to speak for each other. */
  readonly anyLength?: boolean;
  /** The meeting that is to be moved: where it stood. */
  readonly movedFrom?: { readonly start: EpochMs; readonly end: EpochMs };
}
