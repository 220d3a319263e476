import { type FeatureName, featureNames } from './features';
import fitted from './weights.gen.json';

interface FittedFeature {
  readonly name: string;
  readonly weight: number;
  /** Mean standard deviation of the feature among the candidates of one choice. */
  readonly scale: number;
}

const byName: ReadonlyMap<string, FittedFeature> = new Map(fitted.features.map((one) => [one.name, one]));

const stated: ReadonlySet<string> = new Set(['lead', 'move']);

/**
 * The same for everybody at first: found by `npm run fit` on the development calendars and made-up people.
 * A feature the file does not name weighs nothing.
 *
 * Two are stated rather than fitted, as chances that multiply: which week (`lead.ts`; a choice within one week cannot
 * tell) and where moves go (`moves.ts`; calendars do not say what was moved).
 */
export const globalWeights: Float64Array = Float64Array.from(featureNames, (name: FeatureName) =>
  stated.has(name) ? 1 : (byName.get(name)?.weight ?? 0),
);

export const featureScales: Float64Array = Float64Array.from(
  featureNames,
  (name: FeatureName) => byName.get(name)?.scale ?? 1,
);

export const weightsVersion: number = fitted.version;
