import type { FieldNote } from './field-note';
import { accountFields, calendarFields } from './fields/accounts';
import {
  entryFields,
  guestFields,
  organizerFields,
  originalFields,
  timeFields,
  workingLocationFields,
} from './fields/entries';
import {
  connectionFields,
  feedFields,
  forgottenAppliedField,
  forgottenFields,
  healCheckedField,
  healNoticeFields,
  selfTestField,
  snapshotFields,
  startedOverField,
  syncNoteFields,
  tokenFields,
  tokenSourceFields,
  unfinishedDeletionFields,
  unfinishedWithdrawalFields,
} from './fields/keys';
import {
  feedbackFields,
  modelFields,
  modelRowFields,
  pastMeetingFields,
  personalFields,
  suggestionFields,
  suggestionRecordFields,
  travelFields,
} from './fields/learned';
import { proposalFields } from './fields/proposals';
import {
  agreedPolicyFields,
  consentRecordFields,
  disclosureFields,
  errorNoteFields,
  incidentFields,
  ledgerSumFields,
  ledgerSumsFields,
  requestFields,
} from './fields/records';
import { settingsFields } from './fields/settings';
import { carriedFields, carryingFields, organisationFields } from './fields/shared';
import { cursorFields, lastErrorFields, quarantineFields } from './fields/sync';
import { draftFields, writtenFields } from './fields/written';

/** Path of a key that holds one plain value. */
export const PLAIN = '(value)';

/**
 * Everything Allset stores, field by field. Disclosure, PRIVACY.md, export and deletion are made from this list,
 * so they can't disagree; a column of a table that is missing here does not compile.
 */
export interface Store {
  readonly area: 'table' | 'local' | 'session' | 'sync' | 'managed';
  /** Table name, or storage key; `*` in it stands for an account, or for a rule and a number. */
  readonly name: string;
  readonly holds: string;
  /** Sync tokens, sign-in and secrets stay out. */
  readonly exported: boolean;
  /** `a.b` is a field of a field, `a[].b` of each of a list; `*` stands for any key. */
  readonly fields: Readonly<Record<string, FieldNote>>;
}

export const inventory: readonly Store[] = [
  table('accounts', 'accounts you connected', accountFields),
  table('calendars', 'calendars of those accounts', calendarFields),
  table('entries', 'events of calendars you chose, and changes to single instances', {
    ...entryFields,
    ...under('time', timeFields),
    ...under('original', originalFields),
    ...under('organizer', organizerFields),
    ...under('guests[]', guestFields),
    ...under('workingLocation', workingLocationFields),
  }),
  table('cursors', 'how far reading of each calendar has come', {
    ...cursorFields,
    ...under('lastError', lastErrorFields),
  }),
  table('quarantine', 'events that could not be read', quarantineFields),
  table('requests', 'requests that were made, without their content', requestFields),
  table('models', 'what was learned about when you like to meet', {
    ...modelRowFields,
    ...under('model', modelFields),
    ...under('model.personal', personalFields),
    ...under('model.meetings[]', pastMeetingFields),
  }),
  table('feedback', 'what you took and dismissed', feedbackFields),
  table('suggestions', 'the last answers, to check that the same question has the same one', {
    ...suggestionFields,
    ...under('slots[]', suggestionRecordFields),
  }),
  table('written', 'events and holds that Allset wrote into your calendar at Google', {
    ...writtenFields,
    ...under('draft', draftFields),
    ...under('becomes', draftFields),
  }),
  table('proposals', 'times you copied for somebody', proposalFields),
  table('travel', 'how long you need between places', travelFields),
  key('local', 'settings', 'what you chose and what you agreed to', true, {
    ...settingsFields,
    ...under('consents[]', consentRecordFields),
  }),
  key('local', 'tokenSources', 'how each account signs in', false, tokenSourceFields),
  key('local', 'forgotten', 'what must not come back with the next reading', true, forgottenFields),
  key('local', 'ledger-sums', 'counts of requests that left the list', true, {
    ...ledgerSumsFields,
    ...under('lines[]', ledgerSumFields),
  }),
  key('local', 'disclosures', 'that you saved or copied something', true, under('[]', disclosureFields)),
  key('local', 'agreed-policy', 'the words of this policy that you agreed to', true, agreedPolicyFields),
  key('local', 'incidents', 'what was not as it should be', true, under('[]', incidentFields)),
  key('local', 'error-log', 'what went wrong lately, as codes', true, under('[]', errorNoteFields)),
  key('local', 'self-test', 'one word, written and removed again by the self-test', false, {
    [PLAIN]: selfTestField,
  }),
  key('local', 'feeds', 'secret addresses of calendars you entered', false, under('*', feedFields)),
  key('local', 'connections', 'a second copy of what you connected', false, {
    ...connectionFields,
    ...under('accounts[]', accountFields),
    ...under('chosen[]', calendarFields),
  }),
  key('local', 'sync *', 'how fresh the copy of each account is', false, syncNoteFields),
  key('local', 'heal-notice', 'a notice that a damaged copy was repaired', false, healNoticeFields),
  key('local', 'store-started-over', 'when the database was made anew', false, { [PLAIN]: startedOverField }),
  key('local', 'unfinishedDeletion', 'what a deletion still has to do', false, unfinishedDeletionFields),
  key(
    'local',
    'unfinishedWithdrawal',
    'what taking something back still has to do',
    false,
    unfinishedWithdrawalFields,
  ),
  key(
    'local',
    'settings-sync',
    'what this computer last saw of the settings your computers share',
    false,
    carryingFields,
  ),
  key('sync', 'rule *', 'what you stated about your time, for your other computers', false, carriedFields),
  key('managed', 'policy', 'what your organisation set for this browser', false, organisationFields),
  key('session', 'tokens', 'the sign-in itself', false, under('*', tokenFields)),
  key('session', 'popup-snapshot', 'what the popup showed last', false, snapshotFields),
  key('session', 'forgotten-applied', 'whether what you deleted here is still gone', false, {
    [PLAIN]: forgottenAppliedField,
  }),
  key('session', 'store-checked', 'whether the database was checked', false, { [PLAIN]: healCheckedField }),
];

/** The note for a path in a stored row, or `undefined`; a whole field covers the plain values inside it. */
export function findNote(store: Store, path: string): FieldNote | undefined {
  for (let known = path; known !== ''; known = known.replace(/(\[\]|\.?[^.[\]]+)$/, '')) {
    const note = store.fields[known];
    if (note) return hasParts(store, known) && known !== path ? undefined : note;
  }
  return undefined;
}

function hasParts(store: Store, path: string): boolean {
  return Object.keys(store.fields).some((key) => key.startsWith(`${path}.`) || key.startsWith(`${path}[`));
}

function table(name: string, holds: string, fields: Store['fields']): Store {
  return { area: 'table', name, holds, exported: true, fields };
}

function key(
  area: Exclude<Store['area'], 'table'>,
  name: string,
  holds: string,
  exported: boolean,
  fields: Store['fields'],
): Store {
  return { area, name, holds, exported, fields };
}

function under(prefix: string, fields: Store['fields']): Store['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, note]) => [`${prefix}.${name}`, note]));
}
