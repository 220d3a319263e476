import type { importCommands } from '../../../utils/rpc/commands/imports';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';
import { inBackground } from './in-background';

/** Calendars from files and addresses. */
export function createImportCommands(services: Services): HandlersOf<typeof importCommands> {
  const { imports } = services;
  return {
    async importFile({ name, text }) {
      const { read, repaired, skipped } = await imports.importFile(name, text);
      inBackground(services.learn());
      return { read, repaired: [...repaired], skipped: [...skipped] };
    },

    async subscribe({ address }) {
      await imports.subscribe(address);
      inBackground(services.learn());
      return {};
    },

    async removeImported({ key }) {
      await imports.remove(key);
      inBackground(services.learn());
      return {};
    },
  };
}
