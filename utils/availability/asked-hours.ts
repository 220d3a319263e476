import type { HoursBlock } from './working-hours';

/**
 * The hours of a question that names a part of the day. On a working day: what of it lies inside the working hours,
 * and where nothing does («evening»), the part itself, because the user said it. A day off stays off.
 *
 * 9–12 and 13–17, asked for 12–18 → 13–17; asked for 18–21 → 18–21.
 */
export function askedHours(
  days: readonly (readonly HoursBlock[])[],
  asked: HoursBlock,
): readonly (readonly HoursBlock[])[] {
  return days.map((blocks) => {
    if (blocks.length === 0) return blocks;
    const inside = blocks.flatMap(({ startMinute, endMinute }) => {
      const from = Math.max(startMinute, asked.startMinute);
      const to = Math.min(endMinute, asked.endMinute);
      return to > from ? [{ startMinute: from, endMinute: to }] : [];
    });
    return inside.length > 0 ? inside : [asked];
  });
}
