import { useState } from 'react';
import type { WrittenRow } from '../../utils/db/written-row';
import type { HealNotice } from '../../utils/privacy/heal-notice';
import type { EpochMs } from '../../utils/time/instant';
import type { BookingActions } from '../bookings/booking-actions';
import { OrganisationMark } from '../organisation/organisation-mark';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import { AccountCard, type ConnectedAccount } from './account-card';
import styles from './accounts-section.module.css';
import { DisconnectDialog } from './disconnect-dialog';
import { HealMessage } from './heal-message';

export interface AccountsSectionProps {
  readonly accounts: readonly ConnectedAccount[];
  readonly healed: HealNotice | undefined;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly busy: boolean;
  readonly onSync: () => void;
  readonly onConnect: () => void;
  readonly onConnectAnother: () => void;
  readonly onUseOwn: () => void;
  readonly onChoose: (key: string, chosen: boolean) => void;
  readonly onDisconnect: (accountId: string) => Promise<unknown>;
  readonly onDismissHealed: () => void;
  /** What Allset wrote, of all accounts. */
  readonly written: readonly WrittenRow[];
  readonly onCleanUp: BookingActions['cleanUp'];
  /** Domains that the user's organisation keeps to. */
  readonly accountDomains?: readonly string[] | undefined;
  /** Where a picture begins. */
  readonly leaving?: string;
}

/** Every account with its calendars, and the way to one more. */
export function AccountsSection(props: AccountsSectionProps) {
  const { accounts, healed } = props;
  const words = useWords();
  const [leavingId, setLeavingId] = useState(props.leaving);
  const leaving = accounts.find(({ account }) => account.id === leavingId);
  const hasGoogle = accounts.some(({ account }) => account.kind === 'google');
  const isSample = accounts.some(({ account }) => account.kind === 'sample');
  return (
    <Section id="accounts" title={words.t('options.accountTitle')}>
      {healed && <HealMessage notice={healed} onDismiss={props.onDismissHealed} />}
      <ul id="calendars" className={styles['cards']}>
        {accounts.map((one) => (
          <AccountCard
            key={one.account.id}
            {...one}
            now={props.now}
            timeZone={props.timeZone}
            onSync={props.onSync}
            onConnect={props.onConnect}
            onUseOwn={props.onUseOwn}
            onChoose={props.onChoose}
            onDisconnect={() => setLeavingId(one.account.id)}
          />
        ))}
      </ul>
      {!isSample && (
        <div>
          <Button
            onClick={hasGoogle ? props.onConnectAnother : props.onUseOwn}
            disabled={props.busy}
            data-action={hasGoogle ? 'connect-another' : 'use-own'}
          >
            {words.t(hasGoogle ? 'accounts.add' : 'consent.connect')}
          </Button>
          {props.accountDomains?.length ? (
            <OrganisationMark limit={{ accountDomains: [...props.accountDomains] }} />
          ) : null}
        </div>
      )}
      {leaving && (
        <DisconnectDialog
          {...leaving}
          written={props.written.filter(({ accountId }) => accountId === leaving.account.id)}
          onCleanUp={() => props.onCleanUp(leaving.account.id)}
          onDisconnect={() => props.onDisconnect(leaving.account.id)}
          onClose={() => setLeavingId(undefined)}
        />
      )}
    </Section>
  );
}
