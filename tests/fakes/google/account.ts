import type { AccessRole } from './wire';

/** A calendar as it stands in one person's list. */
export interface Subscription {
  readonly id: string;
  accessRole: AccessRole;
  primary: boolean;
  selected: boolean;
  hidden: boolean;
  deleted: boolean;
  version: number;
}

export interface Account {
  readonly email: string;
  readonly name: string;
  timeZone: string;
  readonly subscriptions: Map<string, Subscription>;
  /** By Google's setting ids. A setting at its default may be absent. */
  readonly settings: Map<string, { readonly value: string; readonly version: number }>;
  listVersion: number;
  settingsVersion: number;
  /** Raised to answer 410 to tokens of calendarList and settings. */
  listEpoch: number;
}

export function createAccount(options: { email: string; name: string; timeZone: string }): Account {
  return {
    ...options,
    subscriptions: new Map(),
    settings: new Map([
      ['timezone', { value: options.timeZone, version: 0 }],
      ['weekStart', { value: '1', version: 0 }],
      ['locale', { value: 'en', version: 0 }],
      ['format24HourTime', { value: 'true', version: 0 }],
    ]),
    listVersion: 0,
    settingsVersion: 0,
    listEpoch: 0,
  };
}
