import { InferencesSection } from '../../inferences/inferences-section';
import { MyWeekSection } from '../../insights/my-week-section';
import { BacktestSection } from '../../suggestions/backtest-section';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What was learned, and how good it is. */
export function LearnedGroup({ actions, backtest, week, ...learned }: ConnectedPageProps) {
  return (
    <SectionGroup name="learned">
      <MyWeekSection actions={actions.week} {...(week && { found: week })} />
      <InferencesSection
        stated={learned.stated}
        workingHours={learned.rules.workingHours}
        actions={{ ...actions.inferences, changeRules: actions.changeRules }}
        version={learned.learnedVersion}
        first={learned.inferences}
      />
      <BacktestSection onRun={actions.backtest} {...(backtest && { result: backtest })} />
    </SectionGroup>
  );
}
