import type { Occurrence } from '../calendar/event';
import { HOME, type NamedPlace, type PlaceBook, type PlaceKey, WORK } from './place';
import { readPlaceText } from './place-kind';

const LONGEST_LABEL = 60;

/** What each place is called: as the user named it, else the first part that is no room of what an event says. */
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
    labels[place] = (firstPlaceIn(event.location) || place).slice(0, LONGEST_LABEL);
  }
  for (const { name, role } of named) {
    const key = role === undefined ? book.keyOf(name) : undefined;
    if (key !== undefined) labels[key] = name;
  }
  return labels;
}

/** «Room Kingfisher, 12 Mill Lane» is at 12 Mill Lane: a room is no name for where it is. */
function firstPlaceIn(location: string): string {
  const parts = location
    .split(/[\n,;|(]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.find((part) => !readPlaceText(part).isRoom) ?? parts[0] ?? '';
}
