import { ClientIdForm } from '../consent/client-id-form';
import { PauseNotice } from '../privacy/pause-notice';
import { PolicyChange } from '../trust/policy-change';
import { errorTexts } from '../ui/error-text';
import { Mark } from '../ui/mark';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './connected-page.module.css';
import type { ConnectedPageProps } from './connected-page-props';
import { AboutGroup } from './groups/about-group';
import { CalendarsGroup } from './groups/calendars-group';
import { LearnedGroup } from './groups/learned-group';
import { PrivacyGroup } from './groups/privacy-group';
import { TimeGroup } from './groups/time-group';
import { PageNav } from './page-nav';
import { sectionGroups } from './section-titles';
import { SettingsSearch } from './settings-search';

/** Everything Allset reads, holds and lets you decide: groups of sections, in the order of `section-titles.ts`. */
export function ConnectedPage(props: ConnectedPageProps) {
  const { accounts, failed } = props;
  const words = useWords();
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
        <SettingsSearch />
      </header>
      <div className={styles['columns']}>
        <PageNav groups={sectionGroups(words, shown)} />
        <div className={styles['groups']}>
          {props.trust.change && (
            <PolicyChange
              change={props.trust.change}
              onAgree={props.trust.agree}
              onPostpone={props.trust.postpone}
            />
          )}
          {failed === 'client-id-missing' ? (
            <ClientIdForm redirectUrl={props.redirectUrl} onSave={props.actions.saveClientId} />
          ) : (
            failed &&
            !accounts.some(({ status }) => status.state === failed) && (
              <Notice kind="warning" name="failed" code={failed}>
                {words.t(errorTexts[failed].sentence)}
              </Notice>
            )
          )}
          {props.rights.settings.paused && <PauseNotice onResume={() => props.actions.setPaused(false)} />}
          <CalendarsGroup {...props} hasGoogle={hasGoogle} />
          <TimeGroup {...props} />
          <LearnedGroup {...props} />
          <PrivacyGroup {...props} hasGoogle={hasGoogle} />
          <AboutGroup {...props} />
        </div>
      </div>
    </>
  );
}
