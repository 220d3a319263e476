import { type ReactNode, useId } from 'react';
import type { RuleName } from '../../utils/settings/rules-schema';
import card from '../ui/card.module.css';
import { AutoMark } from './auto-mark';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';

interface ChoiceProps<Value extends string | number> extends RulesProps {
  readonly rule: RuleName;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly offered: readonly Value[];
  readonly value: Value;
  readonly text: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A rule with a few values to choose from. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { rule, label, hint, offered, value, text, onChoose, rules, onChange } = props;
  const id = useId();
  // A value from elsewhere stays what it is until another is chosen.
  const all = offered.includes(value) ? offered : [value, ...offered];
  return (
    <div className={card['row']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {hint && <span className={styles['hint']}>{hint}</span>}
      </label>
      <select
        id={id}
        name={rule}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = all.find((one) => String(one) === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
      <AutoMark rule={rule} label={label} rules={rules} onChange={onChange} />
    </div>
  );
}
