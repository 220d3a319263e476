import type { EpochMs } from '../time/instant';
import { type FeatureName, featureNames } from './features';
import { MODEL_VERSION, type PreferenceModel } from './model';
import type { RankedSlot } from './rank';
import { weightsVersion } from './weights';

/** What is stored with a shown suggestion, so that it can be accounted for later. */
export interface SuggestionRecord {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly modelVersion: number;
  readonly weightsVersion: number;
  /** When the model was learned and its personal weights fitted: the same question on the same model has this answer. */
  readonly learnedAt: EpochMs;
  readonly fittedAt?: EpochMs;
  /** What the user stated about such a time: it goes before everything learned, or adds to it. */
  readonly stated?: 'rule' | 'confirmed';
  /** Parts of the score by feature, rounded to thousandths; those that round to 0 are left out. */
  readonly factors: Readonly<Partial<Record<FeatureName, number>>>;
}

export function toSuggestionRecord(
  slot: RankedSlot & Pick<SuggestionRecord, 'stated'>,
  model: PreferenceModel,
): SuggestionRecord {
  const factors = featureNames
    .map((name, column) => [name, Math.round((slot.contributions[column] ?? 0) * 1000) / 1000] as const)
    .filter(([, part]) => part !== 0);
  return {
    start: slot.start,
    end: slot.end,
    modelVersion: MODEL_VERSION,
    weightsVersion,
    learnedAt: model.learnedAt,
    ...(model.personal ? { fittedAt: model.personal.fittedAt } : {}),
    ...(slot.stated && { stated: slot.stated }),
    factors: Object.fromEntries(factors),
  };
}
