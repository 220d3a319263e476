import type { Interval } from '../../utils/time/interval';
import { type DateStyle, fullDayText, timeRangeText, zoneText } from '../ui/dates';

/** A slot as text for a message: `Tuesday, 24 November 2026, 9:30 – 10:00 (Europe/Berlin)`. No reasons, no title. */
export function copyText({ start, end }: Interval, style: DateStyle): string {
  return `${fullDayText(start, style)}, ${timeRangeText(start, end, style)} (${zoneText(style.timeZone)})`;
}
