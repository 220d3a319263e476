import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsSchema } from '../../utils/settings/schema';
import { createOverlay } from './overlay';
import { CALENDAR_PAGE } from './page-access';

let granted: boolean;
beforeEach(() => {
  granted = true;
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async () => granted,
      remove: async (asked: unknown) => {
        expect(asked).toEqual(CALENDAR_PAGE);
        granted = false;
        return true;
      },
    },
  });
});

it.each([
  { marks: false, addresses: false, stays: false },
  { marks: true, addresses: false, stays: true },
  { marks: false, addresses: true, stays: true },
])('the permission for Google’s page stays only where something rests on it: %o', async (world) => {
  const overlay = createOverlay(
    async () => settingsSchema.parse({ overlay: { on: world.marks } }),
    async () => world.addresses,
  );
  await overlay.release();
  expect(granted).toBe(world.stays);
});
