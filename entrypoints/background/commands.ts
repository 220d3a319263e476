import { sha256 } from '../../utils/datarights/sha256';
import { consentsOf } from '../../utils/privacy/consents';
import { withConsents } from '../../utils/privacy/record-consents';
import type { CommandHandlers } from '../../utils/rpc/server';
import { consentPurposes } from '../../utils/settings/schema';
import { HEAL_NOTICE } from '../../utils/sync/heal';
import type { Services } from './services';

/** Command name → what it does: all that a page can ask for. */
export function createCommands(services: Services): CommandHandlers {
  const { clock, dataRights, feeds, imports, overlay, updateSettings } = services;
  return {
    async connect({ another = false }) {
      const account = await services.connect({ another });
      inBackground(services.syncAll('connect'));
      return { accountId: account.id };
    },

    async startSample() {
      await services.startSample();
      await services.learn();
      inBackground(services.fit());
      return {};
    },

    async disconnect({ accountId }) {
      await services.disconnect(accountId);
      inBackground(services.learn());
      return {};
    },

    async importFile({ name, text }) {
      const { read, repaired, skipped } = await imports.importFile(name, text);
      inBackground(services.learn());
      return { read, repaired: [...repaired], skipped: [...skipped] };
    },

    async subscribe({ address }) {
      await feeds.subscribe(address);
      inBackground(services.learn());
      return {};
    },

    async removeImported({ key }) {
      await feeds.forget(key);
      await imports.removeCalendar(key);
      inBackground(services.learn());
      return {};
    },

    async verifyBusy() {
      const { differences, ...verification } = await services.verifyBusy();
      return { ...verification, differences: [...differences] };
    },

    async dismissHealNotice() {
      await services.local.remove(HEAL_NOTICE);
      return {};
    },

    /** A yes taken back takes effect before this answers: what rested on it is gone. */
    async recordConsents({ surface, answers }) {
      const hashed = await Promise.all(
        answers.map(async ({ purpose, given, text }) => ({ purpose, given, textHash: await sha256(text) })),
      );
      const before = await services.loadConsents();
      const settings = await updateSettings((now) => withConsents(now, hashed, { at: clock.now(), surface }));
      const after = consentsOf(settings.consents);
      await dataRights.withdraw(consentPurposes.filter((purpose) => before[purpose] && !after[purpose]));
      inBackground(services.syncAll('user').then(services.learn));
      return {};
    },

    async setGoogleClientId({ clientId }) {
      await updateSettings((settings) => ({ ...settings, googleClientId: clientId.trim() }));
      return {};
    },

    async changeRules(changes) {
      const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
      await updateSettings((settings) => ({ ...settings, ...Object.fromEntries(stated) }));
      return {};
    },

    async chooseCalendar({ key, chosen }) {
      await services.chooseCalendar(key, chosen);
      inBackground(chosen ? services.syncAll('user') : services.learn());
      return {};
    },

    async syncNow({ reason }) {
      await services.syncAll(reason);
      return {};
    },

    suggest: services.suggest,
    backtest: services.backtest,

    async ignorePattern({ pattern, ignored }) {
      await services.ignorePattern(pattern, ignored);
      return {};
    },

    overlayTimes: services.overlayTimes,

    async setOverlay(change) {
      await updateSettings((settings) => ({
        ...settings,
        overlay: { ...settings.overlay, ...defined(change) },
      }));
      await overlay.ensure();
      await overlay.renew();
      return {};
    },

    async exportEverything() {
      const { fileName, bytes } = await dataRights.exportArchive();
      return { fileName, base64: bytes.toBase64() };
    },

    async importEverything({ base64 }) {
      return dataRights.importEverything(Uint8Array.fromBase64(base64));
    },

    async deleteEverything() {
      const receipt = await dataRights.deleteEverything();
      // The switch for Google's page went with the settings.
      await overlay.ensure();
      return receipt;
    },
  };
}

/** Work that outlives the answer; what goes wrong there is kept in the rows it was about. */
function inBackground(work: Promise<unknown>): void {
  void work.catch(() => {});
}

/** Without the fields that were left out, which would overwrite what is set. */
function defined<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}
