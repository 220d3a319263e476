import { sha256 } from '../../../utils/datarights/sha256';
import { withConsents } from '../../../utils/privacy/record-consents';
import type { privacyCommands } from '../../../utils/rpc/commands/privacy';
import type { HandlersOf } from '../../../utils/rpc/server';
import { refuseForbidden } from '../organisation';
import type { Services } from '../services';
import { inBackground } from './in-background';

/** Consent, and every right over what is held. */
export function createPrivacyCommands(services: Services): HandlersOf<typeof privacyCommands> {
  const { clock, dataRights, updateSettings } = services;
  return {
    /** A yes taken back takes effect before this answers: what rested on it is gone. */
    async recordConsents({ surface, answers, general }) {
      await refuseForbidden(answers.filter(({ given }) => given).map(({ purpose }) => purpose));
      const hashed = await Promise.all(
        answers.map(async ({ purpose, given, text }) => ({ purpose, given, textHash: await sha256(text) })),
      );
      const before = await services.loadConsents();
      const takenBack = answers.filter(({ purpose, given }) => !given && before[purpose]);
      await dataRights.withdraw(
        takenBack.map(({ purpose }) => purpose),
        async () => {
          await updateSettings((now) => withConsents(now, hashed, { at: clock.now(), surface }));
          await dataRights.policy.keep(answers, general);
        },
      );
      inBackground(services.syncAll('user').then(services.learn));
      return {};
    },

    async exportEverything() {
      const { fileName, bytes } = await dataRights.exportArchive();
      await dataRights.noteDisclosure('export', bytes.length);
      return { fileName, base64: bytes.toBase64() };
    },

    async importEverything({ base64 }) {
      return dataRights.importEverything(Uint8Array.fromBase64(base64));
    },

    deleteEverything: dataRights.deleteEverything,
  };
}
