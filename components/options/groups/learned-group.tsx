import { InferencesSection } from '../../inferences/inferences-section';
import { BacktestFigure } from '../../insights/backtest-figure';
import { MyWeekSection } from '../../insights/my-week-section';
import type { ConnectedPageProps } from '../connected-page-props';

/** What was learned, and how good it is. */
export function LearnedGroup({ actions, backtest, week, ...learned }: ConnectedPageProps) {
  return (
    <>
      <MyWeekSection actions={actions.week} {...(week && { found: week })}>
        <BacktestFigure onRun={actions.backtest} {...(backtest && { result: backtest })} />
      </MyWeekSection>
      <InferencesSection
        stated={learned.stated}
        workingHours={learned.rules.workingHours}
        travel={{
          ...learned.places,
          now: learned.now,
          timeZone: learned.timeZone,
          onChange: actions.changePlaces,
        }}
        actions={{ ...actions.inferences, changeRules: actions.changeRules }}
        version={learned.learnedVersion}
        first={learned.inferences}
      />
    </>
  );
}
