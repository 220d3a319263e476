import { DAY_MS, type EpochMs, MINUTE_MS } from '../time/instant';
import { withoutForgotten } from './forgotten-patterns';
import type { PastMeeting } from './meeting';

/** Raised when the meaning of what is stored changes; older rows are learned anew. */
export const MODEL_VERSION = 1;

/**
 * What is learned about one person: plain JSON, times, counts and hashes only. Everything the ranking needs is
 * derived from it (`prepare.ts`); the personal weights are what `refit.ts` found, absent until it helped.
 */
export interface PreferenceModel {
  readonly version: typeof MODEL_VERSION;
  readonly timeZone: string;
  readonly learnedAt: EpochMs;
  /** Oldest first. */
  readonly meetings: readonly PastMeeting[];
  readonly personal?: PersonalWeights;
  /** Patterns the user told us not to learn from: see `ignored-patterns.ts`. */
  readonly ignored?: readonly string[];
  /** Patterns whose meetings before an instant do not count: see `forgotten-patterns.ts`. */
  readonly forgotten?: Readonly<Record<string, EpochMs>>;
}

export interface PersonalWeights {
  /** In the order of `features.ts`, of the model version above. */
  readonly weights: readonly number[];
  readonly fittedAt: EpochMs;
  /** Choices the fit saw. */
  readonly choices: number;
}

export interface LearnOptions {
  readonly now: EpochMs;
  readonly timeZone: string;
  /** @default 5000, the newest */
  readonly maxMeetings?: number;
  readonly personal?: PersonalWeights;
  readonly ignored?: readonly string[];
  readonly forgotten?: Readonly<Record<string, EpochMs>>;
}

/** Longer ago than this says nothing about today's habits. */
const MEMORY_MS = 3 * 365 * DAY_MS;
/** One stamp on more events than this is an import, not a moment of choosing. */
const BULK = 20;

/** Learns from what lies in the past of `now`; order and duplicates in the input do not matter. */
export function learnPreferences(meetings: readonly PastMeeting[], options: LearnOptions): PreferenceModel {
  const { now, timeZone, maxMeetings = 5000, personal, ignored, forgotten } = options;
  const past = withoutForgotten(discardBulkCreation(meetings), forgotten)
    .filter((m) => m.start < now && m.start > now - MEMORY_MS && m.end > m.start)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.titleKey ?? 0) - (b.titleKey ?? 0));
  const distinct = past.filter((m, i) => !isSame(m, past[i - 1]));
  return {
    version: MODEL_VERSION,
    timeZone,
    learnedAt: now,
    meetings: distinct.slice(-maxMeetings),
    ...(personal ? { personal } : {}),
    ...(ignored ? { ignored } : {}),
    ...(forgotten ? { forgotten } : {}),
  };
}

function isSame(a: PastMeeting, b: PastMeeting | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.titleKey === b.titleKey;
}

/** Takes creation times away where more than twenty single events share one: that was an import. */
export function discardBulkCreation(meetings: readonly PastMeeting[]): PastMeeting[] {
  const sharing = new Map<number, number>();
  const seen = new Set<string>();
  for (const { createdAt, recurring, eventId } of meetings) {
    if (createdAt === undefined || recurring || seen.has(eventId)) continue;
    seen.add(eventId);
    const stamp = Math.floor(createdAt / MINUTE_MS);
    sharing.set(stamp, (sharing.get(stamp) ?? 0) + 1);
  }
  return meetings.map((meeting) => {
    if (meeting.createdAt === undefined) return meeting;
    if ((sharing.get(Math.floor(meeting.createdAt / MINUTE_MS)) ?? 0) <= BULK) return meeting;
    const { createdAt: _, ...rest } = meeting;
    return rest;
  });
}
