import type { PreparedModel } from '../preferences/prepare';
import { hashGuest, hashTitle } from '../preferences/text-hash';
import { MINUTE_MS } from '../time/instant';
import { anyLength, LENS_MEETINGS, type Lens } from './preferred-times';
import type { SeenEvent } from './seen-event';

const MOST_OF_A_KIND = 8;
const MOST_LENGTHS = 4;

/**
 * All meetings, then the kinds and people that are met often enough to show something. The model knows hashes alone:
 * names come from the events of the last months, and what is not among them is not offered.
 */
export function findLenses(prepared: PreparedModel, events: readonly SeenEvent[], salt: string): Lens[] {
  return [
    { name: 'all', kind: 'all', request: anyLength },
    ...titleLenses(prepared, events, salt),
    ...personLenses(prepared, events, salt),
    ...lengthLenses(prepared),
  ];
}

function titleLenses(prepared: PreparedModel, events: readonly SeenEvent[], salt: string): Lens[] {
  const known = new Map<number, { readonly title: string; readonly request: Lens['request'] }>();
  const titles = new Set(events.flatMap(({ title }) => (title?.trim() ? [title.trim()] : [])));
  for (const title of titles) {
    const { tokens, stems, key } = hashTitle(title, salt);
    if (key === undefined) continue;
    known.set(key, {
      title,
      request: { ...anyLength, titleTokens: tokens, titleStems: stems, titleKey: key },
    });
  }
  return mostFrequent(prepared, prepared.byTitle, MOST_OF_A_KIND).flatMap((key): Lens[] => {
    const found = known.get(key);
    if (!found) return [];
    return [{ name: `title:${key}`, kind: 'title', label: found.title, request: found.request }];
  });
}

function personLenses(prepared: PreparedModel, events: readonly SeenEvent[], salt: string): Lens[] {
  const names = new Map<string, string>();
  for (const { people } of events) for (const { email, name } of people) names.set(email, name ?? email);
  const byHash = new Map([...names].map(([email, name]) => [hashGuest(email, salt), name]));
  return mostFrequent(prepared, prepared.byGuest, MOST_OF_A_KIND)
    .flatMap((guest): Lens[] => {
      const label = byHash.get(guest);
      if (label === undefined) return [];
      return [{ name: `guest:${guest}`, kind: 'person', label, request: { ...anyLength, guests: [guest] } }];
    })
    .sort((a, b) => ((a.label ?? '').toLowerCase() < (b.label ?? '').toLowerCase() ? -1 : 1));
}

function lengthLenses(prepared: PreparedModel): Lens[] {
  const byLength = new Map<number, number[]>();
  for (let i = 0; i < prepared.visible; i++) {
    const minutes = prepared.minutes[i] ?? 0;
    byLength.set(minutes, [...(byLength.get(minutes) ?? []), i]);
  }
  return mostFrequent(prepared, byLength, MOST_LENGTHS)
    .sort((a, b) => a - b)
    .map((minutes) => ({
      name: `length:${minutes}`,
      kind: 'length',
      label: String(minutes),
      request: { durationMs: minutes * MINUTE_MS },
    }));
}

/** Keys with enough meetings that were held, the most frequent first. */
function mostFrequent(
  prepared: PreparedModel,
  index: ReadonlyMap<number, readonly number[]>,
  most: number,
): number[] {
  const held = (at: readonly number[]) => at.filter((i) => (prepared.weight[i] ?? 0) > 0).length;
  return [...index]
    .map(([key, at]) => ({ key, count: held(at) }))
    .filter(({ count }) => count >= LENS_MEETINGS)
    .sort((a, b) => b.count - a.count || a.key - b.key)
    .slice(0, most)
    .map(({ key }) => key);
}
