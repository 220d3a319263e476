import type { Organisation } from '../../utils/settings/organisation-schema';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import styles from './organisation-mark.module.css';

interface OrganisationMarkProps {
  /** What was set, where it is more than «not allowed». */
  readonly limit?: Pick<Organisation, 'mostHistoryMonths' | 'accountDomains'>;
}

/** «Set by your organisation», beside a control that can’t be moved, or not as far as usual. */
export function OrganisationMark({ limit = {} }: OrganisationMarkProps) {
  const words = useWords();
  const { mostHistoryMonths, accountDomains } = limit;
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  return (
    <span className={styles['mark']} data-organisation="">
      <Icon name="lock" />
      {accountDomains?.length
        ? words.t('organisation.domains', { domains: list.format(accountDomains) })
        : mostHistoryMonths !== undefined
          ? words.t('organisation.months', { months: mostHistoryMonths })
          : words.t('organisation.set')}
    </span>
  );
}
