import { AutoMark } from '../time/auto-mark';
import { NoticeChoice } from '../time/notice-choice';
import { WorkingHours } from '../time/working-hours';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { useWords } from '../ui/words';
import styles from './consent.module.css';
import type { WelcomePageProps } from './welcome-page';

interface HoursStepProps extends Pick<WelcomePageProps, 'busy' | 'rules' | 'onRules' | 'onSample'> {
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The two things worth saying before anything is suggested; both may stay as they are. */
export function HoursStep({ busy, rules, onRules, onSample, onBack, onNext }: HoursStepProps) {
  const words = useWords();
  const shared = { rules, onChange: onRules };
  return (
    <>
      <WorkingHours
        workingHours={rules.workingHours}
        onChange={(workingHours) => onRules({ workingHours })}
        mark={<AutoMark {...shared} rule="workingHours" label={words.t('options.hoursTitle')} />}
      />
      <div className={card['rows']}>
        <NoticeChoice {...shared} hint={words.t('welcome.noticeHint')} />
      </div>
      <div className={styles['choices']}>
        <Button look="equal" size="large" onClick={onBack} disabled={busy} data-action="previous-step">
          {words.t('welcome.back')}
        </Button>
        <Button look="equal" size="large" onClick={onNext} disabled={busy} data-action="next-step">
          {words.t('welcome.next')}
        </Button>
      </div>
      <p>
        <Button look="text" onClick={onSample} disabled={busy} data-action="sample">
          {words.t(busy ? 'consent.working' : 'consent.sample')}
        </Button>
      </p>
    </>
  );
}
