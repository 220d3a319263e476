import { weekdayOfEpochDay } from '../time/civil';
import type { EpochMs } from '../time/instant';
import { durationMinutes, type PastMeeting } from './meeting';
import type { PreferenceModel } from './model';
import { findRepeatGains } from './trust';
import { binOf } from './week-bins';

/** Columns and indexes over a model's meetings: built once, read by every ranking. */
export interface PreparedModel {
  readonly model: PreferenceModel;
  readonly meetings: readonly PastMeeting[];
  /** Only the first so many are seen: a question about the past is asked as it stood then. */
  readonly visible: number;
  readonly bin: Int32Array;
  readonly day: Int32Array;
  readonly minutes: Float64Array;
  /** How much each meeting says about taste; 0 where it is context only. */
  readonly weight: Float64Array;
  readonly byToken: ReadonlyMap<number, readonly number[]>;
  readonly byStem: ReadonlyMap<number, readonly number[]>;
  readonly byTitle: ReadonlyMap<number, readonly number[]>;
  readonly byGuest: ReadonlyMap<number, readonly number[]>;
  /** Length of each title as a vector of inverse document frequencies. */
  readonly titleNorm: Float64Array;
  /**
   * How well a single meeting's time followed from the last one of the same title, in nats beside this person's
   * usual times; NaN where nothing came before. What titles are worth in this calendar.
   */
  readonly repeatGain: Float64Array;
  readonly idf: (token: number) => number;
}

/** Shorter says nothing about when, longer is a day out rather than a meeting. */
const SHORTEST = 5;
const LONGEST = 12 * 60;

export function prepareModel(model: PreferenceModel): PreparedModel {
  const meetings = model.meetings;
  const n = meetings.length;
  const bin = new Int32Array(n);
  const day = new Int32Array(n);
  const minutes = new Float64Array(n);
  const weight = new Float64Array(n);
  const byToken = new Map<number, number[]>();
  const byStem = new Map<number, number[]>();
  const byTitle = new Map<number, number[]>();
  const byGuest = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const meeting = meetings[i];
    if (!meeting) continue;
    bin[i] = binOf(weekdayOfEpochDay(meeting.day), meeting.minute);
    day[i] = meeting.day;
    minutes[i] = durationMinutes(meeting);
    weight[i] = tasteWeight(meeting, minutes[i] ?? 0);
    if (weight[i] === 0) continue;
    for (const token of meeting.titleTokens) push(byToken, token, i);
    for (const stem of meeting.titleStems) push(byStem, stem, i);
    if (meeting.titleKey !== undefined) push(byTitle, meeting.titleKey, i);
    for (const guest of meeting.guests) push(byGuest, guest, i);
  }
  const repeatGain = findRepeatGains(meetings, bin, weight);
  const idf = (token: number): number => Math.log((n + 2) / ((byToken.get(token)?.length ?? 0) + 1));
  const titleNorm = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (const token of meetings[i]?.titleTokens ?? []) square += idf(token) ** 2;
    titleNorm[i] = Math.sqrt(square);
  }
  return {
    model,
    meetings,
    visible: n,
    bin,
    day,
    minutes,
    weight,
    byToken,
    byStem,
    byTitle,
    byGuest,
    titleNorm,
    repeatGain,
    idf,
  };
}

function tasteWeight(meeting: PastMeeting, minutes: number): number {
  if (meeting.allDay || minutes < SHORTEST || minutes > LONGEST) return 0;
  // Entered after it happened: a diary, not a choice.
  if (meeting.createdAt !== undefined && meeting.createdAt > meeting.start) return 0.2 * meeting.weight;
  return meeting.weight;
}

function push(index: Map<number, number[]>, key: number, at: number): void {
  const list = index.get(key);
  if (list) list.push(at);
  else index.set(key, [at]);
}

/** The same model as it stood when only meetings that began before `at` were known. */
export function asOf(prepared: PreparedModel, at: EpochMs): PreparedModel {
  let low = 0;
  let high = prepared.meetings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prepared.meetings[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return { ...prepared, visible: low };
}

/** `asOf` for one question after the other: those of one week share their view, and what is remembered with it. */
export function createPastViews(prepared: PreparedModel): (at: EpochMs) => PreparedModel {
  let last: { readonly at: EpochMs; readonly view: PreparedModel } | undefined;
  return (at) => {
    if (last?.at !== at) last = { at, view: asOf(prepared, at) };
    return last.view;
  };
}
