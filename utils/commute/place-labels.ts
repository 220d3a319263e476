import type { Occurrence } from '../calendar/event';
import { HOME, type NamedPlace, type PlaceBook, type PlaceKey, WORK } from './place';

const LONGEST_LABEL = 60;

/** What each place is called: as the user named it, else the first part of the text that an event has for it. */
export function placeLabels(
  occurrences: readonly Occurrence[],
  book: PlaceBook,
  named: readonly NamedPlace[],
): Record<PlaceKey, string> {
  const labels: Record<PlaceKey, string> = {};
  for (const { event, time } of occurrences) {
    if (event.location === undefined) continue;
    const { place } = book.locate(event, time);
    if (place === undefined || place === HOME || place === WORK || labels[place] !== undefined) continue;
    const [first = ''] = event.location.split(/[\n,;|(]/u);
    labels[place] = (first.trim() || place).slice(0, LONGEST_LABEL);
  }
  for (const { name, role } of named) {
    const key = role === undefined ? book.keyOf(name) : undefined;
    if (key !== undefined) labels[key] = name;
  }
  return labels;
}
