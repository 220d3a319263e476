import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { type ChoiceSet, toChoiceSet } from './choice-set';
import { findFeatures } from './features';
import type { PastMeeting } from './meeting';
import { asOf, type PreparedModel } from './prepare';
import type { MeetingRequest } from './request';

/** What was shown and what the user did with it: an explicit answer, kept until the user deletes it. */
export interface Feedback {
  readonly at: EpochMs;
  readonly request: MeetingRequest;
  readonly shown: readonly Interval[];
  /** Meetings known in those weeks then. */
  readonly known: readonly PastMeeting[];
  readonly timeZone: string;
  readonly answer:
    | { readonly kind: 'picked'; readonly slot: number }
    | { readonly kind: 'dismissed'; readonly slots: readonly number[] };
}

/** An explicit pick says twice what a meeting in the calendar says; a dismissal half as much as a pick. */
const weights = { picked: 2, dismissed: 1 } as const;

/** The answer as a choice among what was shown; `null` where it tells nothing (one slot, or all dismissed). */
export function toFeedbackSet(prepared: PreparedModel, feedback: Feedback): ChoiceSet | null {
  const { shown, answer } = feedback;
  const right =
    answer.kind === 'picked'
      ? shown[answer.slot]
        ? [answer.slot]
        : []
      : shown.map((_, at) => at).filter((at) => !answer.slots.includes(at));
  if (right.length === 0 || right.length === shown.length) return null;
  const table = findFeatures({
    prepared: asOf(prepared, feedback.at),
    candidates: shown,
    request: { ...feedback.request, askedAt: feedback.at },
    known: feedback.known,
    now: feedback.at,
    timeZone: feedback.timeZone,
  });
  return toChoiceSet(table, right, weights[answer.kind]);
}
