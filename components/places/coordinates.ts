import type { Coordinates } from '../../utils/commute/place';

/** «52.52, 13.405»; undefined where these are not two numbers on the globe. */
export function parseCoordinates(text: string): Coordinates | undefined {
  const [, first, second] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [latitude, longitude] = [Number(first), Number(second)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

export function coordinatesText(coordinates: Coordinates | undefined): string {
  return coordinates ? `${coordinates.latitude}, ${coordinates.longitude}` : '';
}
