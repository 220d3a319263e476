import type { Anchor } from './anchors';

/** What stands behind an answer. All of it has to hold for the clause to count as answered. */
export type Evidence =
  | { readonly kind: 'screen'; readonly anchor: Anchor }
  /** The answer itself, in PRIVACY.md and on the page that lists the clauses. */
  | { readonly kind: 'statement' }
  | { readonly kind: 'test'; readonly file: string; readonly title: string };

/** `F` a feature, `H` an honest statement, `N` does not happen here: said, and where possible enforced. */
export type ClauseKind = 'F' | 'H' | 'N';

/** One thing the policy Allset grew from says, and what Allset does about it. */
export interface Clause {
  /** Position in that policy, 1–110. */
  readonly number: number;
  /** What it says, in our own short words. */
  readonly clause: string;
  readonly kind: ClauseKind;
  readonly answer: string;
  /** Absent where what the answer promises is not built yet. */
  readonly answeredBy?: readonly Evidence[];
}

export const said: Evidence = { kind: 'statement' };

export function on(anchor: Anchor): Evidence {
  return { kind: 'screen', anchor };
}

export function tested(file: string, title: string): Evidence {
  return { kind: 'test', file, title };
}
