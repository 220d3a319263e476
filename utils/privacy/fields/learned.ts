import type { FeedbackRow, ModelRow, SuggestionRow, TravelRow } from '../../db/rows';
import type { PastMeeting } from '../../preferences/meeting';
import type { PersonalWeights, PreferenceModel } from '../../preferences/model';
import type { SuggestionRecord } from '../../preferences/suggestion-record';
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
  policyVersion: learned('the version of this policy you had agreed to then', { category: 'F' }),
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
  forgotten: learned('codes of what you told Allset to forget, and when', {
    purpose: 'choices',
    source: 'you',
  }),
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

const picked = notesLike({
  category: 'B',
  purpose: 'learn',
  source: 'use',
  basis: 'consent',
  retention: 'feedback',
  consent: 'learning-picks',
  leavesTo: 'nobody',
});

export const feedbackFields = {
  id: picked('its number', { category: 'F', source: 'here' }),
  at: picked('when you took or dismissed a suggested time'),
  kind: picked('whether you took it, dismissed it or moved a meeting to it'),
  question: picked('a code of what you had asked for', { source: 'here' }),
  start: picked('when that time begins'),
  end: picked('when it ends'),
  values: picked('what the shown times were judged by, in numbers', { category: 'C', source: 'here' }),
  shown: picked('how many times were shown'),
  slot: picked('which of them it was'),
  modelVersion: picked('how they were judged', { category: 'F', source: 'here' }),
  weightsVersion: picked('with which weights', { category: 'F', source: 'here' }),
} satisfies FieldNotes<FeedbackRow>;

const shown = notesLike({
  category: 'C',
  purpose: 'learn',
  source: 'here',
  basis: 'consent',
  retention: 'suggested',
  consent: 'learning',
  leavesTo: 'nobody',
});

export const suggestionFields = {
  id: shown('its number', { category: 'F' }),
  at: shown('when times were suggested'),
  input: shown('a code of all that went into the answer'),
  slots: shown('the suggested times'),
} satisfies FieldNotes<SuggestionRow>;

export const suggestionRecordFields = {
  start: shown('when the suggested time begins'),
  end: shown('when it ends'),
  modelVersion: shown('how it was judged', { category: 'F' }),
  weightsVersion: shown('with which weights', { category: 'F' }),
  learnedAt: shown('when that was learned', { category: 'F' }),
  fittedAt: shown('when it was fitted to you', { category: 'F' }),
  stated: shown('whether you had asked for such a time'),
  factors: shown('how much each kind of reason counted'),
} satisfies FieldNotes<SuggestionRecord>;
const ways = notesLike({
  category: 'C',
  purpose: 'travel',
  source: 'here',
  basis: 'consent',
  retention: 'learned',
  consent: 'commutes',
  leavesTo: 'nobody',
});

export const travelFields = {
  id: ways('its name', { category: 'F' }),
  learnedAt: ways('when it was learned', { category: 'F' }),
  learned: ways('minutes you left between two places, and on how many trips'),
  labels: ways('what those places are called in your events', { category: 'D', source: 'google' }),
} satisfies FieldNotes<TravelRow>;
