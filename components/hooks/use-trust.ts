import { ERRORS_KEY, errorLogSchema, INCIDENTS_KEY, incidentsSchema } from '../../utils/privacy/logs';
import { AGREED_POLICY_KEY, parseAgreedPolicy, policyChange } from '../../utils/privacy/policy-change';
import { generalPolicyText, policyTextOf } from '../../utils/privacy/policy-text';
import { call } from '../../utils/rpc/client';
import type { Settings } from '../../utils/settings/schema';
import { consentRecords } from '../consent/purposes';
import type { OpenAccess, Trust } from '../trust/trust';
import { useWords } from '../ui/words';
import { compareFiles } from './compare-files';
import { reachElsewhere } from './prove';
import { recordConsents } from './record-consents';
import { useLocal } from './use-local';
import type { Stored } from './use-stored';

/** `JOURNAL_KEY` of utils/datarights/deletion-journal.ts. */
const JOURNAL = 'unfinishedDeletion';

/** What lets a user check on Allset, and what it noticed itself. */
export function useTrust(
  settings: Settings | undefined,
  stored: Stored | undefined,
  run: (work: () => Promise<unknown>) => void,
): Trust {
  const words = useWords();
  const agreed = parseAgreedPolicy(useLocal(AGREED_POLICY_KEY));
  const incidents = incidentsSchema.safeParse(useLocal(INCIDENTS_KEY));
  const errors = errorLogSchema.safeParse(useLocal(ERRORS_KEY));
  const openAccess = readJournal(useLocal(JOURNAL));
  return {
    change: policyChange(settings?.consents ?? [], agreed, (part) =>
      part === 'general' ? generalPolicyText() : policyTextOf(part),
    ),
    incidents: incidents.success ? incidents.data : [],
    errors: errors.success ? errors.data : [],
    openAccess,
    granted: stored?.accounts.filter(({ kind }) => kind === 'google') ?? [],
    agree: (part) => {
      if (part === 'general') return;
      run(() => recordConsents('options', consentRecords({ [part]: true }, words)));
    },
    postpone: () => run(() => call('postponePolicy', {})),
    clear: (log) => run(() => call('clearLog', { log })),
    async selfTest() {
      const [{ lines }, attempt] = await Promise.all([call('selfTest', {}), reachElsewhere()]);
      return [...lines, { check: 'page', outcome: attempt === 'refused' ? 'ok' : 'not-ok' }];
    },
    compareFiles,
    retryAccess: () => run(() => call('retryRevocation', {})),
    dismissAccess: () => run(() => call('dismissRevocation', {})),
  };
}

function readJournal(stored: unknown): OpenAccess {
  const { wiped, accounts, byHand } = (stored ?? {}) as Partial<OpenAccess & { wiped: boolean }>;
  if (!wiped) return { accounts: [], byHand: [] };
  return { accounts: accounts ?? [], byHand: byHand ?? [] };
}
