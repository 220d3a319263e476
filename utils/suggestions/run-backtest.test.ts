import { expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { learnPreferences } from '../preferences/model';
import { createRunBacktest } from './run-backtest';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const timeZone = 'Europe/Berlin';

it('gives the thread back after each meeting, and says how many there were', async () => {
  const meetings = ['2026-10-06', '2026-10-13', '2026-10-20'].map((on) => pastMeeting({ on, at: '09:00' }));
  const model = learnPreferences(meetings, { now: NOW, timeZone });
  let pauses = 0;
  const run = createRunBacktest({
    loadModel: async () => model,
    pause: async () => {
      pauses++;
    },
  });
  expect(await run()).toMatchObject({ meetings: 3 });
  expect(pauses).toBe(3);
});

it('is empty where nothing was learned', async () => {
  const run = createRunBacktest({ loadModel: async () => undefined, pause: async () => {} });
  expect(await run()).toMatchObject({ meetings: 0 });
});
