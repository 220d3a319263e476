import { companionNames } from './companions';
import { featureNames } from './features';
import { gapNames } from './gap-features';
import { densityNames } from './lenses';
import { placeNames } from './places';
import { weekdayNames } from './weekday-habits';

/** Habits, whose weights must not be negative. */
const habits = new Set<string>([
  ...['prior', 'alignment', 'lead', 'firstStart', 'lastEnd'],
  ...densityNames,
  ...weekdayNames,
  ...companionNames,
]);
export const isHabitFeature: readonly boolean[] = featureNames.map((name) => habits.has(name));

/**
 * People differ here in sign, not in strength, and weights fitted on some harmed others: everybody starts at zero and
 * only the personal fit says otherwise.
 */
const personal = new Set<string>([...gapNames, ...placeNames, 'beforeUsual', 'afterUsual']);
export const isPersonalFeature: readonly boolean[] = featureNames.map((name) => personal.has(name));
