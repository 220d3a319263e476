import { epochDayOfParts, isoDateOf, type WallMs } from '../time/civil';
import { DAY_MS, type EpochMs, type IsoDate } from '../time/instant';

/** A DATE or DATE-TIME of RFC 5545 §3.3.4–5 as written: which instant it is depends on a zone. */
export type IcalTime =
  | { readonly kind: 'date'; readonly on: IsoDate; readonly wall: WallMs }
  | { readonly kind: 'utc'; readonly at: EpochMs }
  | { readonly kind: 'local'; readonly wall: WallMs };

const basic = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

/** Reads `20260301`, `20260301T090000` or `20260301T090000Z`; undefined for anything else. */
export function parseIcalTime(text: string): IcalTime | undefined {
  const match = basic.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const [, y, mo, d, h, mi, s, zulu] = match;
  const epochDay = epochDayOfParts(Number(y), Number(mo), Number(d));
  const on = isoDateOf(epochDay);
  if (on !== `${y}-${mo}-${d}`) return undefined;
  if (h === undefined) return { kind: 'date', on, wall: epochDay * DAY_MS };
  if (Number(h) > 24 || Number(mi) > 59 || Number(s) > 60) return undefined;
  // A leap second is written :60; clocks that do not know it show :59.
  const seconds = Number(h) * 3600 + Number(mi) * 60 + Math.min(Number(s), 59);
  const wall = epochDay * DAY_MS + seconds * 1000;
  return zulu ? { kind: 'utc', at: wall } : { kind: 'local', wall };
}

const duration = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `PT1H30M` → ms; `P1W` and `P1D` count days of 24 hours. Undefined when it is no duration. */
export function parseIcalDuration(text: string): number | undefined {
  const match = duration.exec(text.trim().toUpperCase());
  if (!match || text.length < 3) return undefined;
  const [, sign, w = 0, d = 0, h = 0, m = 0, s = 0] = match;
  const seconds = ((Number(w) * 7 + Number(d)) * 24 + Number(h)) * 3600 + Number(m) * 60 + Number(s);
  return (sign === '-' ? -seconds : seconds) * 1000;
}
