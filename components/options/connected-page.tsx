import { useEffect } from 'react';
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
import { HeldGroup } from './groups/held-group';
import { LearnedGroup } from './groups/learned-group';
import { PlacesGroup } from './groups/places-group';
import { PrivacyGroup } from './groups/privacy-group';
import { ProofGroup } from './groups/proof-group';
import { SectionGroup } from './groups/section-group';
import { TimeGroup } from './groups/time-group';
import { PageNav } from './page-nav';
import { type GroupName, navGroups } from './section-titles';
import { SettingsSearch } from './settings-search';
import { useView } from './use-view';

const groups: Readonly<Record<GroupName, (props: ConnectedPageProps) => React.ReactNode>> = {
  calendars: CalendarsGroup,
  time: TimeGroup,
  places: PlacesGroup,
  learned: LearnedGroup,
  privacy: PrivacyGroup,
  held: HeldGroup,
  proof: ProofGroup,
  about: AboutGroup,
};

/** Everything Allset reads, holds and lets you decide: one group of sections at a time, beside a list of all. */
export function ConnectedPage(props: ConnectedPageProps) {
  const { accounts, failed, onShow } = props;
  const words = useWords();
  const { shown, isWhole } = useView(props.view);
  useEffect(() => onShow?.(shown), [shown, onShow]);
  const google = accounts.some(({ account }) => account.kind === 'google');
  const listed = navGroups(words, { google, overlay: props.overlay !== undefined });
  return (
    <div className={styles['columns']}>
      <header className={styles['side']}>
        <p className={styles['brand']}>
          <Mark size={28} />
          {words.t('options.title')}
        </p>
        <SettingsSearch />
        <PageNav groups={listed} shown={shown} />
      </header>
      <div className={styles['content']}>
        {props.trust.change && (
          <PolicyChange
            change={props.trust.change}
            onAgree={props.trust.agree}
            onPostpone={props.trust.postpone}
          />
        )}
        {failed === 'client-id-missing' ? (
          <ClientIdForm redirectUrl={props.redirectUrl} onSave={props.actions.saveClient} />
        ) : (
          failed &&
          !accounts.some(({ status }) => status.state === failed) && (
            <Notice kind="warning" name="failed" code={failed}>
              {words.t(errorTexts[failed].sentence)}
            </Notice>
          )
        )}
        {props.rights.settings.paused && <PauseNotice onResume={() => props.actions.setPaused(false)} />}
        <div>
          {listed.map(({ name }) => {
            const Sections = groups[name];
            return (
              (isWhole || name === shown) && (
                <SectionGroup key={name} name={name} shown={shown}>
                  <Sections {...props} />
                </SectionGroup>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
