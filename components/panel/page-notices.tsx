import type { PageContext } from '../../utils/overlay/messages';
import { zoneText } from '../ui/dates';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './panel.module.css';

interface PageNoticesProps {
  readonly context: PageContext;
  readonly wrongAccount: boolean;
  /** IANA zone of the browser. */
  readonly systemZone: string;
}

/** What to know about the page beside the panel. */
export function PageNotices({ context, wrongAccount, systemZone }: PageNoticesProps) {
  const words = useWords();
  const { standing, timeZone, editing } = context;
  const otherZone = timeZone !== '' && timeZone !== systemZone;
  return (
    <div className={styles['notices']}>
      {wrongAccount && (
        <Notice kind="warning" name="wrong-account">
          {words.t('panel.wrongAccount')}
        </Notice>
      )}
      {standing === 'degraded' && (
        <Notice kind="warning" name="degraded">
          {words.t('panel.degraded')}
        </Notice>
      )}
      {standing === 'fought' && (
        <Notice kind="warning" name="fought">
          {words.t('panel.fought')}
        </Notice>
      )}
      {standing === 'no-grid' && !editing && (
        <Notice kind="calm" name="no-grid">
          {words.t('panel.noGrid')}
        </Notice>
      )}
      {otherZone && (
        <Notice kind="calm" name="other-zone">
          {words.t('panel.otherZone', { zone: zoneText(timeZone) })}
        </Notice>
      )}
    </div>
  );
}
