import type { CalendarKey } from './rows';
import type { AllsetDb } from './schema';

/** How much Google has of each calendar that we could not read: shown, and counted as neither free nor busy. */
export async function countSetAside(db: AllsetDb): Promise<Map<CalendarKey, number>> {
  const counts = new Map<CalendarKey, number>();
  for (const { calendarKey } of await db.quarantine.toArray()) {
    counts.set(calendarKey, (counts.get(calendarKey) ?? 0) + 1);
  }
  return counts;
}
