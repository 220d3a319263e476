import '../scripts/lib/temporal';
import { askWhileFitting } from '../tests/builders/ask-while-fitting';
import { type Figure, quantile } from './figure';

/** A question may fall on a slice that has just begun, and the work behind it. */
const SLICE_MS = 50;

/** What a question waits while the weights are fitted, beside what it takes anyway. */
export async function benchFitting(): Promise<Figure[]> {
  const { idle, during, wholeFitMs } = await askWhileFitting();
  const alone = quantile(idle, 0.95);
  return [
    { name: 'suggest, made-up person, nothing else runs, p95', value: alone, unit: 'ms' },
    {
      name: 'suggest while the weights are fitted, p95',
      value: quantile(during, 0.95),
      unit: 'ms',
      limit: alone + SLICE_MS,
    },
    { name: 'suggest while the weights are fitted, longest', value: Math.max(...during), unit: 'ms' },
    { name: 'that fit, with the questions in between', value: wholeFitMs, unit: 'ms' },
  ];
}
