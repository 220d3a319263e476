import { DISCLOSURES_KEY, type Disclosure } from '../../utils/privacy/disclosures';
import { useLocal } from './use-local';

const none: readonly Disclosure[] = [];

/** What the user saved or copied, oldest first. */
export function useDisclosures(): readonly Disclosure[] {
  const stored = useLocal(DISCLOSURES_KEY);
  return Array.isArray(stored) ? (stored as Disclosure[]) : none;
}
