import type { AccountRow } from '../../utils/db/rows';
import { withConsents } from '../../utils/privacy/record-consents';
import type { DeletionReceipt } from '../../utils/rpc/contract';
import type { CommandHandlers } from '../../utils/rpc/server';
import type { Settings } from '../../utils/settings/schema';
import type { SyncReason } from '../../utils/sync/deps';
import type { EpochMs } from '../../utils/time/instant';

export interface CommandDeps {
  readonly now: () => EpochMs;
  readonly connect: () => Promise<AccountRow>;
  readonly startSample: () => Promise<void>;
  readonly learn: () => Promise<void>;
  readonly chooseCalendar: (key: string, chosen: boolean) => Promise<void>;
  readonly syncAll: (reason: SyncReason) => Promise<void>;
  readonly suggest: CommandHandlers['suggest'];
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
    async connect() {
      const account = await deps.connect();
      deps.inBackground(deps.syncAll('connect'));
      return { accountId: account.id };
    },

    async startSample() {
      await deps.startSample();
      await deps.learn();
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
      return {};
    },

    async setGoogleClientId({ clientId }) {
      await deps.updateSettings((settings) => ({ ...settings, googleClientId: clientId.trim() }));
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
    exportEverything: deps.exportEverything,
    deleteEverything: deps.deleteEverything,
  };
}
