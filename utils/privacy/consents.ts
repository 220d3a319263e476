import { type ConsentPurpose, type ConsentRecord, consentPurposes } from '../settings/schema';

export type Consents = Readonly<Record<ConsentPurpose, boolean>>;

/** What holds now: the newest answer to each question; silence means no. */
export function consentsOf(records: readonly ConsentRecord[]): Consents {
  const given = Object.fromEntries(consentPurposes.map((purpose) => [purpose, false])) as Record<
    ConsentPurpose,
    boolean
  >;
  for (const record of records) given[record.purpose] = record.given;
  return given;
}
