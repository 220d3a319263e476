const base = 'https://www.googleapis.com/auth/';

/** The scope ladder: each step is asked for at the moment of its use and can be refused. */
export const scopes = {
  readOwnEvents: `${base}calendar.events.owned.readonly`,
  readEvents: `${base}calendar.events.readonly`,
  readCalendarList: `${base}calendar.calendarlist.readonly`,
  readSettings: `${base}calendar.settings.readonly`,
  readFreeBusy: `${base}calendar.events.freebusy`,
  writeOwnEvents: `${base}calendar.events.owned`,
  /** Only calendars that Allset itself made: the narrowest way to place holds. */
  writeOwnCalendar: `${base}calendar.app.created`,
} as const;

/** What Connect asks for: own calendars, read-only. */
export const connectScopes: readonly string[] = [
  scopes.readOwnEvents,
  scopes.readCalendarList,
  scopes.readSettings,
];
