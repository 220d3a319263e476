import { beforeEach, describe, expect, it } from 'vitest';
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

describe('while a press that was given the permission goes on', () => {
  const overlayOf = (marks: () => boolean) =>
    createOverlay(
      async () => settingsSchema.parse({ overlay: { on: marks() } }),
      async () => false,
    );

  it('an address that fails doesn’t take it from another one', async () => {
    const overlay = overlayOf(() => false);
    let answer = () => {};
    const slow = overlay.usePage(() => new Promise<void>((resolve) => (answer = resolve)));
    await expect(overlay.usePage(() => Promise.reject(new Error('no calendar')))).rejects.toThrow(
      'no calendar',
    );
    await overlay.release();
    expect(granted).toBe(true);
    answer();
    await slow;
    expect(granted).toBe(false);
  });

  it('marks that are being switched on keep it', async () => {
    let on = false;
    const overlay = overlayOf(() => on);
    await overlay.usePage(async () => {
      await overlay.release();
      on = true;
    });
    expect(granted).toBe(true);
  });

  it('what was done stays done where the browser doesn’t take it back', async () => {
    Object.assign(fakeBrowser.permissions, { contains: () => Promise.reject(new Error('not now')) });
    expect(await overlayOf(() => false).usePage(async () => 'stored')).toBe('stored');
  });
});
