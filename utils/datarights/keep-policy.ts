import { POLICY_VERSION } from '../privacy/policy';
import { AGREED_POLICY_KEY, GENERAL, parseAgreedPolicy, withAgreed } from '../privacy/policy-change';
import type { StorageAreaLike } from './storage-area';

interface AgreedTo {
  readonly purpose: string;
  readonly given: boolean;
  readonly policy?: readonly string[] | undefined;
}

/** Keeps the words somebody agreed to, so that those of another version can be shown against them. */
export function createAgreedPolicy(area: StorageAreaLike) {
  const load = async () => parseAgreedPolicy((await area.get(null))[AGREED_POLICY_KEY]);
  return {
    async keep(answers: readonly AgreedTo[], general: readonly string[] | undefined): Promise<void> {
      const rest = general ? [{ purpose: GENERAL, given: true, policy: general }] : [];
      await area.set({ [AGREED_POLICY_KEY]: withAgreed(await load(), [...answers, ...rest]) });
    },
    async postpone(): Promise<void> {
      await area.set({ [AGREED_POLICY_KEY]: { ...(await load()), postponed: POLICY_VERSION } });
    },
  };
}
