import { describe, expect, it } from 'vitest';
import { berlin, locatedEvent, meetingAt, monday, timed, wholeDay } from '../../tests/builders/located-event';
import type { Occurrence } from '../calendar/event';
import { createPlaceBook } from './place';
import { isTravelBlock } from './travel-block';
import { findTrips } from './trips';
import { findWhereabouts } from './visits';

const tripsOf = (occurrences: readonly Occurrence[]) =>
  findTrips(findWhereabouts(occurrences, createPlaceBook(), berlin)).map(
    ({ from, to, leftMinutes, blockedMinutes }) =>
      `${from} → ${to} ${leftMinutes}${blockedMinutes === undefined ? '' : ` (${blockedMinutes} blocked)`}`,
  );
const online = 'https://meet.google.com/abc';
const workingAt = (kind: 'home' | 'office', from: string, to: string): Occurrence => ({
  event: locatedEvent({
    eventType: 'workingLocation',
    workingLocation: { kind },
    transparency: 'transparent',
  }),
  time: timed(from, to),
});
const travel = (title: string, from: string, to: string) => meetingAt(undefined, from, to, { title });

describe('trips in a day', () => {
  const clinic = meetingAt('Clinic', '9:00', '10:00');
  const court = meetingAt('Court', '10:40', '11:00');
  const rows: [sentence: string, occurrences: Occurrence[], trips: string[]][] = [
    ['lie between two places', [clinic, court], ['clinic → court 40']],
    ['need no order in what comes in', [court, clinic], ['clinic → court 40']],
    ['may have no time at all', [clinic, meetingAt('Court', '10:00', '11:00')], ['clinic → court 0']],
    ['need two places', [clinic, meetingAt('clinic ', '10:40', '11:00')], []],
    ['need two visits on one day', [clinic, meetingAt('Court', '9:00', '10:00', { date: '2026-11-24' })], []],
    ['are no longer than four hours', [clinic, meetingAt('Court', '14:01', '15:00')], []],
    ['are unknown with a call between', [clinic, meetingAt(online, '10:10', '10:20'), court], []],
    [
      'are unknown with something nobody placed between',
      [clinic, meetingAt(undefined, '10:10', '10:20'), court],
      [],
    ],
    ['are unknown where visits overlap', [clinic, meetingAt('Bank', '9:30', '10:10'), court], []],
    [
      'leave out what was declined',
      [clinic, meetingAt('Bank', '10:10', '10:20', { selfResponse: 'declined' }), court],
      ['clinic → court 40'],
    ],
    [
      'leave out what is marked free',
      [clinic, meetingAt('Bank', '10:10', '10:20', { transparency: 'transparent' }), court],
      ['clinic → court 40'],
    ],
    [
      'do not run from room to room',
      [meetingAt('Room 1', '9:00', '10:00'), meetingAt('Room 2', '10:30', '11:00')],
      [],
    ],
    ['run from a room to elsewhere', [meetingAt('Room 1', '9:00', '10:00'), court], ['work → court 40']],
    [
      'know the block made for them',
      [clinic, travel('Drive', '10:05', '10:35'), court],
      ['clinic → court 40 (30 blocked)'],
    ],
    [
      'know it though it names the place it leads to',
      [clinic, meetingAt('Court', '10:05', '10:35', { title: 'Drive to Court' }), court],
      ['clinic → court 40 (30 blocked)'],
    ],
    [
      'begin at home with a block before',
      [travel('Commute', '8:30', '8:55'), clinic],
      ['home → clinic 25 (25 blocked)'],
    ],
    [
      'end at home with a block after',
      [clinic, travel('Fahrt nach Hause', '10:00', '10:25')],
      ['clinic → home 25 (25 blocked)'],
    ],
    [
      'have blocks at both ends of days',
      [
        clinic,
        travel('Drive home', '10:00', '10:30'),
        meetingAt(undefined, '8:30', '9:00', { title: 'Drive', date: '2026-11-24' }),
        meetingAt('Court', '9:00', '10:00', { date: '2026-11-24' }),
      ],
      ['clinic → home 30 (30 blocked)', 'home → court 30 (30 blocked)'],
    ],
    [
      'do not begin at home on a day away',
      [wholeDay({ title: 'Hotel' }), travel('Drive', '8:30', '9:00'), clinic],
      [],
    ],
    ['do not tie a block hours away', [travel('Drive', '5:00', '5:30'), clinic], []],
    [
      'join home and office of one day',
      [workingAt('home', '8:00', '12:00'), workingAt('office', '12:50', '17:00')],
      ['home → work 50'],
    ],
    [
      'except with a visit between',
      [
        workingAt('home', '8:00', '12:00'),
        meetingAt('Bank', '12:10', '12:30'),
        workingAt('office', '12:50', '17:00'),
      ],
      [],
    ],
  ];
  it.each(rows)('%s', (_, occurrences, trips) => {
    expect(tripsOf(occurrences)).toEqual(trips);
  });

  it('count a hybrid meeting only on office days', () => {
    const hybrid = meetingAt('Clinic', '9:00', '10:00', { hasConference: true });
    const office = wholeDay({ eventType: 'workingLocation', workingLocation: { kind: 'office' } });
    expect(tripsOf([hybrid, court])).toEqual([]);
    expect(tripsOf([office, hybrid, court])).toEqual(['clinic → court 40']);
  });
});

