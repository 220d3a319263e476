import type { ConsentRecord } from '../settings/consent-schema';
import history from './policy-history.gen.json';

/** A version of the policy, by a fingerprint of what each purpose's yes covers under it. */
export interface PolicyFingerprints {
  readonly version: string;
  readonly purposes: Readonly<Record<string, string>>;
}

const known: readonly PolicyFingerprints[] = history;

/**
 * True where a yes given under `version` covers what is done under `present` for this purpose, to the letter. A
 * version nobody here knows covers nothing.
 */
export function isCovered(
  purpose: string,
  version: string,
  present: string,
  versions: readonly PolicyFingerprints[] = known,
): boolean {
  if (version === present) return true;
  const fingerprintIn = (name: string) => versions.find((one) => one.version === name)?.purposes[purpose];
  const agreed = fingerprintIn(version);
  return agreed !== undefined && agreed === fingerprintIn(present);
}

/** Under which version of the policy something was read at `at`; `undefined` before anybody agreed to reading. */
export function versionInForce(records: readonly ConsentRecord[], at: number): string | undefined {
  return records.findLast((record) => record.purpose === 'calendars' && record.given && record.at <= at)
    ?.policyVersion;
}
