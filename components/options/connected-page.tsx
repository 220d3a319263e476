import { useState } from 'react';
import type { ErrorCode } from '../../utils/errors';
import type { ChartLine } from '../../utils/privacy/holdings-chart';
import type { CommandOutput } from '../../utils/rpc/contract';
import type { ConsentRecord } from '../../utils/settings/consent-schema';
import type { Settings } from '../../utils/settings/schema';
import type { HealNotice } from '../../utils/sync/heal';
import type { EpochMs } from '../../utils/time/instant';
import type { ConnectedAccount } from '../account/account-card';
import { AccountsSection } from '../account/accounts-section';
import { type ImportedCalendar, type ImportOutcome, ImportsSection } from '../account/imports-section';
import { type Rules, RulesSection } from '../account/rules-section';
import { type Verification, VerifySection } from '../account/verify-section';
import { WorkingHours } from '../account/working-hours';
import { ClientIdForm } from '../consent/client-id-form';
import { ConsentHistory } from '../consent/consent-history';
import { ConsentSwitches } from '../consent/consent-switches';
import type { ConsentAnswers } from '../consent/purposes';
import { OverlaySection, type OverlaySectionProps } from '../panel/overlay-section';
import { AboutSection } from '../privacy/about-section';
import { ClausesSection } from '../privacy/clauses-section';
import type { Holdings } from '../privacy/holdings';
import { HoldingsSection } from '../privacy/holdings-section';
import type { Ledger } from '../privacy/ledger';
import { LedgerSection } from '../privacy/ledger-section';
import { PrivacySection } from '../privacy/privacy-section';
import { type Evidence, ProveSection, type ReachAttempt } from '../privacy/prove-section';
import { BacktestSection } from '../suggestions/backtest-section';
import { Disclosure } from '../ui/disclosure';
import { errorTexts } from '../ui/error-text';
import { Mark } from '../ui/mark';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './connected-page.module.css';
import type { OptionsActions } from './options-actions';
import { PageNav } from './page-nav';
import { sectionTitles } from './section-titles';

export interface ConnectedPageProps {
  readonly accounts: readonly ConnectedAccount[];
  readonly imported: readonly ImportedCalendar[];
  readonly healed: HealNotice | undefined;
  readonly consents: ConsentAnswers;
  readonly records: readonly ConsentRecord[];
  readonly workingHours: Settings['workingHours'];
  readonly rules: Rules;
  readonly holdings: Holdings;
  readonly chart: readonly ChartLine[];
  readonly ledger: Ledger;
  readonly evidence: Evidence;
  readonly busy: boolean;
  readonly failed?: ErrorCode | undefined;
  readonly redirectUrl: string;
  readonly now: EpochMs;
  readonly timeZone: string;
  /** Absent where there is no browser to ask. */
  readonly overlay?: OverlaySectionProps;
  readonly actions: OptionsActions;
  readonly onUseOwn: () => void;
  readonly onDelete: () => void;
  /** Where a picture begins. */
  readonly leaving?: string | undefined;
  readonly imports?: readonly ImportOutcome[];
  readonly verification?: Verification;
  readonly backtest?: CommandOutput<'backtest'>;
  readonly attempt?: ReachAttempt;
}

/** Everything Allset reads, holds and lets you decide, section by section. */
export function ConnectedPage(props: ConnectedPageProps) {
  const { accounts, actions, now, timeZone, failed } = props;
  const words = useWords();
  const [exported, setExported] = useState<string>();
  const hasGoogle = accounts.some(({ account }) => account.kind === 'google');
  const shown = { verify: hasGoogle, use: hasGoogle, overlay: props.overlay !== undefined };
  return (
    <>
      <header className={styles['head']}>
        <h1>
          <Mark size={28} />
          {words.t('options.title')}
        </h1>
        <p>{words.t('options.firstSlots')}</p>
      </header>
      <div className={styles['columns']}>
        <PageNav sections={sectionTitles(words, shown)} />
        <div className={styles['sections']}>
          {failed === 'client-id-missing' ? (
            <ClientIdForm redirectUrl={props.redirectUrl} onSave={actions.saveClientId} />
          ) : (
            failed &&
            !accounts.some(({ status }) => status.state === failed) && (
              <Notice kind="warning" name="failed" code={failed}>
                {words.t(errorTexts[failed].sentence)}
              </Notice>
            )
          )}
          <AccountsSection
            accounts={accounts}
            healed={props.healed}
            now={now}
            timeZone={timeZone}
            busy={props.busy}
            onSync={actions.refresh}
            onConnect={() => actions.connect()}
            onConnectAnother={actions.connectAnother}
            onUseOwn={props.onUseOwn}
            onChoose={actions.chooseCalendar}
            onDisconnect={actions.disconnect}
            onDismissHealed={actions.dismissHealed}
            {...(props.leaving !== undefined && { leaving: props.leaving })}
          />
          <ImportsSection
            imported={props.imported}
            now={now}
            timeZone={timeZone}
            onImport={actions.importFile}
            onSubscribe={actions.subscribe}
            onRemove={actions.removeImported}
            {...(props.imports && { outcomes: props.imports })}
          />
          {shown.verify && (
            <VerifySection
              timeZone={timeZone}
              onVerify={actions.verify}
              onSync={actions.refresh}
              {...(props.verification && { result: props.verification })}
            />
          )}
          <WorkingHours
            workingHours={props.workingHours}
            onChange={(workingHours) => actions.changeRules({ workingHours })}
          />
          <RulesSection rules={props.rules} onChange={actions.changeRules} />
          <BacktestSection onRun={actions.backtest} {...(props.backtest && { result: props.backtest })} />
          {props.overlay && <OverlaySection {...props.overlay} />}
          {shown.use && (
            <section aria-labelledby="use" className={styles['section']}>
              <h2 id="use">{words.t('options.useTitle')}</h2>
              <ConsentSwitches answers={props.consents} onAnswer={actions.answerConsent} />
              <p>{words.t('consent.changeLater')}</p>
              <Disclosure summary={words.t('history.title')} name="history">
                <ConsentHistory records={props.records} now={now} timeZone={timeZone} />
              </Disclosure>
            </section>
          )}
          <PrivacySection
            holdings={props.holdings}
            exported={exported}
            onExport={() => void actions.exportEverything().then(setExported)}
            onRestore={actions.importEverything}
            onDelete={props.onDelete}
          />
          <HoldingsSection chart={props.chart} now={now} timeZone={timeZone} />
          <LedgerSection
            ledger={props.ledger}
            now={now}
            timeZone={timeZone}
            onMore={actions.showMoreRequests}
          />
          <ClausesSection />
          <ProveSection
            evidence={props.evidence}
            onTry={actions.reachElsewhere}
            {...(props.attempt && { attempt: props.attempt })}
          />
          <AboutSection onReport={actions.readReport} onCopy={actions.copy} />
        </div>
      </div>
    </>
  );
}
