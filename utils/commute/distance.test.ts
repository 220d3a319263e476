import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, peakFactor, roadKm, travelMinutes } from './distance';

const berlin = { latitude: 52.52, longitude: 13.405 };
const potsdam = { latitude: 52.39, longitude: 13.065 };

describe('distance', () => {
  it('is the great circle', () => {
    expect(distanceKm(berlin, potsdam)).toBeCloseTo(27.2, 0);
    expect(distanceKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeCloseTo(
      22.2,
      1,
    );
  });

  it('is the same both ways, never negative, and nothing from a place to itself', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });
});

describe('minutes', () => {
  it('never fall with distance, by any means', () => {
    const km = fc.double({ min: 0, max: 2000, noNaN: true });
    fc.assert(
      fc.property(km, km, fc.constantFrom('drive', 'transit', 'cycle', 'walk'), (a, b, mode) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        expect(roadKm(near)).toBeLessThanOrEqual(roadKm(far));
        expect(travelMinutes(near, mode)).toBeLessThanOrEqual(travelMinutes(far, mode));
      }),
      { numRuns: 1000 },
    );
  });

  const rows: [km: number, mode: Parameters<typeof travelMinutes>[1], minutes: number][] = [
    [2, 'drive', 17],
    [7, 'drive', 30],
    [27, 'drive', 56],
    [200, 'drive', 170],
    [7, 'transit', 55],
    [2, 'cycle', 14],
    [1, 'walk', 17],
  ];
  it.each(rows)('%d km by %s: %d', (km, mode, minutes) => {
    expect(Math.round(travelMinutes(km, mode))).toBe(minutes);
  });

  it('grow by a quarter in the peak hours of weekdays', () => {
    expect(peakFactor(8 * 60, 0)).toBe(1.25);
    expect(peakFactor(17 * 60, 4)).toBe(1.25);
    expect(peakFactor(9 * 60 + 30, 0)).toBe(1);
    expect(peakFactor(8 * 60, 5)).toBe(1);
  });
});
