import type { ConsentPurpose, ConsentRecord } from '../settings/consent-schema';
import { consentsOf } from './consents';

/** Agreed to; the made-up person needs nobody's consent. */
export function isAllowed(
  purpose: ConsentPurpose,
  records: readonly ConsentRecord[],
  accounts: readonly { readonly kind: string }[],
): boolean {
  if (consentsOf(records)[purpose]) return true;
  return accounts.length > 0 && accounts.every(({ kind }) => kind === 'sample');
}
