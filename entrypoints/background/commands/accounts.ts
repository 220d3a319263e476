import { AppError } from '../../../utils/errors';
import type { accountCommands } from '../../../utils/rpc/commands/accounts';
import { asConnecting } from '../../../utils/rpc/connecting';
import type { HandlersOf } from '../../../utils/rpc/server';
import { loadOrganisation } from '../../../utils/settings/organisation';
import { HEAL_NOTICE } from '../../../utils/sync/heal';
import type { Services } from '../services';
import { inBackground } from './in-background';

/** Whose calendars are read. */
export function createAccountCommands(services: Services): HandlersOf<typeof accountCommands> {
  const { updateSettings } = services;
  return {
    async connect({ another = false }) {
      await services.refuseWhilePaused();
      const account = await asConnecting(() => services.connect({ another }));
      inBackground(services.syncAll('connect'));
      return { accountId: account.id };
    },

    async startSample() {
      await services.startSample();
      await services.learn();
      inBackground(services.fit());
      return {};
    },

    async setGoogleClientId({ clientId }) {
      if ((await loadOrganisation()).googleClientId)
        throw new AppError('managed', 'the organisation names the client');
      await updateSettings((settings) => ({ ...settings, googleClientId: clientId.trim() }));
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
      if (reason === 'user') await services.refuseWhilePaused();
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
