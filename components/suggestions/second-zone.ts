import { createContext, useContext } from 'react';
import type { EpochMs } from '../../utils/time/instant';
import { type DateStyle, dateIn, timeText, weekdayAndTimeText } from '../ui/dates';

/** The zone the user wants to see times in as well; empty for none. */
const SecondZoneContext = createContext('');
export const SecondZone = SecondZoneContext.Provider;

export function useSecondZone(): string {
  return useContext(SecondZoneContext);
}

/** `22:30 Tokyo`, with the weekday where it is another day there; undefined where it would say nothing new. */
export function secondTimeText(at: EpochMs, style: DateStyle, zone: string): string | undefined {
  if (!zone || zone === style.timeZone) return undefined;
  const there = { ...style, timeZone: zone };
  const city = (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
  const isSameDay = dateIn(at, zone) === dateIn(at, style.timeZone);
  return `${isSameDay ? timeText(at, there) : weekdayAndTimeText(at, there)} ${city}`;
}
