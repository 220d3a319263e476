import * as z from 'zod/mini';
import type { ConsentPurpose, ConsentRecord } from '../settings/consent-schema';
import { changedLines } from './changed-lines';
import { needsFreshConsent, type Policy } from './consents';
import { POLICY_VERSION, partsOf } from './policy';
import type { DiffPart } from './word-diff';

/** The key in `storage.local`: the words of the policy somebody agreed to, so that the next ones can be shown against them. */
export const AGREED_POLICY_KEY = 'agreed-policy';

/** What rests on no yes: bookkeeping, and what the browser is asked for. */
export const GENERAL = 'general';
export type PolicyPart = ConsentPurpose | typeof GENERAL;

const lines = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(1000));
export const agreedPolicySchema = z.strictObject({
  /** By purpose: the lines its newest yes was given to. */
  texts: z.record(z.string(), lines),
  /** The version «Not now» was said to. */
  postponed: z.optional(z.string().check(z.maxLength(300))),
});
export type AgreedPolicy = z.infer<typeof agreedPolicySchema>;

export const noAgreedPolicy: AgreedPolicy = { texts: {} };

export function parseAgreedPolicy(stored: unknown): AgreedPolicy {
  const read = agreedPolicySchema.safeParse(stored);
  return read.success ? read.data : noAgreedPolicy;
}

/** The agreed words after these answers: a yes keeps what it was given to, a no forgets it. */
export function withAgreed(
  { texts }: AgreedPolicy,
  answers: readonly {
    readonly purpose: string;
    readonly given: boolean;
    readonly policy?: readonly string[] | undefined;
  }[],
): AgreedPolicy {
  const next = { ...texts };
  for (const { purpose, given, policy } of answers) {
    if (!given) delete next[purpose];
    else if (policy) next[purpose] = [...policy];
  }
  return { texts: next };
}

export interface PolicyChange {
  readonly from: string;
  readonly to: string;
  /** Another publisher than the one somebody agreed to. */
  readonly publisher: boolean;
  /** What has to be agreed to again, with its lines that differ; what «general» says needs no yes. */
  readonly parts: readonly { readonly part: PolicyPart; readonly lines: readonly DiffPart[][] }[];
  /** Nothing is read until somebody agrees. */
  readonly pausesReading: boolean;
  readonly postponed: boolean;
}

/** What is to be shown before what is new may begin; `undefined` where every yes covers what is done now. */
export function policyChange(
  records: readonly ConsentRecord[],
  agreed: AgreedPolicy,
  textOf: (part: PolicyPart) => readonly string[],
  policy: Policy = { version: POLICY_VERSION },
): PolicyChange | undefined {
  const purposes = needsFreshConsent(records, policy);
  const first = purposes[0];
  if (first === undefined) return undefined;
  const from = records.findLast(({ purpose }) => purpose === first)?.policyVersion ?? '';
  const partOf = (part: PolicyPart) => ({
    part,
    lines: changedLines(agreed.texts[part] ?? [], textOf(part)),
  });
  const general = agreed.texts[GENERAL] ? [partOf(GENERAL)].filter(({ lines }) => lines.length > 0) : [];
  return {
    from,
    to: policy.version,
    publisher: partsOf(from).publisher !== partsOf(policy.version).publisher,
    parts: [...purposes.map(partOf), ...general],
    pausesReading: purposes.includes('calendars'),
    postponed: agreed.postponed === policy.version,
  };
}
