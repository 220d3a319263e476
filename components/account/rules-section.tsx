import { useId } from 'react';
import type { BusyPolicy } from '../../utils/calendar/busy';
import { minutesText } from '../ui/dates';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { type MessageKey, useWords } from '../ui/words';
import styles from './working-hours.module.css';

export interface Rules {
  readonly busyPolicy: BusyPolicy;
  readonly minimumNoticeMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}

interface RulesSectionProps {
  readonly rules: Rules;
  readonly onChange: (changes: Partial<Rules>) => void;
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

const notices = [0, 30, 60, 120, 240, 1440, 2880];
const buffers = [0, 5, 10, 15, 30, 45, 60];

/** What counts as busy where people differ, and how much room is left around it. */
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
        <MinutesChoice
          label={words.t('rules.notice')}
          name="notice"
          offered={notices}
          value={rules.minimumNoticeMinutes}
          onChange={(minimumNoticeMinutes) => onChange({ minimumNoticeMinutes })}
        />
        <MinutesChoice
          label={words.t('time.bufferBefore')}
          name="buffer-before"
          offered={buffers}
          value={rules.bufferBeforeMinutes}
          onChange={(bufferBeforeMinutes) => onChange({ bufferBeforeMinutes })}
        />
        <MinutesChoice
          label={words.t('time.bufferAfter')}
          name="buffer-after"
          offered={buffers}
          value={rules.bufferAfterMinutes}
          onChange={(bufferAfterMinutes) => onChange({ bufferAfterMinutes })}
        />
      </div>
    </Section>
  );
}

interface MinutesChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly offered: readonly number[];
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

function MinutesChoice({ label, name, offered, value, onChange }: MinutesChoiceProps) {
  const words = useWords();
  const id = useId();
  // A value from elsewhere stays what it is until another is chosen.
  const all = [...new Set([...offered, value])].sort((a, b) => a - b);
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {all.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes ? minutesText(minutes, words.locale) : words.t('rules.none')}
          </option>
        ))}
      </select>
    </div>
  );
}
