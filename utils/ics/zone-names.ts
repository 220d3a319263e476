import { isTimeZone } from '../time/zone';
import { windowsZones } from './windows-zones';

/**
 * The zone a name in a file means: an IANA name, one inside a longer path (`/freeassociation…/Europe/Vienna`), a
 * Windows name, or an offset (`UTC+11`, `GMT-0330`), which comes back as `±hh:mm`. Undefined when we don't know it.
 */
export function zoneNamed(name: string): string | undefined {
  const text = name.trim().replace(/^"|"$/g, '');
  if (/^(Z|UTC|GMT|Etc\/UTC|Etc\/GMT|tzone:\/\/Microsoft\/Utc)$/i.test(text)) return 'UTC';
  if (isIanaName(text)) return text;
  if (/^[+-]\d{2}:\d{2}$/.test(text)) return offsetZone(text);
  const windows = windowsZones[text.toLowerCase()];
  if (windows) return windows;
  const offset = /^\(?(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?(\d{2}))?\)?$/i.exec(text);
  if (offset) return offsetZone(`${offset[1]}${offset[2]?.padStart(2, '0')}:${offset[3] ?? '00'}`);
  const shown = displayName(text);
  if (shown) return shown;
  const tail = /([A-Za-z]+(?:\/[A-Za-z_+-]+){1,2})$/.exec(text)?.[1]?.replace(/^[a-z]+_/, '');
  if (tail === undefined) return undefined;
  if (isIanaName(tail)) return tail;
  const shorter = tail.slice(tail.indexOf('/') + 1);
  return shorter.includes('/') && isIanaName(shorter) ? shorter : zoneOfCity(shorter);
}

/** Names as Windows shows them: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome`, `(UTC-05:00) Eastern Time (US & Canada)`. */
function displayName(text: string): string | undefined {
  const places = text.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '');
  const region = /^(atlantic|eastern|central|mountain|pacific)(?: standard)? time \((?:us|canada)/i.exec(
    places,
  )?.[1];
  if (region) return northAmerica[region.toLowerCase()];
  if (places === text && !text.includes(',')) return undefined;
  for (const city of places.split(',')) {
    const zone = zoneOfCity(city.trim());
    if (zone) return zone;
  }
  return undefined;
}

const northAmerica: Readonly<Record<string, string>> = {
  atlantic: 'America/Halifax',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
};

function zoneOfCity(city: string): string | undefined {
  const tail = `/${city.replaceAll(' ', '_').toLowerCase()}`;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(tail));
}

export function offsetZone(offset: string): string | undefined {
  return isTimeZone(offset) ? offset : undefined;
}

/** The system also takes offsets and three-letter names that mean something else elsewhere (`EST`, `IST`). */
function isIanaName(text: string): boolean {
  return text.includes('/') && isTimeZone(text);
}
