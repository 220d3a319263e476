import { generalPolicyText } from '../../utils/privacy/policy-text';
import { call } from '../../utils/rpc/client';
import type { CommandInput } from '../../utils/rpc/contract';
import type { Surface } from './commands';

/** Keeps the answers, and the words of the policy they were given to. Apart from the other commands: those words weigh. */
export function recordConsents(surface: Surface, answers: CommandInput<'recordConsents'>['answers']) {
  return call('recordConsents', { surface, answers, general: generalPolicyText() });
}
