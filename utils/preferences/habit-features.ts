import { featureNames } from './features';
import { densityNames } from './lenses';

/** Densities, whose weights must not be negative. */
const habits = new Set<string>(['prior', 'alignment', 'lead', ...densityNames]);
export const isHabitFeature: readonly boolean[] = featureNames.map((name) => habits.has(name));