describe('bases', () => {
  const basesOf = (occurrences: readonly Occurrence[]) =>
    Object.fromEntries(findWhereabouts(occurrences, createPlaceBook(), berlin).bases);

  it('last as long as their event', () => {
    const days = wholeDay(
      { eventType: 'workingLocation', workingLocation: { kind: 'home' } },
      monday,
      '2026-11-25',
    );
    expect(Object.keys(basesOf([days]))).toEqual(['2026-11-23', '2026-11-24']);
  });
  it('give way to a day away, whatever the order', () => {
    const office = wholeDay({ eventType: 'workingLocation', workingLocation: { kind: 'office' } });
    const flight = wholeDay({ title: 'Flug nach Oslo' });
    expect(basesOf([office, flight])[monday]?.kind).toBe('away');
    expect(basesOf([flight, office])[monday]?.kind).toBe('away');
  });
  it('of a hostile length end after a year', () => {
    const ever = wholeDay({ title: 'Hotel' }, '0001-01-01', '9999-12-31');
    expect(Object.keys(basesOf([ever]))).toHaveLength(366);
  });
});

describe('titles of travel blocks', () => {
  const rows: [title: string, is: boolean][] = [
    ['Travel', true],
    ['Drive to Clinic', true],
    ['Commute home', true],
    ['Travel time', true],
    ['Travel: Clinic', true],
    ['Fahrt', true],
    ['Anfahrt zum Kunden', true],
    ['Trajet', true],
    ['Viaje a Madrid', false],
    ['Deslocamento', true],
    ['Reistijd', true],
    ['Дорога домой', true],
    ['移動', true],
    ['移動時間', true],
    ['通勤', true],
    ['이동', true],
    ['נסיעה', true],
    ['تنقل', true],
    ['Train to the office', true],
    ['Train home', true],
    ['Zug nach Hause', true],
    ['Bus zum Bahnhof', true],
    ['Train à Lyon', true],
    ['Tren a Madrid', true],
    ['Train the trainers', false],
    ['Training', false],
    ['Train', false],
    ['Bus design review', false],
    ['Taxi receipts', false],
    ['Travel budget 2027', false],
    ['Drive review', false],
    ['Driver interview', false],
    ['Fahrtkosten', false],
    ['Test drive', false],
    ['', false],
  ];
  it.each(rows)('%s: %s', (title, is) => {
    expect(isTravelBlock(title)).toBe(is);
  });
});
