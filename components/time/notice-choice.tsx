import type { ReactNode } from 'react';
import { minutesText } from '../ui/dates';
import { useWords } from '../ui/words';
import { Choice } from './choice';
import type { RulesProps } from './rules-props';

/** Minutes. */
const notices = [0, 30, 60, 120, 240, 1440, 2880];

/** How soon a suggested time may begin. */
export function NoticeChoice({ rules, onChange, hint }: RulesProps & { readonly hint?: ReactNode }) {
  const words = useWords();
  return (
    <Choice
      rules={rules}
      onChange={onChange}
      rule="minimumNoticeMinutes"
      label={words.t('rules.notice')}
      hint={hint}
      offered={notices}
      value={rules.minimumNoticeMinutes}
      text={(value) => (value ? minutesText(value, words.locale) : words.t('rules.none'))}
      onChoose={(minimumNoticeMinutes) => onChange({ minimumNoticeMinutes })}
    />
  );
}
