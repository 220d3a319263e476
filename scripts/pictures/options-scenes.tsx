import type { ReactNode } from 'react';
import { firstAnswers } from '../../components/consent/purposes';
import {
  type OptionsActions,
  OptionsView,
  type OptionsViewProps,
} from '../../components/options/options-view';
import { noHoldings } from '../../components/privacy/holdings';
import { emptyLedger } from '../../components/privacy/ledger';
import type { RightsFacts } from '../../components/rights/rights-props';
import { settingsSchema } from '../../utils/settings/schema';
import { bookingActions, written } from './booking-content';
import { account, holdings, now } from './content';
import { inferences, stated } from './inferences-content';
import * as content from './options-content';
import * as time from './time-content';
import { calmTrust, troubledTrust } from './trust-content';
import * as week from './week-content';

const nothing = () => {};
const never = () => new Promise<never>(nothing);
const actions: OptionsActions = {
  connect: nothing,
  connectAnother: nothing,
  disconnect: never,
  startSample: nothing,
  saveClient: async () => {},
  chooseCalendar: nothing,
  changePlaces: nothing,
  changeRules: nothing,
  refresh: nothing,
  dismissHealed: nothing,
  importFile: never,
  subscribe: never,
  removeImported: nothing,
  verify: never,
  readAnew: never,
  week: week.actions,
  openShortcuts: nothing,
  saveSettings: () => 'allset-settings.json',
  applySettings: never,
  inferences: { loadInferences: never, ignorePattern: never, forgetPattern: never, stateHabit: never },
  backtest: never,
  answerConsent: nothing,
  giveBackWriting: never,
  readReport: never,
  copy: async () => true,
  setPaused: nothing,
  setMask: nothing,
  setRetention: never,
  erase: never,
  saveBackup: async () => 'allset.allset',
  restoreBackup: never,
  reachElsewhere: never,
  showMoreRequests: nothing,
  exportEverything: async () => 'allset.zip',
  importEverything: async () => ({ accounts: 1, events: 1284, consents: 5 }),
  deleteEverything: never,
};
const rights: RightsFacts = {
  settings: settingsSchema.parse({}),
  records: {
    state: 'read' as const,
    tables: ['accounts', 'calendars', 'entries'],
    table: 'accounts',
    needle: '',
    rows: [{ key: account.id, row: account }],
    total: 1,
    ask: nothing,
    onNext: undefined,
    onPrevious: undefined,
    reload: nothing,
  },
  accounts: [account],
  calendars: [],
  disclosures: [
    { at: now - 7_200_000, kind: 'copied-times', bytes: 61 },
    { at: now - 3_600_000, kind: 'export', bytes: 512_400 },
  ],
};
const overlay = {
  isOn: false,
  refused: false,
  turnOn: nothing,
  turnOff: nothing,
  openSidePanel: nothing,
  check: never,
};

function options(more: Partial<OptionsViewProps>): ReactNode {
  return (
    <OptionsView
      accounts={[content.connected]}
      imported={[]}
      sync={{ kind: 'fresh' }}
      healed={undefined}
      consents={firstAnswers}
      records={content.records}
      organisation={{}}
      carrying={{ isOffered: true, trouble: undefined, resume: nothing }}
      stated={[]}
      learnedVersion=""
      rules={time.rules}
      nextTimes={time.nextTimes}
      places={time.places}
      rights={rights}
      holdings={holdings}
      chart={content.chart}
      ledger={content.ledger}
      evidence={content.evidence}
      shortcuts={content.shortcuts}
      trust={calmTrust}
      written={[]}
      bookings={bookingActions}
      busy={false}
      redirectUrl="https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
      now={now}
      timeZone="Europe/Berlin"
      overlay={overlay}
      actions={actions}
      {...more}
    />
  );
}

const fresh = { accounts: [], sync: undefined, holdings: noHoldings };

/** Every state of the options page. */
export const optionsScenes: Readonly<Record<string, ReactNode>> = {
  'options-welcome': options(fresh),
  'options-connecting': options({ ...fresh, connecting: true, first: { step: 3 } }),
  'options-welcome-hours': options({ ...fresh, first: { step: 2 } }),
  'options-consent': options({ ...fresh, first: { step: 3 } }),
  'options-inferences': options({ inferences, stated: [...stated], first: { view: 'learned' } }),
  'options-organisation': options({
    first: { view: 'privacy' },
    consents: { ...firstAnswers, learning: true, titles: true },
    rights: { ...rights, settings: settingsSchema.parse({ historyMonths: 6 }) },
    organisation: {
      forbidWriting: true,
      forbidFreeBusy: true,
      forbidOverlay: true,
      forbidSettingsSync: true,
      mostHistoryMonths: 6,
      accountDomains: ['northwind.example', 'northwind-hamburg.example'],
    },
  }),
  'options-carrying': options({
    first: { view: 'about' },
    consents: { ...firstAnswers, 'settings-sync': true },
    carrying: { isOffered: true, trouble: 'ended', resume: nothing },
    inferences,
  }),
  'options-declined': options({ ...fresh, first: { declined: true } }),
  'options-busy': options({ ...fresh, busy: true, first: { step: 3 } }),
  'options-client-id-missing': options({ ...fresh, failed: 'client-id-missing', first: { step: 3 } }),
  'options-auth-cancelled': options({ ...fresh, failed: 'auth-cancelled', first: { step: 3 } }),
  'options-connected': options({
    verification: content.verified,
    backtest: content.backtest,
    attempt: 'refused',
  }),
  'options-rights-masked': options({ imported: content.imported, first: { view: 'privacy' } }),
  'options-two-accounts': options({
    accounts: [content.connected, content.troubled],
    imported: content.imported,
    imports: content.outcomes,
    verification: content.different,
    backtest: { ...content.backtest, meetings: 4 },
    healed: { at: now, calendars: 2, lost: ['files'], startedOver: false },
    failed: 'auth-cancelled',
  }),
  'options-my-week': options({ week: week.found, backtest: content.backtest, first: { view: 'learned' } }),
  'options-my-week-new': options({ week: week.little, first: { view: 'learned' } }),
  'options-my-week-off': options({ week: 'nothing', first: { view: 'learned' } }),
  'options-reading': options({ accounts: [content.reading] }),
  'options-signed-out': options({ accounts: [content.signedOut] }),
  'options-disconnect': options({ first: { leaving: account.id } }),
  'options-sample': options({ accounts: [content.sample], ledger: emptyLedger }),
  'options-files-only': options({ accounts: [], imported: content.imported, ledger: emptyLedger }),
  'options-strange-request': options({
    ledger: content.strangeLedger,
    attempt: 'went-out',
    first: { view: 'held' },
  }),
  'options-trust': options({ trust: troubledTrust, first: { view: 'proof' } }),
  'options-access-left': options({ ...fresh, trust: { ...calmTrust, openAccess: troubledTrust.openAccess } }),
  'options-delete': options({ written, first: { deleting: true } }),
  'options-written': options({ accounts: [content.writer], written }),
};
