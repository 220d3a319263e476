import browser from 'webextension-polyfill';
import { AppError } from '../../../utils/errors';
import { HEAL_NOTICE } from '../../../utils/privacy/heal-notice';
import type { accountCommands } from '../../../utils/rpc/commands/accounts';
import { asConnecting } from '../../../utils/rpc/connecting';
import type { HandlersOf } from '../../../utils/rpc/server';
import { loadOrganisation } from '../../../utils/settings/organisation';
import { askOnce } from '../ask-once';
import type { Services } from '../services';
import { inBackground } from './in-background';

/** Whose calendars are read. */
export function createAccountCommands(services: Services): HandlersOf<typeof accountCommands> {
  const { updateSettings } = services;
  const connect = askOnce(
    (options: { readonly another: boolean }) => asConnecting(() => services.connect(options)),
    showGoogleWindow,
  );
  return {
    async connect({ another = false }) {
      await services.refuseWhilePaused();
      const account = await connect({ another });
      inBackground(services.syncAll('connect'));
      return { accountId: account.id };
    },

    async startSample() {
      await services.startSample();
      await services.learn();
      inBackground(services.fit());
      return {};
    },

    async setGoogleClient({ clientId, clientSecret }) {
      if ((await loadOrganisation()).googleClientId)
        throw new AppError('managed', 'the organisation names the client');
      await updateSettings((settings) => ({
        ...settings,
        googleClientId: clientId.trim(),
        googleClientSecret: clientSecret.trim(),
      }));
      return {};
    },

    async disconnect({ accountId }) {
      await services.dataRights.disconnect(accountId);
      inBackground(services.learn());
      return {};
    },

    async chooseCalendar({ key, chosen }) {
      await services.chooseCalendar(key, chosen);
      inBackground(chosen ? services.syncAll('user') : services.learn());
      return {};
    },

    async syncNow({ reason }) {
      // What the page does by itself stays silent; a button says why nothing happens.
      if (reason !== 'open') await services.refuseWhilePaused();
      await services.syncAll(reason);
      return {};
    },

    async verifyBusy() {
      await services.refuseWhilePaused();
      const { differences, ...verification } = await services.verifyBusy();
      return { ...verification, differences: [...differences] };
    },

    async dismissHealNotice() {
      await services.local.remove(HEAL_NOTICE);
      return {};
    },
  };
}

/** Google’s window is the only one of its kind that we open; the newest is it. */
async function showGoogleWindow(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['popup'] });
  const id = windows.at(-1)?.id;
  if (id !== undefined) await browser.windows.update(id, { focused: true, drawAttention: true });
}
