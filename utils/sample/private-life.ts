import type { CalendarEntry, CalendarEvent } from '../calendar/event';
import type { IsoDate } from '../time/instant';
import { addDays, weekdayOf } from '../time/zone';
import { createdBefore, type Teller, timedAt, writeEvent } from './draft';
import { ben, dana, elif, hana, places } from './people';
import { type SeriesPlan, tellSeries } from './series';
import { type Absence, datesOf, isAbsent } from './span';

const evening = 18 * 60 + 30;

/** The second calendar: evenings, mostly. */
export function tellPrivateLife(teller: Teller, absences: readonly Absence[]): CalendarEntry[] {
  const { random, span } = teller;
  const gym: SeriesPlan = {
    title: 'Gym',
    weekdays: [0, 2],
    minute: evening,
    length: 75,
    location: places.gym,
    cancelled: 0.07,
    moved: 0.04,
  };
  const events = datesOf(span).flatMap((date) => {
    if (isAbsent(date, absences) || date > addDays(span.today, 30)) return [];
    if (weekdayOf(date) === 4 && random.chance(0.35)) return dinner(teller, date);
    if (weekdayOf(date) === 5 && random.chance(0.2)) return outing(teller, date);
    return [];
  });
  return [...tellSeries(teller, gym, absences), ...events, ...dentist(teller)];
}

function dinner(teller: Teller, date: IsoDate): CalendarEvent {
  const minute = 19 * 60 + 30;
  return writeEvent(teller, {
    title: teller.random.pick(['Dinner with friends', 'Cinema', 'Dinner at home', 'Concert']),
    time: timedAt(teller, date, minute, 150),
    createdAt: createdBefore(teller, date, minute, teller.random.between(1, 9)),
  });
}

function outing(teller: Teller, date: IsoDate): CalendarEvent {
  return writeEvent(teller, {
    title: teller.random.pick(['Hike', 'Flea market', 'Brunch', 'Family visit']),
    time: timedAt(teller, date, 10 * 60 + 30, 240),
    createdAt: createdBefore(teller, date, 10 * 60, teller.random.between(2, 14)),
  });
}

/** Twice a year, on a weekday morning: private, and in the way of work. */
function dentist(teller: Teller): CalendarEvent[] {
  const { span, random } = teller;
  return [-480, -300, -120, 25].map((days) => {
    let date = addDays(span.today, days);
    while (weekdayOf(date) > 3) date = addDays(date, 1);
    const minute = 8 * 60 + 30;
    return writeEvent(teller, {
      title: 'Dentist',
      location: places.dentist,
      visibility: 'private',
      time: timedAt(teller, date, minute, 45),
      createdAt: createdBefore(teller, date, minute, random.between(40, 90)),
    });
  });
}

/** Days off and birthdays, in the work calendar. */
export function tellWholeDays(teller: Teller, absences: readonly Absence[]): CalendarEvent[] {
  const off = absences.map((absence) =>
    writeEvent(teller, {
      title: absence.title,
      eventType: 'outOfOffice',
      time: { kind: 'allDay', startOn: absence.from, endOn: absence.to },
      createdAt: createdBefore(teller, absence.from, 0, teller.random.between(30, 90)),
    }),
  );
  const year = teller.span.from.slice(0, 4);
  const birthdays = [
    { person: ben, on: '03-14' },
    { person: dana, on: '06-27' },
    { person: elif, on: '09-30' },
    { person: hana, on: '11-08' },
  ].map(({ person, on }) => {
    const startOn = `${year}-${on}`;
    return writeEvent(teller, {
      title: `${person.name}’s birthday`,
      eventType: 'birthday',
      transparency: 'transparent',
      visibility: 'private',
      time: { kind: 'allDay', startOn, endOn: addDays(startOn, 1) },
      recurrence: ['RRULE:FREQ=YEARLY'],
      createdAt: createdBefore(teller, startOn, 0, 30),
    });
  });
  return [...off, ...birthdays];
}
