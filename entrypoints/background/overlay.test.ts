import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsSchema } from '../../utils/settings/schema';
import { createOverlay } from './overlay';

/** Frozen, or a dialog of its page is open. */
const never = () => new Promise<never>(() => {});

describe('the marks in a tab that doesn’t answer', () => {
  let registered: unknown[];
  let sent: unknown[];
  let granted: boolean;
  beforeEach(() => {
    registered = [];
    sent = [];
    granted = true;
    Object.assign(fakeBrowser, {
      permissions: {
        contains: async () => granted,
        remove: async () => {
          granted = false;
          return true;
        },
      },
      tabs: {
        query: async () => [{ id: 1 }],
        sendMessage: (_tab: number, message: unknown) => {
          sent.push(message);
          return never();
        },
      },
    });
    vi.stubGlobal('chrome', {
      scripting: {
        getRegisteredContentScripts: async () => registered,
        registerContentScripts: async (scripts: unknown[]) => void registered.push(...scripts),
        unregisterContentScripts: async () => void registered.splice(0),
        executeScript: () => {
          sent.push('script');
          return never();
        },
      },
    });
    return () => vi.unstubAllGlobals();
  });

  const overlayOf = (on: boolean) =>
    createOverlay(
      async () => settingsSchema.parse({ overlay: { on } }),
      async () => false,
    );

  it('hold up nothing', async () => {
    const overlay = overlayOf(true);
    await overlay.ensure();
    await overlay.replaceInTabs();
    await overlay.renew();
    expect(await overlay.clear()).toBe(true);
    expect(registered).toEqual([]);
    expect(sent).toEqual(['script', 'script', { overlay: 'renew' }, { overlay: 'stop' }]);
  });

  it('don’t keep the permission', async () => {
    registered.push('overlay');
    const overlay = overlayOf(false);
    await overlay.ensure();
    await overlay.release();
    expect(granted).toBe(false);
  });

  it('make no error of a permission that couldn’t be given back', async () => {
    const overlay = createOverlay(
      async () => {
        throw new Error('no settings');
      },
      async () => false,
    );
    await expect(overlay.release()).resolves.toBeUndefined();
  });
});
