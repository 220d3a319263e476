import { needsFreshConsent } from '../../utils/privacy/consents';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import { AGREED_POLICY_KEY, parseAgreedPolicy } from '../../utils/privacy/policy-change';
import type { Settings } from '../../utils/settings/schema';
import { useLocal } from './use-local';

/** Whether a new policy waits for a yes, as briefly as the popup needs it. */
export function usePolicyChange(settings: Settings | undefined): 'changed' | 'paused' | undefined {
  const agreed = parseAgreedPolicy(useLocal(AGREED_POLICY_KEY));
  const purposes = needsFreshConsent(settings?.consents ?? []);
  if (purposes.includes('calendars')) return 'paused';
  return purposes.length > 0 && agreed.postponed !== POLICY_VERSION ? 'changed' : undefined;
}
