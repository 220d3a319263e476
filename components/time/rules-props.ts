import type { RuleChanges, RuleName } from '../../utils/settings/rules-schema';
import type { Settings } from '../../utils/settings/schema';

export type TimeRules = Pick<Settings, RuleName | 'stated'>;

/** What every control of a rule takes. */
export interface RulesProps {
  readonly rules: TimeRules;
  readonly onChange: (changes: RuleChanges) => void;
}
