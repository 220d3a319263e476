import { describe, expect, it } from 'vitest';
import { pastMeeting } from '../../tests/builders/past-meeting';
import { addDays, epochAt } from '../time/zone';
import { findInferences } from './find-inferences';
import { withoutForgotten } from './forgotten-patterns';
import { learnPreferences } from './model';

const timeZone = 'Europe/Berlin';
const now = epochAt('2026-11-23', 0, timeZone);
/** Thursdays at two, among meetings that wander. */
const reviews = Array.from({ length: 12 }, (_, k) =>
  pastMeeting({ on: addDays('2026-11-19', -7 * k), at: '14:00', title: 'Review' }),
);
const others = Array.from({ length: 60 }, (_, k) =>
  pastMeeting({
    on: addDays('2026-11-20', -k),
    at: `${9 + ((k * 3) % 8)}:00`,
    title: `Visit ${k}`,
    minutes: 45,
  }),
);
const learn = (forgotten?: Readonly<Record<string, number>>) =>
  learnPreferences([...reviews, ...others], { now, timeZone, ...(forgotten && { forgotten }) });
const pattern = `title:${reviews[0]?.titleKey}`;

describe('findInferences', () => {
  it('lists a habit of a title with what it was counted on', () => {
    const found = findInferences(learn()).find((habit) => habit.pattern === pattern);
    expect(found).toMatchObject({ weekday: 3, startMinute: 840, endMinute: 840, count: 12, of: 12 });
  });

  it('says nothing of what happened three times, or of nobody', () => {
    const few = learnPreferences(reviews.slice(0, 3), { now, timeZone });
    expect(findInferences(few)).toEqual([]);
    expect(findInferences(learnPreferences([], { now, timeZone }))).toEqual([]);
  });

  it('forgets a habit with the meetings behind it, and nothing else', () => {
    const model = learn({ [pattern]: now });
    expect(model.meetings).toHaveLength(others.length);
    expect(findInferences(model).some((habit) => habit.pattern === pattern)).toBe(false);
  });

  it('counts meetings of a forgotten pattern again that are held later', () => {
    const since = reviews[5]?.start ?? 0;
    const left = withoutForgotten(reviews, { [pattern]: since });
    expect(left).toHaveLength(6);
    expect(withoutForgotten(others, { 'length:45': now, 'guest:1': now })).toEqual([]);
    expect(withoutForgotten(reviews, { all: now })).toHaveLength(12);
  });
});
