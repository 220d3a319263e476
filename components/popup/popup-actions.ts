import type { FullReceipt } from '../../utils/privacy/receipt';
import type { Question } from '../../utils/questions/question';
import type { Proposed } from '../suggestions/share-dialog';

/** Everything that can be done in the popup. */
export interface PopupActions {
  readonly ask: (question: Question) => void;
  readonly connect: () => void;
  readonly refresh: () => void;
  /** Ends a first reading and forgets what it read. Absent beside Google’s page. */
  readonly cancelFirstSync?: () => void;
  readonly close?: () => void;
  readonly openOptions: (section?: 'privacy' | 'use' | 'policy-change') => void;
  /** Absent where times already show there. Has to be called straight from a click. */
  readonly showOnCalendar?: (() => void) | undefined;
  readonly exportEverything: () => void;
  readonly deleteEverything: (wish?: { readonly cleanUp?: boolean }) => Promise<FullReceipt>;
  readonly setPaused: (paused: boolean) => void;
  readonly toggleMask: () => void;
  /** These times were copied for somebody: they are remembered, to read the answer. */
  readonly propose: (question: Question, proposed: Proposed) => void;
  /** Resolves to false where the browser did not allow it. */
  readonly copy: (plain: string, html?: string) => Promise<boolean>;
}
