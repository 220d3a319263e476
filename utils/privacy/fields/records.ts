import type { RequestRow } from '../../db/rows';
import type { ConsentRecord } from '../../settings/consent-schema';
import type { Disclosure } from '../disclosures';
import { type FieldNotes, notesLike } from '../field-note';
import type { LedgerSum, LedgerSums } from '../ledger-summary';
import type { ErrorNote, Incident } from '../logs';
import type { AgreedPolicy } from '../policy-change';

const ofRequest = notesLike({
  category: 'B',
  purpose: 'prove',
  source: 'here',
  basis: 'request',
  retention: 'ledger',
  leavesTo: 'nobody',
});

export const requestFields = {
  id: ofRequest('its number'),
  at: ofRequest('when it was made'),
  host: ofRequest('which computer at Google was asked'),
  method: ofRequest('read, add, change or remove'),
  pathTemplate: ofRequest('what was asked for, with all names taken out'),
  purpose: ofRequest('why'),
  status: ofRequest('how it was answered, as a number'),
  bytesReceived: ofRequest('how long the answer was'),
} satisfies FieldNotes<RequestRow>;

const ofYear = notesLike({
  category: 'B',
  purpose: 'prove',
  source: 'here',
  basis: 'request',
  retention: 'year',
  leavesTo: 'nobody',
});

export const ledgerSumsFields = {
  until: ofYear('up to when requests are in the sums'),
  lines: ofYear('the sums'),
} satisfies FieldNotes<LedgerSums>;

export const ledgerSumFields = {
  month: ofYear('in which month'),
  host: ofYear('which computer at Google was asked'),
  purpose: ofYear('why'),
  count: ofYear('how often'),
  bytesReceived: ofYear('how long the answers were'),
} satisfies FieldNotes<LedgerSum>;

export const disclosureFields = {
  at: ofYear('when you saved or copied something'),
  kind: ofYear('a file, a backup, times or a report'),
  bytes: ofYear('how long it was'),
} satisfies FieldNotes<Disclosure>;

const ofConsent = notesLike({
  category: 'F',
  purpose: 'prove',
  source: 'you',
  basis: 'request',
  retention: 'choice',
  leavesTo: 'nobody',
});

export const consentRecordFields = {
  purpose: ofConsent('what you were asked'),
  given: ofConsent('your answer'),
  at: ofConsent('when you answered'),
  surface: ofConsent('on which page'),
  policyVersion: ofConsent('the version of this policy then'),
  textHash: ofConsent('a fingerprint of the words you read'),
} satisfies FieldNotes<ConsentRecord>;

export const agreedPolicyFields = {
  texts: ofConsent('what this policy said when you agreed, to show the next one against it'),
  postponed: ofConsent('the version you said «Not now» to'),
} satisfies FieldNotes<AgreedPolicy>;

const ofIncident = notesLike({
  category: 'F',
  purpose: 'prove',
  source: 'here',
  basis: 'request',
  retention: 'ledger',
  leavesTo: 'nobody',
});

export const incidentFields = {
  at: ofIncident('when it last happened'),
  kind: ofIncident('what it was, from a closed list'),
  what: ofIncident('the host that was refused, or Google’s names of the access in question'),
  times: ofIncident('how often'),
} satisfies FieldNotes<Incident>;

const ofError = notesLike({
  category: 'F',
  purpose: 'repair',
  source: 'here',
  basis: 'request',
  retention: 'errors',
  leavesTo: 'nobody',
});

export const errorNoteFields = {
  at: ofError('when it last went wrong'),
  code: ofError('what went wrong, from a closed list'),
  where: ofError('which part of Allset it was in'),
  place: ofError('the line of our own code, for what nobody foresaw'),
  times: ofError('how often'),
} satisfies FieldNotes<ErrorNote>;
