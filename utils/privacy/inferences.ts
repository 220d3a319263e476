/**
 * Every reason Allset gives for a time, as a closed list. Not on it, and not worked out: mood, health,
 * performance, beliefs, relationships, and anything that ranks people.
 */
export const inferenceKinds = {
  titleHabit: 'when meetings with such a title tend to be',
  guestHabit: 'when you tend to meet a certain group of people',
  lengthHabit: 'when meetings of that length tend to be',
  timeHabit: 'when you tend to meet at all',
  recentHabit: 'when you tended to meet in the last weeks',
  alikeThisWeek: 'that a meeting like this stands at that time on another day',
  rightAfter: 'that it follows another meeting',
  rightBefore: 'that another meeting follows it',
  fillsGap: 'that it fills a gap between two meetings',
  lightestDay: 'that the day has the fewest meetings',
  leavesFree: 'that it leaves a long stretch free',
  sameDayAsBefore: 'that a moved meeting stays on its day',
  sameWeekAsBefore: 'that a moved meeting stays in its week',
  stated: 'that you asked for such a time',
  leaning: 'that it is where you moved a slider to',
  travel: 'how long you need to get there or away',
  samePlace: 'that you are at that place on that day anyway',
  usualHours: 'that people in general meet at that time',
  earliest: 'that it is the earliest good time',
} as const;

export type InferenceKind = keyof typeof inferenceKinds;

/**
 * Every figure of «My week», as a closed list: counted from your own events when you look, shown to you alone, kept
 * nowhere. Each opens the events behind it.
 */
export const figureKinds = {
  preferred: 'when you like to meet: all meetings, one kind, one person or one length',
  load: 'how full your weeks and weekdays are',
  backToBack: 'how often an event follows another without a break',
  focus: 'which long stretches are free this week and the next',
  people: 'who you meet on which days, by name and never ranked',
  lead: 'how far ahead single events are made',
  changes: 'how many invitations were declined or not answered, and how many repeated events were moved',
  travel: 'how many minutes you leave between places, and on which trips',
} as const;

export type FigureKind = keyof typeof figureKinds;
