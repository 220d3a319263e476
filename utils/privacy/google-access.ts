import type { Purposes } from './consent-texts';

/** One step of access at Google: asked for at the moment it is needed, and refusable. */
export interface AccessNote {
  readonly scope: string;
  readonly when: string;
  readonly why: string;
  readonly consent: Purposes;
}

const base = 'https://www.googleapis.com/auth/';

/** Every scope Allset may ever ask for. A test holds `identity/` to it. */
export const accessNotes: readonly AccessNote[] = [
  {
    scope: `${base}calendar.events.owned.readonly`,
    when: 'you press Connect',
    why: 'reads events of your own calendars',
    consent: 'calendars',
  },
  {
    scope: `${base}calendar.calendarlist.readonly`,
    when: 'you press Connect',
    why: 'lists your calendars, so that you can choose',
    consent: 'calendars',
  },
  {
    scope: `${base}calendar.settings.readonly`,
    when: 'you press Connect',
    why: 'reads your time zone and first day of the week',
    consent: 'calendars',
  },
  {
    scope: `${base}calendar.events.readonly`,
    when: 'you tick a calendar others share with you',
    why: 'reads events of that calendar',
    consent: 'calendars',
  },
  {
    scope: `${base}calendar.events.freebusy`,
    when: 'you type the first guest',
    why: 'asks when that guest is busy, and nothing else about them',
    consent: 'colleagues-freebusy',
  },
  {
    scope: `${base}calendar.events.owned`,
    when: 'you confirm the first event or hold',
    why: 'writes that event into your own calendar',
    consent: 'writing',
  },
  {
    scope: `${base}calendar.app.created`,
    when: 'you place the first hold in a calendar of its own',
    why: 'makes that calendar and writes holds into it, and into no other',
    consent: 'writing',
  },
];
