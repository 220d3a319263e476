import { isWeekend } from '../time/civil';
import type { Coordinates } from './place';

export type TravelMode = 'drive' | 'transit' | 'cycle' | 'walk';

const EARTH_RADIUS_KM = 6371;

/** Great circle. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord =
    halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Roads are longer than the great circle: ×1.35 in town, ×1.3 to 50 km, ×1.2 beyond (Newell 1980; O'Sullivan and
 * Morrall 1996; Wang et al. 2024, arXiv 2406.06490). The maxima keep farther from ever being nearer.
 */
export function roadKm(km: number): number {
  if (km <= 5) return 1.35 * km;
  if (km <= 50) return Math.max(1.35 * 5, 1.3 * km);
  return Math.max(1.3 * 50, 1.2 * km);
}

/** Door to door at 18, 25, 40 and 70 km/h: what trips of that length take, joined by straight lines. */
const DRIVES: readonly (readonly [km: number, minutes: number])[] = [
  [0, 0],
  [3, 10],
  [10, 24],
  [30, 45],
  [100, 86],
];
/** Parking and walking to the car. */
const DRIVE_OVERHEAD_MINUTES = 8;
const MOTORWAY_KMH = 110;

/** Minutes door to door outside the peak, not rounded. */
export function travelMinutes(km: number, mode: TravelMode): number {
  const road = roadKm(km);
  const driving = DRIVE_OVERHEAD_MINUTES + drivingMinutes(road);
  switch (mode) {
    case 'drive':
      return driving;
    case 'transit':
      return 10 + 1.5 * driving;
    case 'cycle':
      return 3 + (60 * road) / 15;
    case 'walk':
      return (60 * road) / 4.8;
  }
}

function drivingMinutes(km: number): number {
  for (let i = 1; i < DRIVES.length; i++) {
    const [fromKm, fromMinutes] = DRIVES[i - 1] ?? [0, 0];
    const [toKm, toMinutes] = DRIVES[i] ?? [0, 0];
    if (km <= toKm) return fromMinutes + ((km - fromKm) / (toKm - fromKm)) * (toMinutes - fromMinutes);
  }
  const [lastKm, lastMinutes] = DRIVES.at(-1) ?? [0, 0];
  return lastMinutes + (60 * (km - lastKm)) / MOTORWAY_KMH;
}

const PEAK_FACTOR = 1.25;
/** Local minutes of the day on weekdays: 7:30–9:30 and 16:30–18:30. */
const PEAKS = [
  [450, 570],
  [990, 1110],
] as const;

/** @param weekday 0 is Monday */
export function peakFactor(minuteOfDay: number, weekday: number): number {
  if (isWeekend(weekday)) return 1;
  return PEAKS.some(([from, to]) => minuteOfDay >= from && minuteOfDay < to) ? PEAK_FACTOR : 1;
}
