import { hashGuest } from '../preferences/text-hash';
import { weekdayOfEpochDay } from '../time/civil';
import type { Counted, Groups } from './groups';
import type { SeenEvent } from './seen-event';

export interface PersonMet {
  readonly email: string;
  readonly name?: string;
  /** As «ignore this pattern» names them. */
  readonly pattern: string;
  readonly meetings: Counted;
  /** Monday first. */
  readonly weekdays: readonly Counted[];
}

/** Fewer meetings with somebody show no custom. */
export const PERSON_MEETINGS = 5;
/** A town hall says nothing about who meets whom. */
export const MOST_OTHERS = 8;
const MOST_PEOPLE = 8;

/** Whom one meets on which days. By name: nobody is ranked. */
export function findPeople(meetings: readonly SeenEvent[], salt: string, groups: Groups): PersonMet[] {
  const byPerson = new Map<string, { name?: string; met: SeenEvent[] }>();
  for (const meeting of meetings) {
    if (meeting.people.length > MOST_OTHERS) continue;
    for (const [email, { name }] of new Map(meeting.people.map((person) => [person.email, person]))) {
      const known = byPerson.get(email) ?? { met: [] };
      known.met.push(meeting);
      if (name !== undefined) known.name = name;
      byPerson.set(email, known);
    }
  }
  return [...byPerson]
    .filter(([, { met }]) => met.length >= PERSON_MEETINGS)
    .sort(([a, one], [b, other]) => other.met.length - one.met.length || (a < b ? -1 : 1))
    .slice(0, MOST_PEOPLE)
    .map(([email, { name, met }]) => ({
      email,
      ...(name === undefined ? {} : { name }),
      pattern: `guest:${hashGuest(email, salt)}`,
      meetings: groups.count(`person:${email}`, met),
      weekdays: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
        groups.count(
          `person:${weekday}:${email}`,
          met.filter(({ day }) => weekdayOfEpochDay(day) === weekday),
        ),
      ),
    }))
    .sort((a, b) => ((a.name ?? a.email).toLowerCase() < (b.name ?? b.email).toLowerCase() ? -1 : 1));
}
