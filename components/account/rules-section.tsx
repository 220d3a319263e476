import type { BusyPolicy } from '../../utils/calendar/busy';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { type MessageKey, useWords } from '../ui/words';
import styles from './working-hours.module.css';

interface RulesSectionProps {
  readonly rules: { readonly busyPolicy: BusyPolicy };
  readonly onChange: (changes: { busyPolicy: BusyPolicy }) => void;
}

const kinds = {
  unansweredBlocks: 'rules.unanswered',
  maybeBlocks: 'rules.maybe',
  tentativeEventsBlock: 'rules.tentative',
  allDayBlocks: 'rules.allDay',
  focusTimeBlocks: 'rules.focusTime',
  outOfOfficeBlocks: 'rules.outOfOffice',
} as const satisfies Record<keyof BusyPolicy, MessageKey>;
const kindNames = Object.keys(kinds) as (keyof BusyPolicy)[];

/** What counts as busy where people differ. */
export function RulesSection({ rules, onChange }: RulesSectionProps) {
  const words = useWords();
  const { busyPolicy } = rules;
  return (
    <Section id="rules" title={words.t('rules.title')} intro={words.t('rules.intro')}>
      <div className={styles['choices']}>
        {kindNames.map((kind) => (
          <div key={kind} className={styles['switch']}>
            <Switch
              name={kind}
              label={words.t(kinds[kind])}
              checked={busyPolicy[kind]}
              onChange={(blocks) => onChange({ busyPolicy: { ...busyPolicy, [kind]: blocks } })}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
