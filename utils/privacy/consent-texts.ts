import type { ConsentPurpose } from '../settings/consent-schema';

/** Purposes with a switch of their own, which the browser’s own question stands behind; no record is kept of them. */
export const switchedPurposes = ['overlay'] as const;

/** Everything that needs a yes of its own. */
export type Purposes = ConsentPurpose | (typeof switchedPurposes)[number];

export interface ConsentText {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  /** Begins «Without it»; true, and nothing more is lost. */
  readonly without: string;
  /** Only what there is nothing to connect to without; everything else starts off. */
  readonly preselected: boolean;
}

/** The question per purpose, in English; translations say the same. Part of the policy's text, and versioned with it. */
export const consentTexts: Readonly<Record<Purposes, ConsentText>> = {
  calendars: {
    name: 'Your own calendar',
    what: 'Times, repetition and your answers of events in your primary calendar are read, and of each other calendar you tick.',
    why: 'To know when you are busy.',
    without: 'Without it: sample data and calendar files only.',
    preselected: true,
  },
  learning: {
    name: 'Learn from past meetings',
    what: 'When you met in the months you keep is counted by weekday, time and kind.',
    why: 'To put the times you tend to choose first, and to say why.',
    without: 'Without it: free times in your working hours, earliest first.',
    preselected: false,
  },
  titles: {
    name: 'Titles',
    what: 'Titles of events are read. Learning keeps them as codes only.',
    why: 'So that «1:1» finds its own habit.',
    without: 'Without it: one habit for all meetings.',
    preselected: false,
  },
  guests: {
    name: 'Guests',
    what: 'Addresses, names and answers of guests and organisers are read. Learning keeps them as codes only.',
    why: 'So that people you often meet find their times.',
    without: 'Without it: no habit for a group of people.',
    preselected: false,
  },
  places: {
    name: 'Places',
    what: 'The places of events are read.',
    why: 'To leave time to get there.',
    without: 'Without it: no time for travel.',
    preselected: false,
  },
  descriptions: {
    name: 'Descriptions',
    what: 'Descriptions of events are read.',
    why: 'Nothing needs them today.',
    without: 'Without it: nothing is missing.',
    preselected: false,
  },
  'learning-picks': {
    name: 'Learn from your picks',
    what: 'Which suggestions you took or dismissed is kept.',
    why: 'So that the order fits you better each time.',
    without: 'Without it: the order changes with your past meetings only.',
    preselected: false,
  },
  commutes: {
    name: 'Travel, home and work',
    what: 'How long lies between events in different places is counted; addresses you type are kept.',
    why: 'To leave as much time for travel as you usually need.',
    without: 'Without it: the same time is left between all places, or none.',
    preselected: false,
  },
  'colleagues-freebusy': {
    name: 'When others are busy',
    what: 'Google is asked when the guests you type are busy; the answer is kept for minutes.',
    why: 'To suggest times that suit them too.',
    without: 'Without it: times that suit you; guests are not asked about.',
    preselected: false,
  },
  writing: {
    name: 'Write into your calendar',
    what: 'Events and holds you confirm are created, changed and removed; a list with Undo is kept.',
    why: 'To book a time without leaving Allset.',
    without: 'Without it: a link opens Google’s own form with everything filled in.',
    preselected: false,
  },
  overlay: {
    name: 'Show times in Google Calendar',
    what: 'On calendar.google.com, bands and numbers are drawn beside the grid; the page sees those, and no titles or reasons.',
    why: 'To see suggestions where you plan.',
    without: 'Without it: suggestions in the toolbar popup.',
    preselected: false,
  },
  'settings-sync': {
    name: 'Same settings on your other computers',
    what: 'What you stated about your time goes through Chrome’s own sync, so Google keeps a copy. No calendar content, title, name or place is in it.',
    why: 'To set things once.',
    without: 'Without it: you set each computer on its own, or move a saved file.',
    preselected: false,
  },
};

/** The exact words of a question, as they are fingerprinted. */
export function consentWords({ name, what, why, without }: ConsentText): string {
  return [name, what, why, without].join('\n');
}
