import { decryptBackup, encryptBackup } from '../../../utils/datarights/backup';
import type { rightsCommands } from '../../../utils/rpc/commands/rights';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';
import { defined } from './defined';
import { inBackground } from './in-background';

interface RightsServices
  extends Pick<Services, 'updateSettings' | 'syncAll' | 'learn' | 'stopReading' | 'toggleMask'> {
  readonly devices: Pick<Services['devices'], 'resume'>;
  readonly dataRights: Pick<
    Services['dataRights'],
    'erase' | 'prune' | 'exportArchive' | 'importEverything' | 'noteDisclosure'
  >;
}

/** Each right that is not consent, export or «Delete everything». */
export function createRightsCommands(services: RightsServices): HandlersOf<typeof rightsCommands> {
  const { dataRights, updateSettings } = services;
  return {
    erase: dataRights.erase,

    /** First the answer is stored, then what runs is stopped: nothing starts in between. */
    async setPaused({ paused }) {
      await updateSettings((settings) => ({ ...settings, paused }));
      if (paused) await services.stopReading();
      else inBackground(services.syncAll('user').then(services.learn));
      return {};
    },

    async setRetention({ historyMonths, ...changes }) {
      await updateSettings((settings) => ({
        ...settings,
        ...defined({ historyMonths }),
        retention: { ...settings.retention, ...defined(changes) },
      }));
      const { events, requests } = await dataRights.prune();
      // More months than before are read from Google.
      if (historyMonths !== undefined) inBackground(services.syncAll('user').then(services.learn));
      return { events, requests };
    },

    async setMask(changes) {
      await updateSettings((settings) => ({ ...settings, mask: { ...settings.mask, ...defined(changes) } }));
      return {};
    },

    async resumeSettingsSync() {
      await services.devices.resume();
      return {};
    },

    async toggleMask() {
      await services.toggleMask();
      return {};
    },

    async saveBackup({ passphrase }) {
      const { fileName, bytes } = await dataRights.exportArchive();
      const backup = await encryptBackup(bytes, passphrase);
      await dataRights.noteDisclosure('backup', backup.length);
      return { fileName: fileName.replace(/\.zip$/, '.allset'), base64: backup.toBase64() };
    },

    async restoreBackup({ base64, passphrase }) {
      const zip = await decryptBackup(Uint8Array.fromBase64(base64), passphrase);
      return dataRights.importEverything(zip);
    },

    async noteCopy({ kind, bytes }) {
      await dataRights.noteDisclosure(kind, bytes);
      return {};
    },
  };
}
