import type { ProposalRow } from '../../utils/db/rows';
import type { Reply } from '../../utils/questions/read-reply';
import type { CheckedTimes } from '../../utils/rpc/commands/replies';
import type { CommandInput } from '../../utils/rpc/contract';

/** What becomes of proposed times. Fails with an AppError. */
export interface ReplyActions {
  readonly forget: (id: number) => Promise<unknown>;
  /** Here alone: no word of it leaves. `ownZone`: IANA, of whoever reads the answer. */
  readonly read: (text: string, proposal: ProposalRow, ownZone: string) => Promise<Reply>;
  readonly check: (request: CommandInput<'checkProposed'>) => Promise<CheckedTimes>;
}
