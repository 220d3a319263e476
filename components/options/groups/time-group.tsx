import { RulesSection } from '../../account/rules-section';
import { WorkingHours } from '../../account/working-hours';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What the user states about their time. */
export function TimeGroup({ actions, rules, workingHours }: ConnectedPageProps) {
  return (
    <SectionGroup name="time">
      <WorkingHours
        workingHours={workingHours}
        onChange={(changed) => actions.changeRules({ workingHours: changed })}
      />
      <RulesSection rules={rules} onChange={actions.changeRules} />
    </SectionGroup>
  );
}
