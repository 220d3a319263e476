import browser from 'webextension-polyfill';
import { createKeptLog } from '../../utils/datarights/keep-log';
import type { LocalStore } from '../../utils/db/local-store';
import { toAppError } from '../../utils/errors';
import { scopes } from '../../utils/identity/scopes';
import type { Token, TokenRequest, TokenSource } from '../../utils/identity/token-source';
import { HEAL_NOTICE, type HealNotice } from '../../utils/privacy/heal-notice';
import {
  ERRORS_KEY,
  type ErrorNote,
  errorLogSchema,
  INCIDENTS_KEY,
  type Incident,
  incidentsSchema,
  incidentsSince,
  placeInCode,
  refusedTarget,
} from '../../utils/privacy/logs';
import { planPruning } from '../../utils/privacy/plan-pruning';
import { PROBE } from '../../utils/privacy/probe';
import { loadSettings } from '../../utils/settings/store';
import type { SyncOutcome } from '../../utils/sync/deps';
import type { Clock } from '../../utils/time/clock';

export type Logs = ReturnType<typeof createLogs>;

/** What went wrong, and what was not as it should be: noticed in one place, kept for the user to see. */
export function createLogs(clock: Clock) {
  const localArea = browser.storage.local;
  const errors = createKeptLog<ErrorNote>({
    key: ERRORS_KEY,
    schema: errorLogSchema,
    localArea,
    clock,
    oldest: async () => {
      const { historyMonths, retention } = await loadSettings();
      return planPruning(clock.now(), { historyMonths, ...retention }).errors;
    },
  });
  const incidents = createKeptLog<Incident>({
    key: INCIDENTS_KEY,
    schema: incidentsSchema,
    localArea,
    clock,
    oldest: () => incidentsSince(clock.now()),
  });
  // Dies with the worker: the first token of the next life is compared anew.
  const seen = new Map<string, string>();

  return {
    errors,
    incidents,

    /** Told of everything the browser refuses the worker, and of everything there that nobody foresaw. */
    listen(worker: EventTarget): void {
      worker.addEventListener('securitypolicyviolation', (event) => {
        const { blockedURI } = event as SecurityPolicyViolationEvent;
        if (blockedURI.startsWith(PROBE)) return;
        void incidents.note({ kind: 'refused-request', what: [refusedTarget(blockedURI)] });
      });
      const noteFault = (stack: string | undefined) => {
        const place = placeInCode(stack);
        void errors.note({ code: 'bug', where: 'worker', ...(place && { place }) });
      };
      worker.addEventListener('error', (event) => noteFault((event as ErrorEvent).error?.stack));
      worker.addEventListener('unhandledrejection', (event) => {
        const { code, stack } = toAppError((event as PromiseRejectionEvent).reason);
        if (code === 'bug') noteFault(stack);
        else void errors.note({ code, where: 'worker' });
      });
    },

    /** The same store, which also tells of a copy that had to be repaired. */
    noticing(local: LocalStore): LocalStore {
      return {
        ...local,
        async save(name, value) {
          await local.save(name, value);
          if (name !== HEAL_NOTICE) return;
          const { startedOver } = value as HealNotice;
          await incidents.note({ kind: startedOver ? 'store-started-over' : 'store-damaged', what: [] });
        },
      };
    },

    /** The same tokens, which also tells where they open less, or more, than they should. */
    comparing(
      tokens: TokenSource,
      grantedTo: (accountId: string) => Promise<readonly string[] | undefined>,
    ): TokenSource {
      async function compare(request: TokenRequest, token: Token): Promise<void> {
        const has = [...token.scopes].sort();
        const account = request.accountHint ?? '';
        if (seen.get(account) === has.join(' ')) return;
        seen.set(account, has.join(' '));
        const before = request.accountHint ? await grantedTo(request.accountHint) : undefined;
        const lost = (before ?? request.scopes).filter((scope) => !has.includes(scope));
        const known: readonly string[] = Object.values(scopes);
        const what = [...lost, ...has.filter((scope) => !known.includes(scope))].map(shortScope);
        if (what.length > 0)
          await incidents.note({ kind: before ? 'scopes-changed' : 'scopes-differ', what });
      }
      return {
        ...tokens,
        async getToken(request) {
          const token = await tokens.getToken(request);
          await compare(request, token).catch(() => undefined);
          return token;
        },
      };
    },

    async noteSync(outcome: SyncOutcome): Promise<SyncOutcome> {
      if (outcome.kind === 'failed' && outcome.code !== 'cancelled') {
        await errors.note({ code: outcome.code, where: 'sync' });
      }
      return outcome;
    },
  };
}

/** Google's name of a scope without the address all of them begin with. */
function shortScope(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '').slice(0, 100);
}
