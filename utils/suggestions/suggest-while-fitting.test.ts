import { expect, it } from 'vitest';
import { askWhileFitting } from '../../tests/builders/ask-while-fitting';

it('answers between the slices of a fit: no question waits for the whole of it', async () => {
  const { during, wholeFitMs } = await askWhileFitting();
  // Were it one piece there would be one answer, and it would take as long as the fit.
  expect(during.length).toBeGreaterThan(5);
  const sorted = [...during].sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(wholeFitMs / 2);
}, 60_000);
