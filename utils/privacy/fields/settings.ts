import type { Settings } from '../../settings/schema';
import { type FieldNotes, notesLike } from '../field-note';

const stated = notesLike({
  category: 'F',
  purpose: 'choices',
  source: 'you',
  basis: 'request',
  retention: 'choice',
  leavesTo: 'nobody',
});
const ofClient = { category: 'A', purpose: 'sign-in', leavesTo: 'google' } as const;

export const settingsFields = {
  version: stated('how these settings are written down', { source: 'here' }),
  googleClientId: stated('the Google client id of this copy of Allset, if you brought one', ofClient),
  googleClientSecret: stated('its secret, if it has one; never exported', ofClient),
  consents: stated('every answer you gave, in order', { purpose: 'prove' }),
  workingHours: stated('when you work'),
  busyPolicy: stated('what counts as busy'),
  minimumNoticeMinutes: stated('how soon a meeting may be'),
  bufferBeforeMinutes: stated('how much time you want before a meeting'),
  bufferAfterMinutes: stated('how much time you want after a meeting'),
  defaultDurationMinutes: stated('how long a meeting is unless you say otherwise'),
  statedHabits: stated('when you said meetings like some should be, with the title you typed'),
  hoursExceptions: stated('single days on which you work other hours'),
  secondTimeZone: stated('a second time zone to show times in'),
  lunch: stated('when a break has to stay possible'),
  noMeetingBlocks: stated('when you want no meetings'),
  focusMinutes: stated('how long a free stretch each day keeps'),
  maxMeetingsPerDay: stated('how many meetings a day may have'),
  maxMeetingsInRow: stated('how many meetings may follow each other'),
  shortMeetings: stated('whether meetings end early'),
  leanMorning: stated('whether you prefer mornings or afternoons'),
  leanTogether: stated('whether you prefer meetings together or spread'),
  leanEarly: stated('whether you prefer the beginning or the end of the week'),
  fairTurns: stated('whether it counts who of a group had the early and late hours of your last meetings'),
  stated: stated('which of these rules you set yourself'),
  places: stated('home, work, other places you named, and minutes between places, as you typed them', {
    category: 'A',
    purpose: 'travel',
    basis: 'consent',
    consent: 'commutes',
  }),
  learningSalt: stated('a random number that makes the codes in what was learned worthless elsewhere', {
    purpose: 'learn',
    source: 'here',
  }),
  overlay: stated('whether times are shown on Google’s page, and how'),
  historyMonths: stated('how many months back are kept'),
  retention: stated('how long requests, errors, guests’ busy times and picks are kept'),
  paused: stated('whether reading and learning rest'),
  mask: stated('whether titles and names are hidden on the screen'),
} satisfies FieldNotes<Settings>;
