import { MyWeekSection } from '../../insights/my-week-section';
import { BacktestSection } from '../../suggestions/backtest-section';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What was learned, and how good it is. */
export function LearnedGroup({ actions, backtest, week }: ConnectedPageProps) {
  return (
    <SectionGroup name="learned">
      <MyWeekSection actions={actions.week} {...(week && { found: week })} />
      <BacktestSection onRun={actions.backtest} {...(backtest && { result: backtest })} />
    </SectionGroup>
  );
}
