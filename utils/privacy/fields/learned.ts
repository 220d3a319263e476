import type { ModelRow } from '../../db/rows';
import type { PastMeeting } from '../../preferences/meeting';
import type { PersonalWeights, PreferenceModel } from '../../preferences/model';
import { type FieldNotes, notesLike } from '../field-note';

const learned = notesLike({
  category: 'C',
  purpose: 'learn',
  source: 'here',
  basis: 'consent',
  retention: 'learned',
  consent: 'learning',
  leavesTo: 'nobody',
});

export const modelRowFields = {
  id: learned('its name', { category: 'F' }),
  learnedAt: learned('when it was learned', { category: 'F' }),
  meetings: learned('how many past meetings it rests on'),
  fitTriedAt: learned('when its weights were last fitted to you', { category: 'F' }),
  model: learned('what was learned: times, counts and coded words, no text'),
} satisfies FieldNotes<ModelRow>;

export const modelFields = {
  version: learned('how it was worked out', { category: 'F' }),
  timeZone: learned('the time zone you lived in'),
  learnedAt: learned('when it was learned', { category: 'F' }),
  meetings: learned('the past meetings it rests on'),
  personal: learned('how much each kind of reason counts for you'),
  ignored: learned('codes of what you told Allset to ignore', { purpose: 'choices', source: 'you' }),
} satisfies FieldNotes<PreferenceModel>;

export const personalFields = {
  weights: learned('a number per kind of reason'),
  fittedAt: learned('when they were found', { category: 'F' }),
  choices: learned('how many of your choices they rest on'),
} satisfies FieldNotes<PersonalWeights>;

export const pastMeetingFields = {
  start: learned('when it started'),
  end: learned('when it ended'),
  day: learned('on which day'),
  minute: learned('at which minute of the day'),
  createdAt: learned('when it was entered'),
  titleTokens: learned('codes of the words of its title', { consent: 'titles' }),
  titleStems: learned('codes of the beginnings of those words', { consent: 'titles' }),
  titleKey: learned('a code of its whole title', { consent: 'titles' }),
  guests: learned('codes of its guests', { category: 'E', consent: 'guests' }),
  place: learned('a code of its place', { consent: 'places' }),
  weight: learned('how much its time was your own choice'),
  recurring: learned('whether it repeats'),
  online: learned('whether it had a video link'),
  away: learned('whether you were out'),
  allDay: learned('whether it was all day'),
  blocks: learned('whether it made you busy'),
  eventId: learned('Google’s name for the event, to show you what lies behind a reason', {
    source: 'google',
  }),
} satisfies FieldNotes<PastMeeting>;
