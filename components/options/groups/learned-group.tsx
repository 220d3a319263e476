import { BacktestSection } from '../../suggestions/backtest-section';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What was learned, and how good it is. */
export function LearnedGroup({ actions, backtest }: ConnectedPageProps) {
  return (
    <SectionGroup name="learned">
      <BacktestSection onRun={actions.backtest} {...(backtest && { result: backtest })} />
    </SectionGroup>
  );
}
