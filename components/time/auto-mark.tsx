import type { RuleName } from '../../utils/settings/rules-schema';
import { Button } from '../ui/button';
import { Pill } from '../ui/pill';
import { useWords } from '../ui/words';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';

interface AutoMarkProps extends RulesProps {
  readonly rule: RuleName;
  /** What the rule is called, for who can't see what it stands beside. */
  readonly label: string;
}

/** «Auto» as long as nobody touched the rule; then the way back. */
export function AutoMark({ rule, label, rules, onChange }: AutoMarkProps) {
  const words = useWords();
  return (
    <span className={styles['auto']} data-auto={rule} data-stated={rules.stated.includes(rule)}>
      {rules.stated.includes(rule) ? (
        <Button
          look="text"
          onClick={() => onChange({ auto: [rule] })}
          aria-label={words.t('time.backToAutoOf', { name: label })}
          data-action="back-to-auto"
        >
          {words.t('time.backToAuto')}
        </Button>
      ) : (
        <Pill word={words.t('time.auto')} />
      )}
    </span>
  );
}
