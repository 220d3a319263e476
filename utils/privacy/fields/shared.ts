import type { Organisation } from '../../settings/organisation-schema';
import { type FieldNotes, notesLike } from '../field-note';

const ofCarried = notesLike({
  category: 'F',
  purpose: 'choices',
  source: 'you',
  basis: 'consent',
  retention: 'synced',
  consent: 'settings-sync',
  leavesTo: 'browser',
});

/** `storage.sync`, one key per rule and part: handed to the browser, which takes it to the other computers. */
export const carriedFields = {
  version: ofCarried('how this is written down', { source: 'here' }),
  at: ofCarried('when the rule was last changed', { source: 'use' }),
  of: ofCarried('in how many parts it lies', { source: 'here' }),
  part: ofCarried(
    'the rule: hours, notice, buffers, breaks, limits, leanings, or when you want meetings of a length',
  ),
} as const;

/** `storage.local`: to tell what was changed here from what was changed elsewhere. */
export const carryingFields = {
  known: ofCarried('those rules, as they were last the same everywhere', { leavesTo: 'nobody' }),
  trouble: ofCarried('why they are not carried, as a code', { source: 'here', leavesTo: 'nobody' }),
} as const;

const ofOrganisation = notesLike({
  category: 'F',
  purpose: 'choices',
  source: 'organisation',
  basis: 'request',
  retention: 'managed',
  leavesTo: 'nobody',
});

export const organisationFields = {
  forbidWriting: ofOrganisation('that nothing may be written into calendars'),
  forbidFreeBusy: ofOrganisation('that nobody’s busy times may be asked for'),
  forbidOverlay: ofOrganisation('that nothing may be shown on Google’s page'),
  forbidSettingsSync: ofOrganisation('that settings stay on this computer'),
  mostHistoryMonths: ofOrganisation('how many months back may be kept at most'),
  accountDomains: ofOrganisation('accounts of which domains may be connected'),
  googleClientId: ofOrganisation('the Google client id Allset signs in with', { leavesTo: 'google' }),
} satisfies FieldNotes<Required<Organisation>>;
