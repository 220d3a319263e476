import { HoldingsSection } from '../../privacy/holdings-section';
import { LedgerSection } from '../../privacy/ledger-section';
import { DisclosuresSection } from '../../rights/disclosures-section';
import { RecordsSection } from '../../rights/records-section';
import { StatedSection } from '../../rights/stated-section';
import type { ConnectedPageProps } from '../connected-page-props';

/** What is held, down to the single record, and what left. */
export function HeldGroup({ rights, chart, ledger, now, timeZone, ...props }: ConnectedPageProps) {
  const { calendars, accounts, disclosures, records, settings } = rights;
  const when = { now, timeZone };
  return (
    <>
      <HoldingsSection chart={chart} {...when} />
      <LedgerSection
        ledger={ledger}
        {...when}
        onMore={props.actions.showMoreRequests}
        carries={props.consents['settings-sync']}
      />
      <DisclosuresSection disclosures={disclosures} {...when} />
      <RecordsSection
        calendars={calendars}
        accounts={accounts}
        records={records}
        onErase={props.actions.erase}
        onSeen={props.onErasureSeen}
      />
      <StatedSection settings={settings} />
    </>
  );
}
