/**
 * Everything Allset works out or says about you, as a closed list. Not on it, and not worked out: mood, health,
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
