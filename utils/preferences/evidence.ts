import type { PreparedModel } from './prepare';
import type { MeetingRequest } from './request';

/** Past meetings with how much each one speaks about the question, in parallel arrays. */
export interface Evidence {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

const nothing: Evidence = { at: [], weight: [] };

/** Cosine of titles as vectors of rare words, 0–1, for every past meeting that shares a word. */
export function findSimilarTitles(prepared: PreparedModel, request: MeetingRequest): Evidence {
  const tokens = request.titleTokens ?? [];
  const norm = Math.sqrt(tokens.reduce((total, token) => total + prepared.idf(token) ** 2, 0));
  if (norm === 0) return nothing;
  const products = new Map<number, number>();
  for (const token of tokens) {
    const square = prepared.idf(token) ** 2;
    for (const i of seen(prepared, prepared.byToken.get(token)))
      products.set(i, (products.get(i) ?? 0) + square);
  }
  return collect(products, (i, product) => product / (norm * (prepared.titleNorm[i] || 1)));
}

/** Meetings that share the beginning of a long word: weaker, for titles that are new as words. */
export function findSimilarStems(prepared: PreparedModel, request: MeetingRequest): Evidence {
  const stems = request.titleStems ?? [];
  const shared = new Map<number, number>();
  for (const stem of stems) {
    for (const i of seen(prepared, prepared.byStem.get(stem))) shared.set(i, (shared.get(i) ?? 0) + 1);
  }
  return collect(
    shared,
    (i, count) => count / Math.max(stems.length, prepared.meetings[i]?.titleStems.length ?? 1),
  );
}

export function findSameTitle(prepared: PreparedModel, request: MeetingRequest): Evidence {
  const at = request.titleKey === undefined ? [] : seen(prepared, prepared.byTitle.get(request.titleKey));
  return { at, weight: at.map(() => 1) };
}

/** Share of the asked-for guests who were there; people who are in most meetings say little. */
export function findSharedGuests(prepared: PreparedModel, request: MeetingRequest): Evidence {
  const guests = request.guests ?? [];
  if (guests.length === 0) return nothing;
  const rare = (guest: number): number =>
    Math.log((prepared.meetings.length + 2) / ((prepared.byGuest.get(guest)?.length ?? 0) + 1));
  const total = guests.reduce((sum, guest) => sum + rare(guest), 0);
  const shared = new Map<number, number>();
  for (const guest of guests) {
    for (const i of seen(prepared, prepared.byGuest.get(guest)))
      shared.set(i, (shared.get(i) ?? 0) + rare(guest));
  }
  return collect(shared, (_, overlap) => (total > 0 ? overlap / total : 0));
}

/** Meetings of about this length: a bell over the ratio of lengths, a quarter wide. */
export function findSimilarLengths(prepared: PreparedModel, minutes: number): Evidence {
  const at: number[] = [];
  const weight: number[] = [];
  // Thousands of meetings share a dozen lengths.
  const alike = new Map<number, number>();
  for (let i = 0; i < prepared.visible; i++) {
    if (prepared.weight[i] === 0) continue;
    const lasted = prepared.minutes[i] ?? 1;
    let likeness = alike.get(lasted);
    if (likeness === undefined) {
      const x = Math.log(lasted / minutes) / 0.25;
      likeness = Math.abs(x) > 3 ? 0 : Math.exp(-0.5 * x * x);
      alike.set(lasted, likeness);
    }
    if (likeness === 0) continue;
    at.push(i);
    weight.push(likeness);
  }
  return { at, weight };
}

/** The part of an index (ascending) that is visible. */
function seen(prepared: PreparedModel, index: readonly number[] = []): readonly number[] {
  if (index.length === 0 || (index.at(-1) ?? 0) < prepared.visible) return index;
  return index.filter((at) => at < prepared.visible);
}

function collect(scores: ReadonlyMap<number, number>, value: (i: number, score: number) => number): Evidence {
  const at = [...scores.keys()].sort((a, b) => a - b);
  return { at, weight: at.map((i) => value(i, scores.get(i) ?? 0)) };
}
