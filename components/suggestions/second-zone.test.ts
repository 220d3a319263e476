import { describe, expect, it } from 'vitest';
import { secondTimeText } from './second-zone';

const style = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const at = (wall: string) => Date.parse(`${wall}Z`);

describe('secondTimeText', () => {
  it.each([
    ['2026-11-23T09:30', 'America/New_York', '4:30 New York', 'with the city as people write it'],
    ['2026-11-23T16:00', 'Asia/Tokyo', 'Tuesday 1:00 Tokyo', 'with the day where it is another one'],
    ['2026-11-23T09:30', '', undefined, 'nothing where no zone is wanted'],
    ['2026-11-23T09:30', 'Europe/Berlin', undefined, 'nothing where it is the zone shown anyway'],
    ['2026-11-23T09:30', 'UTC', '9:30 UTC', 'a zone without a city'],
  ])('%s in %j is %j: %s', (wall, zone, expected, _why) => {
    expect(secondTimeText(at(wall), style, zone)).toBe(expected);
  });
});
