import type { Learning } from '../learning/learning';
import { type Backtest, backtest } from '../preferences/backtest';

export interface RunBacktestDeps {
  readonly loadModel: Learning['loadModel'];
  /** Gives the thread back, so that a popup that opens meanwhile is answered first. */
  readonly pause: () => Promise<void>;
}

const nothing: Backtest = { meetings: 0, top3: 0, chance: 0, earliest: 0, withinHour: 0 };

/** The backtest on what was learned, one meeting at a time. */
export function createRunBacktest({ loadModel, pause }: RunBacktestDeps) {
  return async function runBacktest(): Promise<Backtest> {
    const model = await loadModel();
    if (!model) return nothing;
    const work = backtest(model);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await pause();
    }
  };
}
