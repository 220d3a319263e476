import type { ConsentRecord } from '../settings/consent-schema';
import { partsOf } from './policy';
import history from './policy-history.gen.json';

/** A version of the policy, by a fingerprint of what each purpose's yes covers under it. */
export interface PolicyFingerprints {
  readonly version: string;
  readonly purposes: Readonly<Record<string, string>>;
}

const known: readonly PolicyFingerprints[] = history;

/**
 * True where a yes given under `version` covers what is done under `present` for this purpose, to the letter. A
 * version nobody here knows covers nothing, and so does a yes given to another publisher.
 */
export function isCovered(
  purpose: string,
  version: string,
  present: string,
  versions: readonly PolicyFingerprints[] = known,
): boolean {
  if (version === present) return true;
  const [then, now] = [partsOf(version), partsOf(present)];
  if (then.publisher !== now.publisher) return false;
  const fingerprintIn = (date: string) => versions.find((one) => one.version === date)?.purposes[purpose];
  const agreed = fingerprintIn(then.date);
  return agreed !== undefined && agreed === fingerprintIn(now.date);
}

/** Under which version of the policy something was read at `at`; `undefined` before anybody agreed to reading. */
export function versionInForce(records: readonly ConsentRecord[], at: number): string | undefined {
  return records.findLast((record) => record.purpose === 'calendars' && record.given && record.at <= at)
    ?.policyVersion;
}
