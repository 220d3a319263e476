import type { Interval } from '../../utils/time/interval';
import { type DateStyle, dayText, timeRangeText } from '../ui/dates';

/** `Tuesday 24 Nov, 9:30 – 10:00` */
export function whenText({ start, end }: Interval, style: DateStyle): string {
  return `${dayText(start, style)}, ${timeRangeText(start, end, style)}`;
}
