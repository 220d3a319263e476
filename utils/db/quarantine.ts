import type { CalendarKey, QuarantineRow } from './rows';
import type { AllsetDb } from './schema';

/** What Google has and we could not read: shown, and counted as neither free nor busy. */
export function loadQuarantine(db: AllsetDb): Promise<QuarantineRow[]> {
  return db.quarantine.toArray();
}

export function countQuarantine(db: AllsetDb, key: CalendarKey): Promise<number> {
  return db.quarantine.where('calendarKey').equals(key).count();
}
