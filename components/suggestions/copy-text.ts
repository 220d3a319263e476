import type { Interval } from '../../utils/time/interval';
import { type DateStyle, fullDayText, timeRangeText, zoneText } from '../ui/dates';

/** A slot as text for a message: `Tuesday, 24 November 2026, 9:30 – 10:00 (Europe/Berlin)`. No reasons, no title. */
export function copyText(slot: Interval, style: DateStyle): string {
  return `${fullDayText(slot.start, style)}, ${shortCopyText(slot, style)}`;
}

/** Without the day: `9:30 – 10:00 (Europe/Berlin)`. */
export function shortCopyText({ start, end }: Interval, style: DateStyle): string {
  // What holds a line together on the screen would only be in the way in a message.
  const time = timeRangeText(start, end, style).replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
  return `${time} (${zoneText(style.timeZone)})`;
}
