import { learnTravel } from '../../utils/commute/learn-travel';
import type { Trip } from '../../utils/commute/trips';
import { settingsSchema } from '../../utils/settings/schema';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../utils/time/instant';
import { now, workingHours } from './content';

/** What somebody has stated about their time, some of it learned. */
export const rules = settingsSchema.parse({
  workingHours,
  hoursExceptions: [
    { date: '2026-12-24', blocks: [] },
    { date: '2027-01-04', blocks: [{ startMinute: 660, endMinute: 960 }] },
  ],
  lunch: { startMinute: 690, endMinute: 840, minimumMinutes: 30 },
  noMeetingBlocks: [{ weekday: 4, startMinute: 780, endMinute: 1020 }],
  focusMinutes: 120,
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 15,
  secondTimeZone: 'Asia/Tokyo',
  leanMorning: 2,
  leanTogether: -1,
  stated: ['hoursExceptions', 'lunch', 'noMeetingBlocks', 'bufferAfterMinutes', 'leanMorning'],
});

const slot = (days: number, hours: number, rank: number) => {
  const start = now - (now % HOUR_MS) + days * DAY_MS + hours * HOUR_MS;
  return { start, end: start + 30 * MINUTE_MS, rank, label: 'good' as const, reasons: [] };
};
export const nextTimes = {
  state: {
    slots: [slot(1, 0, 1), slot(1, 2, 2), slot(2, 1, 3), slot(5, 0, 4), slot(6, 1, 5)],
    before: [slot(1, 0, 1), slot(1, 2, 2), slot(2, 6, 3), slot(5, 0, 4), slot(6, 7, 5)],
    durationMinutes: 30,
    timeZone: 'Europe/Berlin',
  },
  asking: false,
};

const trip = (from: string, to: string, leftMinutes: number, days: number): Trip => ({
  from,
  to,
  leftMinutes,
  arriveAt: now - days * DAY_MS,
});
export const places = {
  places: {
    named: [
      { name: 'Home', role: 'home' as const, address: 'Lindenstraße 4, Berlin' },
      { name: 'Clinic', address: 'Am Markt 2, Potsdam', coordinates: { latitude: 52.39, longitude: 13.06 } },
    ],
    stated: [{ from: 'home', to: 'clinic', minutes: 45 }],
    forgotten: [],
    mode: 'transit' as const,
    allowTight: false,
  },
  isAgreed: true,
  ways: {
    learned: learnTravel([30, 35, 35, 40, 30, 30, 90].map((left, i) => trip('clinic', 'work', left, i * 9))),
    labels: {},
  },
};
