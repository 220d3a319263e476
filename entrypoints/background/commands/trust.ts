import type { trustCommands } from '../../../utils/rpc/commands/trust';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** What lets a user check on Allset. */
export function createTrustCommands(services: Services): HandlersOf<typeof trustCommands> {
  const { dataRights, logs } = services;
  return {
    async postponePolicy() {
      await dataRights.policy.postpone();
      return {};
    },

    async noteRefusal({ target }) {
      await logs.incidents.note({ kind: 'refused-request', what: [target] });
      return {};
    },

    async noteFault({ place }) {
      await logs.errors.note({ code: 'bug', where: 'page', ...(place && { place }) });
      return {};
    },

    async clearLog({ log }) {
      await logs[log].clear();
      return {};
    },

    async selfTest() {
      return { lines: await services.selfTest() };
    },

    async retryRevocation() {
      await dataRights.finishDeletion();
      return {};
    },

    async dismissRevocation() {
      await dataRights.dismissRevocation();
      return {};
    },
  };
}
