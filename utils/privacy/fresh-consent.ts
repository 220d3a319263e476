import { type ConsentPurpose, type ConsentRecord, consentPurposes } from '../settings/schema';
import { type Consents, consentsOf } from './consents';

/** Purposes that were agreed to under another version of the policy: to be asked again before anything new runs. */
export function needsFreshConsent(
  records: readonly ConsentRecord[],
  version: string,
): readonly ConsentPurpose[] {
  return consentPurposes.filter((purpose) => {
    const newest = records.findLast((record) => record.purpose === purpose);
    return newest?.given === true && newest.policyVersion !== version;
  });
}

/**
 * What may run under `version`. A yes to an earlier version goes on covering what it was given for; `changed` names
 * purposes whose meaning is another now, and there only a yes to this version counts.
 */
export function consentsUnder(
  records: readonly ConsentRecord[],
  version: string,
  changed: ReadonlySet<ConsentPurpose>,
): Consents {
  return consentsOf(
    records.filter(
      (record) => !record.given || record.policyVersion === version || !changed.has(record.purpose),
    ),
  );
}
