import '../scripts/lib/temporal';
import { personas } from '../scripts/evaluate/personas';
import { FULL_HISTORY, MOST_MILLISECONDS, measureRankings } from '../scripts/evaluate/ranking-cost';
import { learnPreferences } from '../utils/preferences/model';
import { refitWeights } from '../utils/preferences/refit';
import { DAY_MS, MINUTE_MS } from '../utils/time/instant';
import { type Figure, quantile } from './figure';

const GRID_MS = 30 * MINUTE_MS;
const FITS = 5;

/** What ranking and learning cost the processor, on made-up people. */
export function benchPreferences(): Figure[] {
  const people = personas();
  const rank = () => people.flatMap((person) => measureRankings(person, GRID_MS));
  // The first round is the engine's compilation.
  rank();
  const rankings = rank();
  const [busiest] = people.toSorted((a, b) => b.meetings.length - a.meetings.length);
  const meetings = busiest?.meetings ?? [];
  const now = (meetings.at(-1)?.start ?? 0) + DAY_MS;
  const model = learnPreferences(meetings, { now, timeZone: busiest?.timeZone ?? 'UTC' });
  const fits = Array.from({ length: FITS }, () => measureFit(() => refitWeights(model, { now })));
  return [
    {
      name: `ranking a week with ${FULL_HISTORY} past meetings, warm, p95`,
      value: quantile(rankings, 0.95),
      unit: 'ms',
      limit: MOST_MILLISECONDS,
    },
    {
      name: `personal fit on ${fits[0]?.choices} choices, median`,
      value: quantile(
        fits.map(({ cpuMs }) => cpuMs),
        0.5,
      ),
      unit: 'ms CPU',
      limit: 1000,
    },
    {
      name: 'personal fit, longest slice of the median run',
      value: quantile(
        fits.map(({ longestMs }) => longestMs),
        0.5,
      ),
      unit: 'ms CPU',
    },
  ];
}

function measureFit(begin: () => ReturnType<typeof refitWeights>) {
  const started = process.cpuUsage();
  const fit = begin();
  let longestMs = 0;
  for (;;) {
    // Processor time: on a busy machine the clock tells mostly what the others do.
    const sliceAt = process.cpuUsage();
    const step = fit.next();
    const slice = process.cpuUsage(sliceAt);
    longestMs = Math.max(longestMs, (slice.user + slice.system) / 1000);
    if (!step.done) continue;
    const { user, system } = process.cpuUsage(started);
    return { cpuMs: (user + system) / 1000, longestMs, choices: step.value.choices };
  }
}
