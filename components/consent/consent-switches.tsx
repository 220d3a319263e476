import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import { OrganisationMark } from '../organisation/organisation-mark';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import styles from './consent.module.css';
import { askedPurposes, type ConsentAnswers, purposeText } from './purposes';

interface ConsentSwitchesProps {
  readonly answers: ConsentAnswers;
  readonly onAnswer: (purpose: ConsentPurpose, given: boolean) => void;
  readonly disabled?: boolean;
  /** Those of the first page, unless others are named. */
  readonly purposes?: readonly ConsentPurpose[];
  /** Those that the user's organisation does not allow. */
  readonly forbidden?: readonly ConsentPurpose[];
}

/** One switch per purpose, with what is lost without it beside it. */
export function ConsentSwitches(props: ConsentSwitchesProps) {
  const { answers, onAnswer, disabled = false, purposes = askedPurposes, forbidden = [] } = props;
  const words = useWords();
  return (
    <fieldset className={styles['card']}>
      <legend className="visually-hidden">{words.t('consent.switches')}</legend>
      {purposes.map((purpose) => (
        <div key={purpose} className={styles['switch']}>
          <Switch
            name={purpose}
            label={purposeText(purpose, 'name', words)}
            description={
              <>
                {purposeText(purpose, 'what', words)} {purposeText(purpose, 'why', words)}
                <span className={styles['without']}>{purposeText(purpose, 'without', words)}</span>
                {forbidden.includes(purpose) && <OrganisationMark />}
              </>
            }
            checked={answers[purpose] && !forbidden.includes(purpose)}
            disabled={disabled || forbidden.includes(purpose)}
            onChange={(given) => onAnswer(purpose, given)}
          />
        </div>
      ))}
    </fieldset>
  );
}
