import type { AccountRow, CalendarRow } from '../../db/rows';
import { type FieldNotes, notesLike } from '../field-note';

const ofAccount = notesLike({
  category: 'F',
  purpose: 'sync',
  source: 'here',
  basis: 'request',
  retention: 'account',
  leavesTo: 'nobody',
});

export const accountFields = {
  id: ofAccount('which account: its e-mail address, «sample» or «files»', {
    category: 'A',
    purpose: 'sign-in',
    source: 'google',
    leavesTo: 'google',
  }),
  kind: ofAccount('whether it is at Google, the sample, or imported files'),
  email: ofAccount('the account’s e-mail address', {
    category: 'A',
    purpose: 'sign-in',
    source: 'google',
    leavesTo: 'google',
  }),
  grantedScopes: ofAccount('what you allowed at Google, by Google’s names', {
    purpose: 'sign-in',
    source: 'google',
  }),
  connectedAt: ofAccount('when you connected it'),
  state: ofAccount('whether reading works, or what is in its way'),
  pausedUntil: ofAccount('until when Google is left alone'),
  pauses: ofAccount('how often in a row Google asked for a pause'),
  policyVersion: ofAccount('the version of this policy you had agreed to when you connected it'),
  listedAt: ofAccount('when the list of calendars was last read'),
  google: ofAccount('your first day of the week and 12 or 24 hours, as chosen at Google', {
    source: 'google',
  }),
} satisfies FieldNotes<AccountRow>;

const ofCalendar = notesLike({
  category: 'A',
  purpose: 'busy',
  source: 'google',
  basis: 'consent',
  retention: 'account',
  consent: 'calendars',
  leavesTo: 'nobody',
});

export const calendarFields = {
  key: ofCalendar('which calendar of which account'),
  accountId: ofCalendar('the account it belongs to'),
  calendarId: ofCalendar('Google’s name for the calendar, often an e-mail address', { leavesTo: 'google' }),
  summary: ofCalendar('the calendar’s name', { purpose: 'show' }),
  timeZone: ofCalendar('the calendar’s time zone', { category: 'D' }),
  accessRole: ofCalendar('what you may do with it at Google', { category: 'F', purpose: 'sync' }),
  primary: ofCalendar('whether it is your main calendar', { category: 'F' }),
  chosen: ofCalendar('whether you let Allset read it', {
    category: 'F',
    purpose: 'choices',
    source: 'you',
  }),
  missingSince: ofCalendar('since when Google no longer lists it', { category: 'F', purpose: 'sync' }),
} satisfies FieldNotes<CalendarRow>;
