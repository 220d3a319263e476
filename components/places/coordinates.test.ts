import { describe, expect, it } from 'vitest';
import { coordinatesText, parseCoordinates } from './coordinates';

describe('coordinates', () => {
  it.each([
    ['52.52, 13.405', 52.52, 13.405],
    ['-33.9;151.2', -33.9, 151.2],
    [' 0 0 ', 0, 0],
  ])('reads %j', (text, latitude, longitude) => {
    expect(parseCoordinates(text)).toEqual({ latitude, longitude });
  });

  it.each(['', 'Berlin', '91, 0', '0, 181', '52.52', '1, 2, 3'])('takes %j for none', (text) => {
    expect(parseCoordinates(text)).toBeUndefined();
  });

  it('writes what it read', () => {
    expect(coordinatesText(parseCoordinates('52.52,13.405'))).toBe('52.52, 13.405');
    expect(coordinatesText(undefined)).toBe('');
  });
});
