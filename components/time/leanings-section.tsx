import { useId } from 'react';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { type MessageKey, useWords } from '../ui/words';
import { AutoMark } from './auto-mark';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';

/** First the side that counts up. */
const sliders = {
  leanMorning: ['time.leanMorning', 'time.sideMornings', 'time.sideAfternoons'],
  leanTogether: ['time.leanTogether', 'time.sideTogether', 'time.sideSpread'],
  leanEarly: ['time.leanEarly', 'time.sideEarly', 'time.sideLate'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey, MessageKey]>;
type Leaning = keyof typeof sliders;

/** What the user would rather have: at first where the habits are, then where they put it. */
export function LeaningsSection(props: RulesProps) {
  const words = useWords();
  return (
    <Section id="leanings" title={words.t('time.leanTitle')} intro={words.t('time.leanIntro')}>
      <div className={card['rows']}>
        {(Object.keys(sliders) as Leaning[]).map((rule) => (
          <Slider key={rule} rule={rule} {...props} />
        ))}
      </div>
    </Section>
  );
}

function Slider({ rule, rules, onChange }: RulesProps & { readonly rule: Leaning }) {
  const words = useWords();
  const id = useId();
  const [label, up, down] = sliders[rule];
  const value = rules[rule];
  const side = words.t(value > 0 ? up : down);
  const spoken =
    value === 0
      ? words.t('time.neither')
      : words.t(Math.abs(value) === 1 ? 'time.slightly' : 'time.strongly', { side });
  return (
    <div className={card['row']} data-leaning={rule} data-value={value}>
      <label htmlFor={id} className={styles['label']}>
        {words.t(label)}
        <span className={styles['hint']}>{spoken}</span>
      </label>
      <span className={styles['slider']}>
        <span aria-hidden="true">{words.t(up)}</span>
        <input
          id={id}
          type="range"
          name={rule}
          min={-2}
          max={2}
          step={1}
          value={-value}
          aria-valuetext={spoken}
          onChange={(event) => onChange({ [rule]: 0 - Number(event.currentTarget.value) })}
        />
        <span aria-hidden="true">{words.t(down)}</span>
      </span>
      <AutoMark rule={rule} label={words.t(label)} rules={rules} onChange={onChange} />
    </div>
  );
}
