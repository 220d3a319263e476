import { type FeatureName, featureNames } from './features';
import fitted from './weights.gen.json';

/**
 * The same for everybody at first: found by `npm run fit` on the development calendars and made-up people.
 * A feature the file does not name weighs nothing.
 */
export const globalWeights: Float64Array = toWeights(
  new Map(fitted.features.map(({ name, weight }) => [name, weight])),
);

export const weightsVersion: number = fitted.version;

function toWeights(byName: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(featureNames, (name: FeatureName) => byName.get(name) ?? 0);
}
