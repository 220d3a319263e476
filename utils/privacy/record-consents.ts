import type { ConsentPurpose, ConsentRecord } from '../settings/consent-schema';
import type { Settings } from '../settings/schema';
import type { EpochMs } from '../time/instant';
import { POLICY_VERSION } from './policy';

export interface ConsentAnswer {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** SHA-256 of the text that was shown, hexadecimal. */
  readonly textHash: string;
}

/** The settings with the answers appended: earlier records are never changed. */
export function withConsents(
  settings: Settings,
  answers: readonly ConsentAnswer[],
  context: { readonly at: EpochMs; readonly surface: ConsentRecord['surface'] },
): Settings {
  const records = answers.map((answer) => ({ ...answer, ...context, policyVersion: POLICY_VERSION }));
  return { ...settings, consents: [...settings.consents, ...records] };
}
