import { type ConsentPurpose, type ConsentRecord, consentPurposes } from '../settings/consent-schema';
import { forbiddenPurposes, type Organisation } from '../settings/organisation-schema';
import { POLICY_VERSION } from './policy';
import { isCovered, type PolicyFingerprints } from './policy-history';

export type Consents = Readonly<Record<ConsentPurpose, boolean>>;

/** The policy to judge by; the present one unless a test says otherwise. */
export interface Policy {
  readonly version: string;
  readonly versions?: readonly PolicyFingerprints[];
}

/**
 * What holds now: the newest answer to each question; silence means no. A yes to an earlier version of the policy
 * holds as long as it covered, to the letter, what is done now: what is new stays off until somebody agrees.
 */
export function consentsOf(
  records: readonly ConsentRecord[],
  policy: Policy = { version: POLICY_VERSION },
): Consents {
  const given = Object.fromEntries(consentPurposes.map((purpose) => [purpose, false])) as Record<
    ConsentPurpose,
    boolean
  >;
  for (const record of records) given[record.purpose] = record.given && covers(record, policy);
  return given;
}

/** The same, without what somebody's organisation forbids. */
export function consentsUnder(records: readonly ConsentRecord[], organisation: Organisation): Consents {
  const refused = forbiddenPurposes(organisation).map((purpose) => [purpose, false]);
  return { ...consentsOf(records), ...(Object.fromEntries(refused) as Partial<Consents>) };
}

/** Purposes somebody agreed to under another version and has to be asked about again. */
export function needsFreshConsent(
  records: readonly ConsentRecord[],
  policy: Policy = { version: POLICY_VERSION },
): readonly ConsentPurpose[] {
  return consentPurposes.filter((purpose) => {
    const newest = records.findLast((record) => record.purpose === purpose);
    return newest?.given === true && !covers(newest, policy);
  });
}

function covers({ purpose, policyVersion }: ConsentRecord, { version, versions }: Policy): boolean {
  return isCovered(purpose, policyVersion, version, versions);
}
