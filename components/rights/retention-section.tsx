import { useState } from 'react';
import type { ErasureRequest } from '../../utils/privacy/plan-erasure';
import type { CommandOutput } from '../../utils/rpc/contract';
import { type RetentionName, retentionBounds } from '../../utils/settings/rights-schema';
import type { Settings } from '../../utils/settings/schema';
import { OrganisationMark } from '../organisation/organisation-mark';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import { EraseDialog, type EraseDialogProps } from './erase-dialog';
import styles from './rights.module.css';
import type { RightsActions } from './rights-props';

interface RetentionSectionProps
  extends Pick<EraseDialogProps, 'calendars' | 'accounts' | 'onErase' | 'onSeen'> {
  readonly settings: Pick<Settings, 'historyMonths' | 'retention'>;
  readonly onChange: RightsActions['setRetention'];
  /** As the user's organisation set it. */
  readonly mostHistoryMonths?: number | undefined;
}

const forget: ErasureRequest = { kind: 'events' };

/** How long each kind is kept; what is past its time goes at once, and daily. */
export function RetentionSection(props: RetentionSectionProps) {
  const { settings, onChange, mostHistoryMonths, ...erasing } = props;
  const words = useWords();
  const [removed, setRemoved] = useState<CommandOutput<'setRetention'>>();
  const [forgetting, setForgetting] = useState(false);
  const values = { historyMonths: settings.historyMonths, ...settings.retention };
  const mostOf = (name: RetentionName) =>
    name === 'historyMonths' ? (mostHistoryMonths ?? retentionBounds[name].most) : retentionBounds[name].most;
  const change = (name: RetentionName, text: string) => {
    const value = Number(text);
    const { least } = retentionBounds[name];
    const most = mostOf(name);
    // What is out of bounds is said by the field itself, and not stored.
    if (text === '' || !Number.isInteger(value) || value < least || value > most || value === values[name])
      return;
    void onChange({ [name]: value }).then(setRemoved, () => {});
  };
  return (
    <Section
      id="retention"
      data-anchor="retention"
      title={words.t('retention.title')}
      intro={words.t('retention.intro')}
    >
      <div className={card['rows']}>
        {(Object.keys(retentionBounds) as RetentionName[]).map((name) => (
          <label key={name} className={`${card['row']} ${styles['number']}`}>
            <span>
              {words.t(`retention.${name}`)}
              {name === 'historyMonths' && mostHistoryMonths !== undefined && (
                <OrganisationMark limit={{ mostHistoryMonths }} />
              )}
            </span>
            <input
              // Another value from elsewhere is shown anew.
              key={values[name]}
              type="number"
              name={name}
              min={retentionBounds[name].least}
              max={mostOf(name)}
              defaultValue={values[name]}
              required
              onBlur={({ currentTarget }) => change(name, currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') change(name, event.currentTarget.value);
              }}
            />
          </label>
        ))}
      </div>
      <p role="status" className={styles['calm']} data-pruned={removed?.events}>
        {removed && words.t('retention.saved', { events: removed.events, requests: removed.requests })}
      </p>
      <div className={styles['stack']}>
        <p className={styles['calm']}>{words.t('retention.forgetWhat')}</p>
        <div>
          <Button onClick={() => setForgetting(true)} data-action="forget-events">
            {words.t('erase.events')}
          </Button>
        </div>
      </div>
      {forgetting && <EraseDialog {...erasing} first={forget} onClose={() => setForgetting(false)} />}
    </Section>
  );
}
