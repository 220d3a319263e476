import type { AccountRow } from '../../utils/db/rows';
import type { createFeeds } from '../../utils/imports/feeds';
import type { Imports } from '../../utils/imports/imports';
import { withConsents } from '../../utils/privacy/record-consents';
import type { DeletionReceipt } from '../../utils/rpc/contract';
import type { CommandHandlers } from '../../utils/rpc/server';
import type { Settings } from '../../utils/settings/schema';
import type { SyncReason } from '../../utils/sync/deps';
import type { EpochMs } from '../../utils/time/instant';
import type { Verification } from '../../utils/verify/verify-busy';

export interface CommandDeps {
  readonly now: () => EpochMs;
  readonly connect: (options: { another: boolean }) => Promise<AccountRow>;
  readonly disconnect: (accountId: string) => Promise<void>;
  readonly imports: Imports;
  readonly feeds: Pick<ReturnType<typeof createFeeds>, 'subscribe' | 'forget'>;
  readonly verifyBusy: () => Promise<Verification>;
  readonly dismissHealNotice: () => Promise<void>;
  readonly startSample: () => Promise<void>;
  readonly learn: () => Promise<void>;
  /** Makes what is read and learned follow the consents as they are now. */
  readonly applyConsents: () => Promise<void>;
  readonly chooseCalendar: (key: string, chosen: boolean) => Promise<void>;
  readonly syncAll: (reason: SyncReason) => Promise<void>;
  readonly suggest: CommandHandlers['suggest'];
  readonly overlayTimes: CommandHandlers['overlayTimes'];
  /** After its settings changed: marks appear, change or vanish in every open tab. */
  readonly overlayChanged: () => Promise<void>;
  readonly exportEverything: () => Promise<{ fileName: string; json: string }>;
  readonly deleteEverything: () => Promise<DeletionReceipt>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** SHA-256, hexadecimal. */
  readonly hash: (text: string) => Promise<string>;
  /** Starts work that outlives the answer; what goes wrong there is kept in the rows it was about. */
  readonly inBackground: (work: Promise<unknown>) => void;
}

/** Command name → what it does: all that a page can ask for. */
export function createCommands(deps: CommandDeps): CommandHandlers {
  return {
    async connect({ another = false }) {
      const account = await deps.connect({ another });
      deps.inBackground(deps.syncAll('connect'));
      return { accountId: account.id };
    },

    async startSample() {
      await deps.startSample();
      await deps.learn();
      return {};
    },

    async disconnect({ accountId }) {
      await deps.disconnect(accountId);
      deps.inBackground(deps.learn());
      return {};
    },

    async importFile({ name, text }) {
      const { read, repaired, skipped } = await deps.imports.importFile(name, text);
      deps.inBackground(deps.learn());
      return { read, repaired: [...repaired], skipped: [...skipped] };
    },

    async subscribe({ address }) {
      await deps.feeds.subscribe(address);
      deps.inBackground(deps.learn());
      return {};
    },

    async removeImported({ key }) {
      await deps.feeds.forget(key);
      await deps.imports.removeCalendar(key);
      deps.inBackground(deps.learn());
      return {};
    },

    async verifyBusy() {
      const { differences, ...verification } = await deps.verifyBusy();
      return { ...verification, differences: [...differences] };
    },

    async dismissHealNotice() {
      await deps.dismissHealNotice();
      return {};
    },

    async recordConsents({ surface, answers }) {
      const hashed = await Promise.all(
        answers.map(async ({ purpose, given, text }) => ({
          purpose,
          given,
          textHash: await deps.hash(text),
        })),
      );
      await deps.updateSettings((settings) => withConsents(settings, hashed, { at: deps.now(), surface }));
      deps.inBackground(deps.applyConsents());
      return {};
    },

    async setGoogleClientId({ clientId }) {
      await deps.updateSettings((settings) => ({ ...settings, googleClientId: clientId.trim() }));
      return {};
    },

    async changeRules(changes) {
      const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
      await deps.updateSettings((settings) => ({ ...settings, ...Object.fromEntries(stated) }));
      return {};
    },

    async chooseCalendar({ key, chosen }) {
      await deps.chooseCalendar(key, chosen);
      deps.inBackground(chosen ? deps.syncAll('user') : deps.learn());
      return {};
    },

    async syncNow({ reason }) {
      await deps.syncAll(reason);
      return {};
    },

    suggest: deps.suggest,
    overlayTimes: deps.overlayTimes,

    async setOverlay(change) {
      await deps.updateSettings((settings) => ({
        ...settings,
        overlay: { ...settings.overlay, ...defined(change) },
      }));
      await deps.overlayChanged();
      return {};
    },

    exportEverything: deps.exportEverything,
    deleteEverything: deps.deleteEverything,
  };
}

/** Without the fields that were left out, which would overwrite what is set. */
function defined<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}
