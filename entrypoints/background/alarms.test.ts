import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearAlarms, ensurePoll, hasPoll, retryDeletionSoon, scheduleHoldsEnd } from './alarms';

beforeEach(() => fakeBrowser.reset());

it('after a deletion the calendar that is connected next is read again by itself, and nothing else is timed', async () => {
  await ensurePoll(() => 0.5);
  await retryDeletionSoon();
  await scheduleHoldsEnd(Date.now() + 60_000);
  expect(await clearAlarms()).toBe(2);
  expect(await hasPoll()).toBe(true);
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
});
