import type { AccountRow } from '../../utils/db/rows';
import { accountOnPage } from '../../utils/overlay/account-on-page';

export interface PanelAccount {
  /** The one the page beside us belongs to; without a page, and for another’s, the first. */
  readonly account: AccountRow | undefined;
  /** A page of nobody who is connected: the times of others would be wrong there. */
  readonly isWrong: boolean;
}

export function panelAccount(accounts: readonly AccountRow[], onPage: string | undefined): PanelAccount {
  const [first] = accounts;
  if (!onPage || !first) return { account: first, isWrong: false };
  const own = accountOnPage(accounts, onPage);
  return { account: own ?? first, isWrong: own === undefined };
}
