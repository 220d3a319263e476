import { AppError } from '../../utils/errors';
import { type Consents, consentsOf, consentsUnder } from '../../utils/privacy/consents';
import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import { loadOrganisation } from '../../utils/settings/organisation';
import { forbiddenPurposes, isAdmitted } from '../../utils/settings/organisation-schema';
import { loadSettings } from '../../utils/settings/store';

/** What holds: what the user agreed to and their organisation doesn't forbid. */
export async function loadConsents(): Promise<Consents> {
  return consentsUnder((await loadSettings()).consents, await loadOrganisation());
}

export async function refuseUnadmitted(email: string): Promise<void> {
  if (!isAdmitted(email, await loadOrganisation()))
    throw new AppError('managed', 'the organisation admits no account of this domain');
}

export async function refuseForbidden(purposes: readonly ConsentPurpose[]): Promise<void> {
  const forbidden = forbiddenPurposes(await loadOrganisation());
  if (purposes.some((purpose) => forbidden.includes(purpose)))
    throw new AppError('managed', 'the organisation forbids what this would agree to');
}

/** What rests on a yes that the organisation forbids goes, as if it were taken back; the yes itself stays on record. */
export async function withdrawForbidden(
  withdraw: (purposes: readonly ConsentPurpose[]) => Promise<unknown>,
): Promise<void> {
  const given = consentsOf((await loadSettings()).consents);
  const resting = forbiddenPurposes(await loadOrganisation()).filter((purpose) => given[purpose]);
  if (resting.length > 0) await withdraw(resting);
}
