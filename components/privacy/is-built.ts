import type { Anchor } from '../../utils/privacy/anchors';
import type { Clause } from '../../utils/privacy/clause';

/** Screens that clauses point to and that nobody has built yet. A test holds this list against the source. */
export const pendingAnchors: ReadonlySet<Anchor> = new Set<Anchor>();

/** Whether what the answer promises is there. */
export function isBuilt({ answeredBy }: Clause): boolean {
  return (
    answeredBy?.every((evidence) => evidence.kind !== 'screen' || !pendingAnchors.has(evidence.anchor)) ??
    false
  );
}
