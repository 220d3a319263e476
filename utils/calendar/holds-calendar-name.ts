/** The calendar of our own for holds. The same in every language, so that it is found again by its name. */
export const HOLDS_CALENDAR = 'Allset: Holds';
