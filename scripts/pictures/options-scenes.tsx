import type { ReactNode } from 'react';
import type { SyncState } from '../../components/account/sync-state';
import { firstAnswers } from '../../components/consent/purposes';
import {
  type OptionsActions,
  OptionsView,
  type OptionsViewProps,
} from '../../components/options/options-view';
import { noHoldings } from '../../components/privacy/holdings';
import { account, calendars, holdings, now, sampleAccount, workingHours } from './content';

const nothing = () => {};
const actions: OptionsActions = {
  connect: nothing,
  startSample: nothing,
  saveClientId: async () => {},
  chooseCalendar: nothing,
  refresh: nothing,
  answerConsent: nothing,
  exportEverything: async () => 'allset.json',
  deleteEverything: () => new Promise(nothing),
};

function options(more: Partial<OptionsViewProps>): ReactNode {
  return (
    <OptionsView
      consents={firstAnswers}
      workingHours={workingHours}
      holdings={holdings}
      busy={false}
      redirectUrl="https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
      now={now}
      timeZone="Europe/Berlin"
      actions={actions}
      {...more}
    />
  );
}

const fresh = { holdings: noHoldings };
const connected = (sync: SyncState) => options({ connected: { account, calendars, sync } });
const asOf = now - 120_000;

/** Every state of the options page. */
export const optionsScenes: Readonly<Record<string, ReactNode>> = {
  'options-consent': options(fresh),
  'options-declined': options({ ...fresh, first: { declined: true } }),
  'options-busy': options({ ...fresh, busy: true }),
  'options-client-id-missing': options({ ...fresh, failed: 'client-id-missing' }),
  'options-auth-cancelled': options({ ...fresh, failed: 'auth-cancelled' }),
  'options-connected': connected({ kind: 'fresh', asOf }),
  'options-reading': connected({ kind: 'first-sync', events: 750 }),
  'options-signed-out': connected({ kind: 'stopped', code: 'auth-required', asOf }),
  'options-sample': options({
    connected: { account: sampleAccount, calendars: calendars.slice(0, 1), sync: { kind: 'fresh', asOf } },
  }),
  'options-delete': options({
    connected: { account, calendars, sync: { kind: 'fresh', asOf } },
    first: { deleting: true },
  }),
};
