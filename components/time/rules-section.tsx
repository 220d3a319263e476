import type { BusyPolicy } from '../../utils/calendar/busy';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { type MessageKey, useWords } from '../ui/words';

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
      <div className={card['rows']}>
        {kindNames.map((kind) => (
          <div key={kind} className={card['switch']}>
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
