import browser from 'webextension-polyfill';
import type { AllsetDb } from '../../utils/db/schema';
import { AppError, toAppError } from '../../utils/errors';
import type { TokenSource } from '../../utils/identity/token-source';
import { PROBE } from '../../utils/privacy/probe';
import type { SelfTestLine } from '../../utils/rpc/commands/trust';
import type { Settings } from '../../utils/settings/schema';
import { hasPoll } from './alarms';

const KEY = 'self-test';
/** The browser's report of a refusal comes as an event of its own, a moment after it. */
const REPORT_MS = 100;

interface SelfTestDeps {
  readonly db: AllsetDb;
  readonly tokens: Pick<TokenSource, 'getToken'>;
  readonly loadSettings: () => Promise<Settings>;
}

type Outcome = SelfTestLine['outcome'];

/** Tries once what Allset needs to work, one thing after the other; a check that fails keeps none from running. */
export function createSelfTest({ db, tokens, loadSettings }: SelfTestDeps) {
  const checks: Readonly<Record<SelfTestLine['check'], () => Promise<Outcome>>> = {
    async database() {
      const row = { calendarKey: KEY, id: KEY, why: KEY, at: 0 };
      await db.transaction('rw', db.quarantine, async () => {
        await db.quarantine.put(row);
        const read = await db.quarantine.get([KEY, KEY]);
        await db.quarantine.delete([KEY, KEY]);
        if (read?.why !== KEY)
          throw new AppError('storage-broken', 'another row than the one that was written');
      });
      return 'ok';
    },

    async settings() {
      await browser.storage.local.set({ [KEY]: KEY });
      const { [KEY]: read } = await browser.storage.local.get(KEY);
      await browser.storage.local.remove(KEY);
      return read === KEY ? 'ok' : 'not-ok';
    },

    timers: async () => ((await hasPoll()) ? 'ok' : 'not-ok'),

    async 'sign-in'() {
      const accounts = (await db.accounts.toArray()).filter(({ kind }) => kind === 'google');
      for (const { id, grantedScopes } of accounts) {
        await tokens.getToken({ scopes: grantedScopes, interactive: false, accountHint: id });
      }
      return accounts.length > 0 ? 'ok' : 'off';
    },

    async overlay() {
      if (!(await loadSettings()).overlay.on) return 'off';
      const scripts = (await chrome.scripting?.getRegisteredContentScripts()) ?? [];
      const allowed = await browser.permissions.contains({ origins: ['https://calendar.google.com/*'] });
      return allowed && scripts.length > 0 ? 'ok' : 'not-ok';
    },

    async refusal() {
      let isRefused = false;
      const listener = (event: Event) => {
        isRefused ||= (event as SecurityPolicyViolationEvent).blockedURI.startsWith(PROBE);
      };
      globalThis.addEventListener('securitypolicyviolation', listener);
      const isOut = await fetch(PROBE, { mode: 'no-cors', cache: 'no-store' }).then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
      globalThis.removeEventListener('securitypolicyviolation', listener);
      return isRefused && !isOut ? 'ok' : 'not-ok';
    },
  };

  return async function selfTest(): Promise<SelfTestLine[]> {
    const lines: SelfTestLine[] = [];
    for (const [check, run] of Object.entries(checks) as [SelfTestLine['check'], () => Promise<Outcome>][]) {
      try {
        lines.push({ check, outcome: await run() });
      } catch (thrown) {
        lines.push({ check, outcome: 'not-ok', why: toAppError(thrown).code });
      }
    }
    return lines;
  };
}
